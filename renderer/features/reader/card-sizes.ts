import type { ClaimMark, NoteMark } from './reader-marks.ts';

/** What has a card: a passage of a claim, or a note with words. */
export type CardMark = ClaimMark | NoteMark;

/** How much a card shows: a line of its own for what it is and up to two for the words, or all in one line. */
export type CardLines = 'one line' | 1 | 2;

/** Between two cards, in CSS pixels. */
export const CARD_GAP = 5;

/** As in margin.css, in CSS pixels. */
export const cardHeight = (lines: CardLines): number => (lines === 'one line' ? 26 : 32 + lines * 17);

/** Words that surely fit into one line of a card; two lines are given to all that is longer. */
const IN_ONE_LINE = 33;
/** How much further down than the text beside them cards may run before they are shortened, in CSS pixels. */
const OVERRUN = 240;

interface Beside {
  /** The height of the part of the text, in CSS pixels. */
  readonly room: number;
  /** Nothing follows that cards could run into. */
  readonly isLast: boolean;
  /** Id of the card that is shown in full whatever the room. */
  readonly focused: string | null;
}

/**
 * How the cards beside a part of the text are shown: in full where that leaves them near their passages, else in one
 * line each. Of more than have room even so, only the first are shown.
 */
export function sizeCards(
  marks: readonly CardMark[],
  { room, isLast, focused }: Beside,
): readonly { readonly mark: CardMark; readonly lines: CardLines }[] {
  const full = marks.map((mark) => ({ mark, lines: linesFor(mark) }));
  const height = full.reduce((sum, { lines }) => sum + cardHeight(lines) + CARD_GAP, 0);
  if (height <= room + OVERRUN) return full;
  const most = isLast ? marks.length : Math.ceil((room + OVERRUN) / (cardHeight('one line') + CARD_GAP));
  return full
    .filter(({ mark }, index) => index < most || mark.id === focused)
    .map(({ mark, lines }) => ({ mark, lines: mark.id === focused ? lines : 'one line' }));
}

function linesFor(mark: CardMark): CardLines {
  const words = mark.type === 'note' ? mark.words : mark.statement;
  const stance = mark.type === 'claim' && mark.stance !== 'states' ? mark.stance.length + 1 : 0;
  return words.length + stance > IN_ONE_LINE || words.includes('\n') ? 2 : 1;
}
