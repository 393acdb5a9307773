import type { Box } from './bar-place.ts';

/** The caret as it is painted: the text cannot be edited, so the browser paints none. */
export class CaretMark {
  readonly #element = document.createElement('span');

  constructor() {
    this.#element.className = 'reader-caret';
    this.#element.ariaHidden = 'true';
  }

  /** `box` is in the window. The caret goes into the section, so that what happens above does not move it. */
  show(box: Box, section: HTMLElement): void {
    const origin = section.getBoundingClientRect();
    this.#element.style.transform = `translate(${box.left - origin.left}px, ${box.top - origin.top}px)`;
    this.#element.style.height = `${box.bottom - box.top}px`;
    // Putting it in anew lets it blink from the start: it is never away just after a step.
    section.append(this.#element);
  }

  hide(): void {
    this.#element.remove();
  }
}
