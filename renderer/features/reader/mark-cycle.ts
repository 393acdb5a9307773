import type { ReaderMark } from './reader-marks.ts';

/** What was opened, and from among which. */
export interface Opened {
  readonly among: readonly string[];
  readonly id: string;
}

/**
 * Which of the marks at a place to open: claims before mentions before notes, the smallest first; asked again about
 * the same marks, the next. `marks` come smallest first. A claim is offered once, however many of its passages lie there.
 */
export function nextUnder(marks: readonly ReaderMark[], last: Opened | null): Opened | null {
  const claims = marks.filter((mark) => mark.type === 'claim');
  const once = claims.filter(
    (mark, index) => claims.findIndex((other) => other.claimId === mark.claimId) === index,
  );
  const others = (['mention', 'note'] as const).flatMap((type) => marks.filter((mark) => mark.type === type));
  const among: readonly string[] = [...once, ...others].map((mark) => mark.id);
  const isSame = last !== null && last.among.join() === among.join();
  const id = among[isSame ? (among.indexOf(last.id) + 1) % among.length : 0];
  return id === undefined ? null : { among, id };
}
