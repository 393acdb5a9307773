import type { ClaimId } from '../../../shared/model/claim.ts';
import type { Block } from '../../../shared/model/source.ts';
import { IntervalTable } from './interval-table.ts';
import type { ClaimMark, ReaderMark } from './reader-marks.ts';

/** What a new list of marks changes. */
export interface MarkChanges {
  readonly added: readonly ReaderMark[];
  readonly removed: readonly ReaderMark[];
  /** Same place, other words or kind: nothing to paint anew, but the margin shows it. */
  readonly relabelled: readonly ReaderMark[];
}

/** The marks of the open excerpt: what is there, what lies under a place, what belongs to a claim. */
export class MarkBook {
  readonly #marks = new Map<string, ReaderMark>();
  readonly #ofClaim = new Map<ClaimId, Map<string, ClaimMark>>();
  readonly #table: IntervalTable<ReaderMark>;

  constructor(blocks: readonly Block[]) {
    this.#table = new IntervalTable(blocks);
  }

  /** Takes the list as it now is and says what differs from the one before. */
  take(list: readonly ReaderMark[]): MarkChanges {
    const added: ReaderMark[] = [];
    const removed: ReaderMark[] = [];
    const relabelled: ReaderMark[] = [];
    for (const mark of list) {
      const known = this.#marks.get(mark.id);
      if (known?.version === mark.version) continue;
      if (known) this.#remove(known);
      this.#add(mark);
      if (known?.start === mark.start && known.end === mark.end) relabelled.push(mark);
      else {
        if (known) removed.push(known);
        added.push(mark);
      }
    }
    if (this.#marks.size > list.length) {
      const left = new Set<string>(list.map((mark) => mark.id));
      for (const mark of this.#marks.values()) if (!left.has(mark.id)) removed.push(mark);
      for (const mark of removed) if (!left.has(mark.id)) this.#remove(mark);
    }
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
    return this.#table.overlapping(start, end).toSorted((a, b) => a.start - b.start || b.end - a.end);
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
