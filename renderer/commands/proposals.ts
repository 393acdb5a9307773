import { add, remove } from '../../shared/model/changes.ts';
import type { DismissalId } from '../../shared/model/dismissal.ts';
import type { Planner } from './planner.ts';

/** Rejected proposals are remembered: they are not made again. */
export const dismissProposals: Planner<'proposal.dismiss'> = async (read, { kind, keys }, stamp) => {
  const known = new Set((await read.where('dismissals', 'kind', [kind])).map(({ key }) => key));
  return [...new Set(keys)]
    .filter((key) => !known.has(key))
    .map((key) =>
      add('dismissals', {
        id: stamp.newId() as DismissalId,
        rev: 0,
        kind,
        key,
        createdAt: stamp.now(),
      }),
    );
};

export const restoreProposals: Planner<'proposal.restore'> = async (read, { dismissalIds }) =>
  (await read.where('dismissals', 'id', dismissalIds)).map((dismissal) => remove('dismissals', dismissal));
