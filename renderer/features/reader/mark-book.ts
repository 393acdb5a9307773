import { listDifference } from '../../../shared/lib/sorted-list.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { IntervalTable } from './interval-table.ts';
import type { ClaimMark, ReaderMark } from './reader-marks.ts';

/** What a new list of marks changes. */
export interface MarkChanges {
  readonly added: readonly ReaderMark[];
  readonly removed: readonly ReaderMark[];
  /** Same place and paint, other words or signs: nothing to paint anew, but the margin shows it. */
  readonly relabelled: readonly ReaderMark[];
}

/** The marks of the open excerpt: what is there, what lies under a place, what belongs to a claim. */
export class MarkBook {
  #list: readonly ReaderMark[] = [];
  #table = new IntervalTable<ReaderMark>([]);
  /** By id; made when it is first asked for. */
  #marks: Map<string, ReaderMark> | null = null;
  /** The claim that was asked for last: painter, stripes and cards ask for the same one. */
  #claim: { readonly id: ClaimId; readonly passages: readonly ClaimMark[] } | null = null;

  /** Takes the marks as they now are, in the order of the text, and says what differs from those before. */
  take(list: readonly ReaderMark[]): MarkChanges {
    const { gone, added: put } = listDifference(this.#list, list);
    if (gone.length + put.length === 0) return { added: [], removed: [], relabelled: [] };
    this.#list = list;
    this.#claim = null;
    this.#table = new IntervalTable(list);
    for (const mark of gone) this.#marks?.delete(mark.id);
    for (const mark of put) this.#marks?.set(mark.id, mark);
    if (gone.length === 0) return { added: put, removed: [], relabelled: [] };
    const left = new Map<string, ReaderMark>(gone.map((mark) => [mark.id, mark]));
    const added: ReaderMark[] = [];
    const removed: ReaderMark[] = [];
    const relabelled: ReaderMark[] = [];
    for (const mark of put) {
      const known = left.get(mark.id);
      left.delete(mark.id);
      if (known?.version === mark.version) continue;
      if (known && isDrawnAlike(known, mark)) relabelled.push(mark);
      else {
        if (known) removed.push(known);
        added.push(mark);
      }
    }
    removed.push(...left.values());
    return { added, removed, relabelled };
  }

  get(id: string): ReaderMark | undefined {
    this.#marks ??= new Map(this.#list.map((mark) => [mark.id, mark]));
    return this.#marks.get(id);
  }

  /** Marks over the character at the offset, the smallest first. */
  at(offset: number): readonly ReaderMark[] {
    return this.#table
      .at(offset)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  }

  /** Marks that share at least one character with the span, in the order of the text. */
  overlapping(start: number, end: number): readonly ReaderMark[] {
    return this.#table.overlapping(start, end);
  }

  /** Every passage of the claim in this excerpt. */
  ofClaim(claimId: ClaimId): readonly ClaimMark[] {
    if (this.#claim?.id !== claimId) {
      const passages = this.#list.filter((mark) => mark.type === 'claim' && mark.claimId === claimId);
      this.#claim = { id: claimId, passages: passages as readonly ClaimMark[] };
    }
    return this.#claim.passages;
  }
}

const isDrawnAlike = (a: ReaderMark, b: ReaderMark): boolean =>
  a.start === b.start && a.end === b.end && a.isWaiting === b.isWaiting && stanceOf(a) === stanceOf(b);

const stanceOf = (mark: ReaderMark): string => (mark.type === 'claim' ? mark.stance : '');
