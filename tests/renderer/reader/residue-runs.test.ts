import { expect, test } from 'vitest';
import { residueRuns } from '../../../renderer/features/reader/residue-runs.ts';
import type { Residue, ResidueStatus } from '../../../shared/model/source.ts';

const residue = (block: number, status: ResidueStatus, reason = 'A menu.'): Residue => ({
  block,
  status,
  reason,
});

test('neighbouring blocks with the same decision are one run, with each reason once', () => {
  expect(
    residueRuns([
      residue(7, 'proposed'),
      residue(5, 'proposed'),
      residue(6, 'proposed', 'A notice.'),
      residue(9, 'proposed'),
      residue(10, 'accepted'),
    ]),
  ).toEqual([
    { status: 'proposed', blocks: [5, 6, 7], reasons: ['A menu.', 'A notice.'] },
    { status: 'proposed', blocks: [9], reasons: ['A menu.'] },
    { status: 'accepted', blocks: [10], reasons: ['A menu.'] },
  ]);
});

test('a block that was restored is no residue and parts the run it lay in', () => {
  expect(
    residueRuns([residue(1, 'accepted'), residue(2, 'restored'), residue(3, 'accepted')]).map(
      (run) => run.blocks,
    ),
  ).toEqual([[1], [3]]);
});
