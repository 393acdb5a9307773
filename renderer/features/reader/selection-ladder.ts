import type { SentenceWalk } from './sentence-walk.ts';
import type { TextBreaks, TextSpan } from './text-breaks.ts';

/** From the smallest to the largest; a caret stands under the first. */
const RUNGS = ['word', 'sentence', 'paragraph', 'text'] as const;
type Rung = (typeof RUNGS)[number];

/**
 * Grows a selection rung by rung (word, sentence, paragraph, whole text) and lets it shrink the way it came. A selection
 * that was made otherwise shrinks to the first rung within it.
 */
export class SelectionLadder {
  readonly #text: string;
  readonly #breaks: TextBreaks;
  readonly #walk: SentenceWalk;
  /** What was selected before each step up, the first one first. */
  #path: TextSpan[] = [];
  #top: TextSpan | null = null;

  constructor(text: string, breaks: TextBreaks, walk: SentenceWalk) {
    this.#text = text;
    this.#breaks = breaks;
    this.#walk = walk;
  }

  /** The next larger selection; null when the whole text is selected. A caret is a span without characters. */
  grow(span: TextSpan): TextSpan | null {
    for (const rung of RUNGS) {
      const reached = this.#hull(rung, span);
      if (!reached || !isWithin(span, reached)) continue;
      this.#path = this.#top && isSame(this.#top, span) ? [...this.#path, span] : [span];
      this.#top = reached;
      return reached;
    }
    return null;
  }

  /** The next smaller selection; null when there is nothing smaller. */
  shrink(span: TextSpan): TextSpan | null {
    const before = this.#top && isSame(this.#top, span) ? this.#path.pop() : undefined;
    const reached = before ?? this.#firstWithin(span);
    this.#top = before && this.#path.length > 0 ? before : null;
    return reached;
  }

  #firstWithin(span: TextSpan): TextSpan | null {
    if (span.start === span.end) return null;
    const at = { start: span.start, end: span.start };
    for (const rung of RUNGS.toReversed()) {
      const reached = this.#hull(rung, at);
      if (reached && isWithin(reached, span)) return reached;
    }
    return at;
  }

  /** The units of the rung that the span touches, from the first to the last. */
  #hull(rung: Rung, span: TextSpan): TextSpan | null {
    const lastAt = Math.max(span.start, span.end - 1);
    const first = this.#unit(rung, span.start);
    const last = span.end > span.start ? this.#unit(rung, lastAt) : first;
    if (!first || !last) return null;
    return this.#withoutBlanks({
      start: Math.min(first.start, span.start),
      end: Math.max(last.end, span.end),
    });
  }

  #unit(rung: Rung, offset: number): TextSpan | null {
    switch (rung) {
      case 'word':
        return this.#breaks.wordAt(offset);
      case 'sentence': {
        const sentence = this.#walk.at(offset) ?? this.#walk.previous(offset);
        return sentence && sentence.start <= offset ? this.#breaks.whole(sentence) : null;
      }
      case 'paragraph':
        return this.#breaks.blockSpan(offset);
      case 'text':
        return { start: this.#breaks.edge('start'), end: this.#breaks.edge('end') };
    }
  }

  #withoutBlanks({ start, end }: TextSpan): TextSpan {
    const words = this.#text.slice(start, end);
    const from = start + (words.length - words.trimStart().length);
    if (from >= end) return { start, end };
    return this.#breaks.whole({ start: from, end: end - (words.length - words.trimEnd().length) });
  }
}

const isSame = (a: TextSpan, b: TextSpan): boolean => a.start === b.start && a.end === b.end;

/** Whether the inner one lies in the outer one and is smaller. */
const isWithin = (inner: TextSpan, outer: TextSpan): boolean =>
  outer.start <= inner.start && inner.end <= outer.end && !isSame(inner, outer);
