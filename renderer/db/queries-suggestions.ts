import {
  type ClockProposal,
  clockProposals,
  type PassageInText,
} from '../../shared/analysis/date-proposals.ts';
import { measureProposals, type PassageMeasure } from '../../shared/analysis/measure-proposals.ts';
import { groupBy } from '../../shared/model/case-snapshot.ts';
import type { Dismissal } from '../../shared/model/dismissal.ts';
import type { CaseDatabase } from './database.ts';

/** Mentions and new names that were rejected. */
export const rejectedNames = async (db: CaseDatabase): Promise<readonly Dismissal[]> =>
  db.dismissals.where('kind').anyOf('mention', 'new name').toArray();

/** What the words of a claim's passages give for its clocks and its measures. */
export interface ClaimProposals {
  readonly clocks: readonly ClockProposal[];
  readonly measures: readonly PassageMeasure[];
}

/** Reads each passage within its block, as far as that is near, with the day on which its source was published. */
export async function claimProposals(db: CaseDatabase, claimId: string): Promise<ClaimProposals> {
  const passages = await passagesInText(db, claimId);
  return { clocks: clockProposals(passages), measures: measureProposals(passages) };
}

/** UTF-16 units of a block read on either side of a passage: a whole book may be one block. */
const AROUND = 4000;

async function passagesInText(db: CaseDatabase, claimId: string): Promise<readonly PassageInText[]> {
  return db.transaction('r', ['passages', 'excerpts', 'texts', 'sources'], async () => {
    const passages = await db.passages.where('claimId').equals(claimId).toArray();
    const excerptIds = [...groupBy(passages, ({ excerptId }) => excerptId).keys()];
    const excerpts = await db.excerpts.bulkGet(excerptIds);
    const texts = await db.texts.bulkGet(excerptIds);
    const sources = await db.sources.bulkGet(excerpts.map((excerpt) => excerpt?.sourceId ?? ''));
    return passages.flatMap(({ id, excerptId, start, end }) => {
      const index = excerptIds.indexOf(excerptId);
      const [stored, source] = [texts[index], sources[index]];
      if (!stored || !source) return [];
      const inside = stored.blocks.filter((block) => block.start < end && block.end > start);
      const from = Math.max(start - AROUND, Math.min(start, ...inside.map((block) => block.start)));
      const to = Math.min(end + AROUND, Math.max(end, ...inside.map((block) => block.end)));
      const { published, retrieved, language } = source;
      return [
        {
          passageId: id,
          text: stored.text.slice(from, to),
          start: start - from,
          end: end - from,
          published,
          retrieved,
          language,
        },
      ];
    });
  });
}
