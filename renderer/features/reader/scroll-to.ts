import { endBoxes } from './dom-points.ts';
import type { TextSurface } from './text-surface.ts';

/** How far down the window a passage is brought, as a share of its height. */
const PLACE = 0.3;

/** Frames after which the heights of sections shown on the way have settled. */
const MOST_FRAMES = 8;

/**
 * Brings a span of the text into sight, `place` of the window down, unless it is there. Sections have an estimated height until they are shown,
 * so the place is looked up again frame by frame until it holds; the analyst's own scrolling ends that. Answers
 * whether there was anything to scroll.
 */
export function scrollToSpan(
  surface: TextSurface,
  scroller: HTMLElement,
  { start, end }: { readonly start: number; readonly end: number },
  place = PLACE,
): boolean {
  const { first, last } = endBoxes(surface, start, end);
  const sight = scroller.getBoundingClientRect();
  if (
    first.top >= sight.top &&
    (last.bottom <= sight.bottom || first.top <= sight.top + sight.height * PLACE)
  ) {
    return false;
  }
  let frames = 0;
  let frame = 0;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    for (const event of INTERRUPTIONS) scroller.removeEventListener(event, stop, true);
  };
  const settle = (): void => {
    const before = scroller.scrollTop;
    const box = scroller.getBoundingClientRect();
    scroller.scrollTop += endBoxes(surface, start, end).first.top - (box.top + box.height * place);
    frames += 1;
    const isStill = frames > 2 && Math.abs(scroller.scrollTop - before) < 1;
    if (isStill || frames === MOST_FRAMES || !scroller.isConnected) stop();
    else frame = requestAnimationFrame(settle);
  };
  for (const event of INTERRUPTIONS) scroller.addEventListener(event, stop, { capture: true, passive: true });
  settle();
  return true;
}

const INTERRUPTIONS = ['wheel', 'pointerdown', 'keydown'] as const;

/** The first character of the text that is in sight, in UTF-16 units; 0 for a text without blocks. */
export function topOffset(surface: TextSurface, scroller: HTMLElement): number {
  const { top } = scroller.getBoundingClientRect();
  const section = surface.sections.find(({ element }) => element.getBoundingClientRect().bottom > top);
  if (!section) return 0;
  // A section that was not laid out yet may be higher than its blocks: then the last of them counts.
  let block = section.from;
  while (block < section.to - 1 && surface.element(block).getBoundingClientRect().bottom <= top) block += 1;
  return surface.blocks[block]?.start ?? 0;
}
