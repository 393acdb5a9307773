import type { ClaimId } from '../../../shared/model/claim.ts';
import { firstFree } from './margin-lanes.ts';
import type { MarkBook, MarkChanges } from './mark-book.ts';
import type { ClaimMark, ReaderMark } from './reader-marks.ts';
import { piecesOf } from './text-positions.ts';
import type { TextSurface } from './text-surface.ts';

/** How far from the window a section is when its marks are registered, in CSS pixels. */
const APPROACH = 3000;

/** Claims that lie over one another get different highlights, so that their tints add up; a fourth shares the third's. */
const CLAIM_HIGHLIGHTS = ['reader-claim', 'reader-claim-over', 'reader-claim-third'] as const;

const SINGLE_HIGHLIGHTS = ['reader-mention', 'reader-hand', 'reader-hover', 'reader-flash'] as const;

type HighlightName = (typeof CLAIM_HIGHLIGHTS)[number] | (typeof SINGLE_HIGHLIGHTS)[number];

interface Registered {
  readonly highlight: Highlight;
  readonly ranges: StaticRange[];
}

/**
 * Paints marks with CSS highlights. The ranges of a section are registered when it first comes near and stay:
 * taking them out and in on every scroll costs seven times as much per frame as leaving them.
 */
export class MarkPainter {
  readonly #surface: TextSurface;
  readonly #book: MarkBook;
  readonly #observer: IntersectionObserver;
  readonly #highlights = new Map<HighlightName, Highlight>();
  readonly #registered = new Map<string, Registered>();
  readonly #depths = new Map<string, number>();
  readonly #near = new Set<number>();

  constructor(surface: TextSurface, book: MarkBook, scroller: Element) {
    this.#surface = surface;
    this.#book = book;
    for (const [priority, name] of [...CLAIM_HIGHLIGHTS, ...SINGLE_HIGHLIGHTS].entries()) {
      const highlight = new Highlight();
      highlight.priority = priority;
      this.#highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
    }
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) if (entry.isIntersecting) this.#approach(entry.target);
      },
      { root: scroller, rootMargin: `${APPROACH}px 0px` },
    );
    for (const section of surface.sections) this.#observer.observe(section.element);
  }

  /** Registers what was added and takes out what was removed; the rest is not touched. */
  change({ added, removed }: MarkChanges): void {
    for (const mark of removed) {
      const { highlight, ranges } = this.#registered.get(mark.id) ?? {};
      for (const range of ranges ?? []) highlight?.delete(range);
      this.#registered.delete(mark.id);
      this.#depths.delete(mark.id);
    }
    for (const mark of added) {
      const { first, last } = this.#surface.sectionsOver(mark.start, mark.end);
      for (let section = first; section <= last; section += 1) {
        if (this.#near.has(section)) this.#register(mark, section);
      }
    }
  }

  /** Paints the passages of the claim in hand over the others. */
  setHand(claimId: ClaimId | null): void {
    this.#paintOnly('reader-hand', claimId === null ? [] : this.#book.ofClaim(claimId));
  }

  setHover(mark: ReaderMark | null): void {
    this.#paintOnly('reader-hover', mark ? [mark] : []);
  }

  setFlash(span: { readonly start: number; readonly end: number } | null): void {
    this.#paintOnly('reader-flash', span ? [span] : []);
  }

  destroy(): void {
    this.#observer.disconnect();
    for (const [name, highlight] of this.#highlights) {
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
  }

  #approach(element: Element): void {
    this.#observer.unobserve(element);
    const section = this.#surface.indexOf(element);
    if (section === -1 || this.#near.has(section)) return;
    this.#near.add(section);
    const { start, end } = this.#surface.extentOf(section);
    for (const mark of this.#book.overlapping(start, end)) this.#register(mark, section);
  }

  #register(mark: ReaderMark, section: number): void {
    const highlight = this.#highlightFor(mark);
    const registered = this.#registered.get(mark.id) ?? { highlight, ranges: [] };
    const { start, end } = this.#surface.extentOf(section);
    const span = { start: Math.max(start, mark.start), end: Math.min(end, mark.end) };
    for (const range of this.#rangesOf(span)) {
      registered.ranges.push(range);
      highlight.add(range);
    }
    this.#registered.set(mark.id, registered);
  }

  #rangesOf({ start, end }: { readonly start: number; readonly end: number }): readonly StaticRange[] {
    return piecesOf(this.#surface.blocks, start, end).map(({ block, from, to }) => {
      const node = this.#surface.node(block);
      return new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to });
    });
  }

  #paintOnly(name: HighlightName, spans: readonly { readonly start: number; readonly end: number }[]): void {
    const highlight = this.#highlight(name);
    highlight.clear();
    for (const span of spans) for (const range of this.#rangesOf(span)) highlight.add(range);
  }

  /** How many claims lie under it that were registered before; settled once, when the mark first comes near. */
  #depthOf(mark: ClaimMark): number {
    const known = this.#depths.get(mark.id);
    if (known !== undefined) return known;
    const under = this.#book
      .overlapping(mark.start, mark.end)
      .flatMap((other) => this.#depths.get(other.id) ?? []);
    const depth = Math.min(firstFree(new Set(under)), CLAIM_HIGHLIGHTS.length - 1);
    this.#depths.set(mark.id, depth);
    return depth;
  }

  #highlightFor(mark: ReaderMark): Highlight {
    if (mark.type === 'mention') return this.#highlight('reader-mention');
    return this.#highlight(CLAIM_HIGHLIGHTS[this.#depthOf(mark)] ?? 'reader-claim');
  }

  #highlight(name: HighlightName): Highlight {
    const highlight = this.#highlights.get(name);
    if (!highlight) throw new Error(`There is no highlight ${name}`);
    return highlight;
  }
}
