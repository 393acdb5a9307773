import { placeCards } from './card-places.ts';
import { CARD_GAP, type CardLines, type CardMark, cardHeight, sizeCards } from './card-sizes.ts';

/** A part of the text with the cards of what begins in it, in CSS pixels from the top of the layer of cards. */
export interface TextPart {
  readonly section: number;
  readonly bottom: number;
  /** Its height. */
  readonly room: number;
  readonly isLast: boolean;
  /** In the order of the text, with the top that each would have if it were alone. */
  readonly cards: readonly { readonly mark: CardMark; readonly wish: number }[];
}

/** A card where it stands, in CSS pixels from the top of the layer. */
export interface PlacedCard {
  readonly mark: CardMark;
  readonly top: number;
  readonly lines: CardLines;
  /** From the top of the card to where it would stand if it were alone. */
  readonly lead: number;
}

export interface LaidCards {
  /** In the order of the text. */
  readonly cards: readonly PlacedCard[];
  /** Marks beside the text for whose cards there is no room, and where to say so. */
  readonly more: readonly { readonly section: number; readonly top: number; readonly count: number }[];
}

/** Sizes and places the cards beside consecutive parts of the text; the focused one stands exactly at its passage. */
export function layCards(parts: readonly TextPart[], focused: string | null): LaidCards {
  const sized = parts.flatMap(({ cards, room, isLast }) => {
    const wishes = new Map(cards.map(({ mark, wish }) => [mark.id as string, wish]));
    const marks = cards.map(({ mark }) => mark);
    return sizeCards(marks, { room, isLast, focused }).map(({ mark, lines }) => ({
      mark,
      lines,
      id: mark.id,
      top: wishes.get(mark.id) ?? 0,
      height: cardHeight(lines),
    }));
  });
  const shown = new Set<string>(sized.map(({ id }) => id));
  const tops = placeCards(sized, { gap: CARD_GAP, focused, highest: 0 }).map(Math.round);
  return {
    cards: sized.map(({ mark, lines, top: wish }, index) => {
      const top = tops[index] ?? wish;
      return { mark, top, lines, lead: wish - top };
    }),
    more: parts.flatMap(({ section, bottom, cards }) => {
      const count = cards.filter(({ mark }) => !shown.has(mark.id)).length;
      return count > 0 ? [{ section, top: bottom, count }] : [];
    }),
  };
}
