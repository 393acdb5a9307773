import type { Residue } from '../../../shared/model/source.ts';

/** Neighbouring blocks of page residue on which the analyst has, or has not yet, decided. */
export interface ResidueRun {
  readonly status: 'proposed' | 'accepted';
  /** Indices of blocks, without a gap. */
  readonly blocks: readonly [number, ...number[]];
  /** Each reason once. */
  readonly reasons: readonly string[];
}

/** Residue put together into runs, in the order of the text. What was restored is none. */
export function residueRuns(residue: readonly Residue[]): readonly ResidueRun[] {
  const runs: { status: ResidueRun['status']; blocks: [number, ...number[]]; reasons: Set<string> }[] = [];
  for (const { block, reason, status } of residue.toSorted((a, b) => a.block - b.block)) {
    if (status === 'restored') continue;
    const last = runs.at(-1);
    if (last && last.status === status && last.blocks.at(-1) === block - 1) {
      last.blocks.push(block);
      last.reasons.add(reason);
    } else {
      runs.push({ status, blocks: [block], reasons: new Set([reason]) });
    }
  }
  return runs.map(({ status, blocks, reasons }) => ({ status, blocks, reasons: [...reasons] }));
}
