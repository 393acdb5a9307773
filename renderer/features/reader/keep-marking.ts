import type { KeptMark, TextRange } from '../../../shared/command-args.ts';
import { run } from '../../commands/run.ts';

const COMMAND_OF = {
  states: 'passage.add',
  supports: 'passage.support',
  contradicts: 'passage.contradict',
} as const;

/** Marks the words as what is kept up, without asking. */
export async function markAs(kept: KeptMark, range: TextRange): Promise<boolean> {
  switch (kept.as) {
    case 'claim':
      return run('claim.mark', range);
    case 'highlight':
      return run('highlight.add', range);
    case 'passage':
      return run(COMMAND_OF[kept.stance], { ...range, claimId: kept.claimId });
    case 'mention':
      return run('mention.add', { ...range, entityId: kept.entityId });
  }
}
