import type { ContradictionOutcome } from '../../../shared/model/claim-relation.ts';
import { CONTRADICTION_WORDS as WORDS } from '../../../shared/words/contradictions.ts';
import { run } from '../../commands/run.ts';
import { notify } from '../../state/notices.ts';
import type { QueueRow } from './queue-rows.ts';

/** Records what is behind a pair, or changes what was recorded. Answers whether it is saved. */
export async function recordDecision(
  { relation, firstId, secondId, codes }: QueueRow,
  outcome: ContradictionOutcome,
  reason: string,
): Promise<boolean> {
  const isSaved = await (relation
    ? run('relation.edit', { relationId: relation.id, fields: { outcome, reason } })
    : run('relation.add', { claimId: firstId, type: 'contradicts', otherId: secondId, outcome, reason }));
  if (isSaved) {
    notify('info', WORDS.decided(codes[0], codes[1], WORDS.outcomes[outcome].toLowerCase()), 'edit.undo');
  }
  return isSaved;
}

/** The pair is no contradiction and is not proposed again. */
export async function rejectPair({ key, codes }: QueueRow): Promise<boolean> {
  const isSaved = await run('proposal.dismiss', { kind: 'contradiction', keys: [key] });
  if (isSaved) notify('info', WORDS.rejected(codes[0], codes[1]), 'edit.undo');
  return isSaved;
}
