import { listDifference } from '../../../shared/lib/sorted-list.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { IntervalTable } from './interval-table.ts';
import { type ClaimMark, inTextOrder, type ReaderMark } from './reader-marks.ts';

/** What a new list of marks changes. */
export interface MarkChanges {
  readonly added: readonly ReaderMark[];
  readonly removed: readonly ReaderMark[];
  /** Same place and paint, other words or signs: nothing to paint anew, but the margin shows it. */
  readonly relabelled: readonly ReaderMark[];
}

/** The marks of the open excerpt: what is there, what lies under a place, what belongs to a claim. */
export class MarkBook {
  readonly #marks = new Map<string, ReaderMark>();
  readonly #ofClaim = new Map<ClaimId, Map<string, ClaimMark>>();
  readonly #table = new IntervalTable<ReaderMark>();
  #list: readonly ReaderMark[] = [];

  /** Takes the list as it now is and says what differs from the one before. */
  take(list: readonly ReaderMark[]): MarkChanges {
    const { gone, added: put } = listDifference(this.#list, list);
    this.#list = list;
    const left = new Map<string, ReaderMark>(gone.map((mark) => [mark.id, mark]));
    const added: ReaderMark[] = [];
    const removed: ReaderMark[] = [];
    const relabelled: ReaderMark[] = [];
    for (const mark of gone) this.#remove(mark);
    for (const mark of put) {
      const known = left.get(mark.id);
      left.delete(mark.id);
      this.#add(mark);
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
    return this.#table.overlapping(start, end).toSorted(inTextOrder);
  }

  /** Every passage of the claim in this excerpt. */
  ofClaim(claimId: ClaimId): readonly ClaimMark[] {
    return [...(this.#ofClaim.get(claimId)?.values() ?? [])];
  }

  #add(mark: ReaderMark): void {
    this.#marks.set(mark.id, mark);
    this.#table.add(mark);
    if (mark.type !== 'claim') return;
    const passages = this.#ofClaim.get(mark.claimId);
    if (passages) passages.set(mark.id, mark);
    else this.#ofClaim.set(mark.claimId, new Map([[mark.id, mark]]));
  }

  #remove(mark: ReaderMark): void {
    this.#marks.delete(mark.id);
    this.#table.remove(mark);
    if (mark.type === 'claim') this.#ofClaim.get(mark.claimId)?.delete(mark.id);
  }
}

const isDrawnAlike = (a: ReaderMark, b: ReaderMark): boolean =>
  a.start === b.start && a.end === b.end && a.isWaiting === b.isWaiting && stanceOf(a) === stanceOf(b);

const stanceOf = (mark: ReaderMark): string => (mark.type === 'claim' ? mark.stance : '');
