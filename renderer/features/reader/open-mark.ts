import type { Focus } from '../../state/session.ts';
import type { ReaderMark } from './reader-marks.ts';

/**
 * The mark whose edges can be moved: of those that belong to what the inspector shows, the one that was opened last, else
 * the one that the reader was asked to show, else the first. One that waits to be placed in a corrected text is none.
 */
export function openMarkOf(
  marks: readonly ReaderMark[],
  focus: Focus | null,
  asked: { readonly openedId: string | null; readonly start: number | null },
): ReaderMark | null {
  const own = focus ? marks.filter((mark) => !mark.isWaiting && belongsTo(mark, focus)) : [];
  return (
    own.find((mark) => mark.id === asked.openedId) ??
    own.find((mark) => mark.start === asked.start) ??
    own[0] ??
    null
  );
}

function belongsTo(mark: ReaderMark, focus: Focus): boolean {
  switch (mark.type) {
    case 'claim':
      return focus.kind === 'claim' && mark.claimId === focus.id;
    case 'mention':
      return focus.kind === 'entity' && mark.entityId === focus.id;
    case 'note':
      return focus.kind === 'note' && mark.id === focus.id;
  }
}
