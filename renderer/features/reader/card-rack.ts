import type { ClaimId } from '../../../shared/model/claim.ts';
import type { NoteId } from '../../../shared/model/passage.ts';
import { type LaidCards, layCards, type PlacedCard, type TextPart } from './card-layout.ts';
import type { MarginSpan } from './margin-lanes.ts';
import type { MarginListener } from './margin-stripes.ts';
import type { MarkBook } from './mark-book.ts';
import type { TextSurface } from './text-surface.ts';

export interface Rack extends LaidCards {
  /** Of the card that stands exactly at its passage. */
  readonly focused: string | null;
  readonly hovered: string | null;
}

/** What is in hand, and at which of its passages it was asked for, in UTF-16 units. */
export interface CardFocus {
  readonly claimId: ClaimId | null;
  readonly noteId: NoteId | null;
  readonly askedAt: number | null;
}

const EMPTY: Rack = { cards: [], more: [], focused: null, hovered: null };

/** How far scrolling goes before the cards near the window are chosen anew, in CSS pixels. */
const STEP = 300;
/** How long the cards wait for a window that is never idle. */
const PATIENCE = { timeout: 500 };
/** From the top of a passage's first line to that of its card. */
const RISE = 4;

/**
 * The cards in the right margin: which are near the window, and where they stand. Where a passage stands is measured
 * with the stripes, so that cards cost no layout of their own but the place of each section.
 */
export class CardRack implements MarginListener {
  readonly #surface: TextSurface;
  readonly #book: MarkBook;
  readonly #scroller: HTMLElement;
  readonly #spans = new Map<number, readonly MarginSpan[]>();
  readonly #shown = new Set<number>();
  readonly #listeners = new Set<() => void>();
  readonly #resize: ResizeObserver;
  #layer: HTMLElement | null = null;
  #placed: LaidCards = EMPTY;
  #rack: Rack = EMPTY;
  #frame = 0;
  #idle = 0;
  /** Something has moved since the cards were placed. */
  #isStale = true;
  #step = 0;
  /** Where the layer begins in what is scrolled. */
  #origin = 0;
  #focus: CardFocus = { claimId: null, noteId: null, askedAt: null };
  /** The card that has the keyboard stays, wherever the text is scrolled to. */
  #held: string | null = null;

  constructor(surface: TextSurface, book: MarkBook, scroller: HTMLElement) {
    this.#surface = surface;
    this.#book = book;
    this.#scroller = scroller;
    this.#resize = new ResizeObserver(() => this.#placeNow());
    scroller.addEventListener('scroll', this.#scrolled, { passive: true });
  }

  /** The element that holds the cards; while it has no width, as in a narrow window, there are none. */
  attach(layer: HTMLElement | null): void {
    this.#resize.disconnect();
    this.#layer = layer;
    if (layer) this.#resize.observe(layer);
  }

  /** Where the marks of a section stand, from its top. */
  measured(section: number, spans: readonly MarginSpan[]): void {
    this.#spans.set(section, spans);
    this.#placeSoon();
  }

  /** Whether the browser lays out the section now. */
  show(section: number, isShown: boolean): void {
    if (isShown) this.#shown.add(section);
    else this.#shown.delete(section);
    this.#placeSoon();
  }

  /** Sections have other heights. */
  moved(): void {
    this.#placeSoon();
  }

  setFocus(focus: CardFocus): void {
    this.#focus = focus;
    this.#placeNow();
  }

  setHover(id: string | null): void {
    if (id === this.#rack.hovered) return;
    this.#rack = { ...this.#rack, hovered: id };
    this.#tell();
  }

  hold(id: string | null): void {
    this.#held = id;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly now = (): Rack => this.#rack;

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    cancelIdleCallback(this.#idle);
    this.#resize.disconnect();
    this.#scroller.removeEventListener('scroll', this.#scrolled);
  }

  readonly #scrolled = (): void => {
    const step = Math.floor(this.#scroller.scrollTop / STEP);
    if (step === this.#step) return;
    this.#step = step;
    this.#whenIdle();
  };

  /** Text that is scrolled by comes first: the cards follow when the window has time for them. */
  #placeSoon(): void {
    this.#isStale = true;
    this.#whenIdle();
  }

  #placeNow(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#isStale = true;
      this.#draw();
    });
  }

  #whenIdle(): void {
    if (this.#idle !== 0 || !this.#layer) return;
    this.#idle = requestIdleCallback(() => {
      this.#idle = 0;
      this.#draw();
    }, PATIENCE);
  }

  #draw(): void {
    if (this.#isStale) this.#place();
    this.#isStale = false;
    this.#choose();
  }

  #place(): void {
    const layer = this.#layer?.getBoundingClientRect();
    if (!layer || layer.width === 0) {
      this.#placed = EMPTY;
      return;
    }
    this.#origin = layer.top - this.#scroller.getBoundingClientRect().top + this.#scroller.scrollTop;
    const parts = [...this.#shown]
      .toSorted((a, b) => a - b)
      .flatMap((section) => this.#partOf(section, layer.top));
    const near = new Set<string>(parts.flatMap(({ cards }) => cards.map(({ mark }) => mark.id)));
    const focused = this.#wanted().find((id) => near.has(id)) ?? null;
    this.#placed = layCards(parts, focused);
    this.#rack = { ...this.#rack, focused };
  }

  /** Marks of which the first that has a card near the window is to stand exactly at its passage. */
  #wanted(): readonly string[] {
    const { claimId, noteId, askedAt } = this.#focus;
    if (noteId !== null) return [noteId];
    const passages = claimId === null ? [] : this.#book.ofClaim(claimId);
    return passages
      .toSorted((a, b) => Number(b.start === askedAt) - Number(a.start === askedAt) || a.start - b.start)
      .map(({ id }) => id);
  }

  /** What begins in the section and has a card, in the order of the text. */
  #partOf(section: number, origin: number): readonly TextPart[] {
    const box = this.#surface.sections[section]?.element.getBoundingClientRect();
    if (!box) return [];
    const { start } = this.#surface.extentOf(section);
    const top = box.top - origin;
    const cards = (this.#spans.get(section) ?? []).flatMap((span) => {
      const mark = this.#book.get(span.id);
      const hasCard = mark && mark.type !== 'mention' && !(mark.type === 'note' && mark.words === '');
      return hasCard && mark.start >= start ? [{ mark, wish: Math.round(top + span.top - RISE) }] : [];
    });
    const isLast = section === this.#surface.sections.length - 1;
    return [{ section, bottom: box.bottom - origin, room: box.height, isLast, cards }];
  }

  /** Takes those near the window among the placed ones, and tells if they are others than before. */
  #choose(): void {
    const height = this.#scroller.clientHeight;
    const from = this.#step * STEP - this.#origin - height;
    const to = from + 3 * height + STEP;
    const cards = this.#placed.cards.filter(
      ({ top, mark }) => (top >= from && top <= to) || mark.id === this.#held,
    );
    const { more } = this.#placed;
    this.#rack = { ...this.#rack, cards: keepSame(this.#rack.cards, cards), more };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The new cards, and for those that stand as they stood the same objects: they need not be drawn again. */
function keepSame(before: readonly PlacedCard[], after: readonly PlacedCard[]): readonly PlacedCard[] {
  const known = new Map(before.map((card) => [card.mark.id, card]));
  const kept = after.map((card) => {
    const was = known.get(card.mark.id);
    const isSame =
      was?.mark === card.mark && was.top === card.top && was.lines === card.lines && was.lead === card.lead;
    return isSame ? was : card;
  });
  const isSame = kept.length === before.length && kept.every((card, index) => card === before[index]);
  return isSame ? before : kept;
}
