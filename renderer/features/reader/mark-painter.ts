import type { ClaimId } from '../../../shared/model/claim.ts';
import type { NoteId } from '../../../shared/model/passage.ts';
import { firstFree } from './margin-lanes.ts';
import type { MarkBook, MarkChanges } from './mark-book.ts';
import type { ClaimMark, ReaderMark } from './reader-marks.ts';
import { enterHighlights, type HighlightName, highlightNamed, leaveHighlights } from './shared-highlights.ts';
import type { TextSurface } from './text-surface.ts';

/** How far from the window a section is when its marks are registered, in CSS pixels. */
const APPROACH = 3000;
/** Sections whose marks stay registered: with each change the browser goes through all that is registered. */
const MOST_NEAR = 24;

const CLAIM_HIGHLIGHTS = ['reader-claim', 'reader-claim-over', 'reader-claim-third'] as const;

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Registered {
  readonly highlight: Highlight;
  readonly ranges: readonly StaticRange[];
}

/**
 * Paints marks with CSS highlights. The ranges of a section are registered when it comes near, and stay until many
 * others have come near since: taking them out and in on every scroll costs seven times as much per frame.
 */
export class MarkPainter {
  readonly #surface: TextSurface;
  readonly #book: MarkBook;
  readonly #observer: IntersectionObserver;
  /** By section, the one that came near last at the end, and by mark. */
  readonly #near = new Map<number, Map<string, Registered>>();
  /** Sections near the window now. */
  readonly #inReach = new Set<number>();
  readonly #depths = new Map<string, number>();
  #hovered: ReaderMark | null = null;
  /** What is painted for the moment, by highlight. */
  readonly #passing = new Map<HighlightName, readonly StaticRange[]>();

  constructor(surface: TextSurface, book: MarkBook, scroller: Element) {
    this.#surface = surface;
    this.#book = book;
    enterHighlights();
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) this.#reach(target, isIntersecting);
      },
      { root: scroller, rootMargin: `${APPROACH}px 0px` },
    );
    for (const section of surface.sections) this.#observer.observe(section.element);
  }

  /** Registers what was added and takes out what was removed; the rest is not touched. */
  change({ added, removed }: MarkChanges): void {
    for (const mark of removed) {
      for (const registered of this.#near.values()) takeOut(registered, mark.id);
      this.#depths.delete(mark.id);
    }
    // The observer speaks only after the first frame: what the text begins with is to be painted in it.
    if (this.#near.size === 0) {
      for (let section = 0; section < this.#surface.begun; section += 1) this.#approach(section);
      return;
    }
    for (const mark of added) {
      const { first, last } = this.#surface.sectionsOver(mark.start, mark.end);
      for (let section = first; section <= last; section += 1) this.#register(mark, section);
    }
  }

  /** Paints the passages of the claim in hand, or the note in hand, over the others. */
  setHand(claimId: ClaimId | null, noteId: NoteId | null = null): void {
    const note = noteId === null ? undefined : this.#book.get(noteId);
    const claims = claimId === null ? [] : this.#book.ofClaim(claimId);
    this.#paintOnly('reader-hand', note ? [note] : claims);
  }

  setHover(mark: ReaderMark | null): void {
    // The pointer tells of the same mark with every move.
    if (mark === this.#hovered) return;
    this.#hovered = mark;
    this.#paintOnly('reader-hover', mark ? [mark] : []);
  }

  setFlash(span: Span | null): void {
    this.#paintOnly('reader-flash', span ? [span] : []);
  }

  destroy(): void {
    this.#observer.disconnect();
    for (const section of this.#near.keys()) this.#leave(section);
    for (const name of this.#passing.keys()) this.#paintOnly(name, []);
    leaveHighlights();
  }

  #reach(element: Element, isInReach: boolean): void {
    const section = this.#surface.indexOf(element);
    if (section === -1) return;
    if (!isInReach) this.#inReach.delete(section);
    else {
      this.#inReach.add(section);
      this.#approach(section);
    }
  }

  #approach(section: number): void {
    const known = this.#near.get(section);
    this.#near.delete(section);
    this.#near.set(section, known ?? new Map<string, Registered>());
    if (known) return;
    this.#surface.build(section);
    const { start, end } = this.#surface.extentOf(section);
    for (const mark of this.#book.overlapping(start, end)) this.#register(mark, section);
    for (const earlier of this.#near.keys()) {
      if (this.#near.size <= MOST_NEAR) break;
      if (!this.#inReach.has(earlier)) this.#leave(earlier);
    }
  }

  #leave(section: number): void {
    const registered = this.#near.get(section);
    for (const id of registered?.keys() ?? []) takeOut(registered, id);
    this.#near.delete(section);
  }

  #register(mark: ReaderMark, section: number): void {
    const registered = this.#near.get(section);
    if (!registered) return;
    const highlight = highlightNamed(this.#nameFor(mark));
    const { start, end } = this.#surface.extentOf(section);
    const ranges = this.#surface.rangesOf(Math.max(start, mark.start), Math.min(end, mark.end));
    for (const range of ranges) highlight.add(range);
    registered.set(mark.id, { highlight, ranges });
  }

  #paintOnly(name: HighlightName, spans: readonly Span[]): void {
    const before = this.#passing.get(name) ?? [];
    if (before.length + spans.length === 0) return;
    const highlight = highlightNamed(name);
    for (const range of before) highlight.delete(range);
    const ranges = spans.flatMap(({ start, end }) => this.#surface.rangesOf(start, end));
    for (const range of ranges) highlight.add(range);
    this.#passing.set(name, ranges);
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

  #nameFor(mark: ReaderMark): HighlightName {
    if (mark.isWaiting) return 'reader-waiting';
    if (mark.type === 'mention') return 'reader-mention';
    if (mark.type === 'note') return 'reader-note';
    if (mark.stance === 'contradicts') return 'reader-against';
    return CLAIM_HIGHLIGHTS[this.#depthOf(mark)] ?? 'reader-claim';
  }
}

function takeOut(registered: Map<string, Registered> | undefined, id: string): void {
  const { highlight, ranges } = registered?.get(id) ?? {};
  for (const range of ranges ?? []) highlight?.delete(range);
  registered?.delete(id);
}
