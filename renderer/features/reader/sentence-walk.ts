import { type SentenceSpan, sentencesOf } from '../../../shared/lib/sentences.ts';
import type { ExcerptText } from '../../../shared/model/source.ts';
import { blockAt } from './text-positions.ts';

/** Goes from sentence to sentence through a text, over the borders of blocks. */
export class SentenceWalk {
  readonly #stored: ExcerptText;
  readonly #language: string;
  readonly #isHidden: (block: number) => boolean;
  readonly #cut = new Map<number, readonly SentenceSpan[]>();

  constructor(stored: ExcerptText, language: string, isHidden: (block: number) => boolean) {
    this.#stored = stored;
    this.#language = language;
    this.#isHidden = isHidden;
  }

  /** The first sentence that ends after the offset. */
  at(offset: number): SentenceSpan | null {
    return this.#find(offset, 1, (span) => span.end > offset);
  }

  /** The first sentence that starts at or after the offset. */
  next(offset: number): SentenceSpan | null {
    return this.#find(offset, 1, (span) => span.start >= offset);
  }

  /** The last sentence that ends at or before the offset. */
  previous(offset: number): SentenceSpan | null {
    return this.#find(offset, -1, (span) => span.end <= offset);
  }

  #find(offset: number, step: 1 | -1, fits: (span: SentenceSpan) => boolean): SentenceSpan | null {
    const { blocks } = this.#stored;
    for (
      let block = Math.max(0, blockAt(blocks, offset));
      block >= 0 && block < blocks.length;
      block += step
    ) {
      const spans = this.#isHidden(block) ? [] : this.#sentencesIn(block);
      const found = step === 1 ? spans.find(fits) : spans.findLast(fits);
      if (found) return found;
    }
    return null;
  }

  #sentencesIn(block: number): readonly SentenceSpan[] {
    const known = this.#cut.get(block);
    if (known) return known;
    const { start = 0, end = 0 } = this.#stored.blocks[block] ?? {};
    const spans = sentencesOf(this.#stored.text.slice(start, end), this.#language).map((span) => ({
      start: span.start + start,
      end: span.end + start,
    }));
    this.#cut.set(block, spans);
    return spans;
  }
}

/** A selection grown by sentences: where it is anchored, and the sentence that moves. */
export interface SentenceSelection {
  readonly anchor: SentenceSpan;
  readonly moving: SentenceSpan;
}

/** From the first to the last character of a selection by sentences. */
export const extentOf = ({ anchor, moving }: SentenceSelection): SentenceSpan => ({
  start: Math.min(anchor.start, moving.start),
  end: Math.max(anchor.end, moving.end),
});

/**
 * The selection after a key: the next or previous sentence, or with `isExtending` the selection drawn to it.
 * `selected` is what is selected now; without one the walk begins at `from`. Null where the text ends.
 */
export function stepSentence(
  walk: SentenceWalk,
  step: { readonly by: 1 | -1; readonly isExtending: boolean; readonly from: number },
  selected: SentenceSpan | null,
  before: SentenceSelection | null,
): SentenceSelection | null {
  if (!selected) {
    const first = step.by === 1 ? walk.at(step.from) : (walk.previous(step.from) ?? walk.at(step.from));
    return first && { anchor: first, moving: first };
  }
  const known = before && isSameSpan(extentOf(before), selected) ? before : null;
  const from = (step.isExtending && known?.moving) || selected;
  const moving = step.by === 1 ? walk.next(from.end) : walk.previous(from.start);
  if (!moving) return null;
  return { anchor: step.isExtending ? (known?.anchor ?? selected) : moving, moving };
}

const isSameSpan = (a: SentenceSpan, b: SentenceSpan): boolean => a.start === b.start && a.end === b.end;
