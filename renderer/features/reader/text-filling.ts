import type { TextSurface } from './text-surface.ts';

/** Milliseconds after the first frame in which the rest of a text is built at the latest, however busy the window is. */
const LATEST_MS = 150;

/** What an analyst does to a text, or to go elsewhere in it: from then on all of it has to be there. */
const TOUCHES = ['wheel', 'pointerdown', 'keydown'] as const;

/**
 * Builds the sections of a text that were not there when it opened: once the text is painted and the window has time,
 * or as soon as a key or the pointer is used. All in one go, as the browser paints every marked word anew for each
 * change of the page.
 */
export class TextFilling {
  readonly #surface: TextSurface;
  readonly #over = new AbortController();
  readonly #frame: number;
  #idle = 0;

  constructor(surface: TextSurface) {
    this.#surface = surface;
    const { signal } = this.#over;
    for (const touch of TOUCHES)
      window.addEventListener(touch, this.#complete, { capture: true, passive: true, signal });
    this.#frame = requestAnimationFrame(() => {
      this.#idle = requestIdleCallback(this.#complete, { timeout: LATEST_MS });
    });
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    cancelIdleCallback(this.#idle);
    this.#over.abort();
  }

  readonly #complete = (): void => {
    this.#surface.buildRest();
    this.destroy();
  };
}
