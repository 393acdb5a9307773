import type { CaseInfo } from '../../shared/model/case-info.ts';
import { infoOf } from '../../shared/model/whole-case.ts';
import type { CaseDatabase } from './database.ts';

const COUNTED = ['sources', 'excerpts', 'claims', 'entities', 'assessments'] as const;

/** What a case is called and how much it holds. */
export interface CaseFacts {
  readonly info: CaseInfo;
  readonly counts: Readonly<Record<(typeof COUNTED)[number], number>>;
}

export async function caseFacts(db: CaseDatabase): Promise<CaseFacts> {
  return db.transaction('r', ['info', ...COUNTED], async () => {
    const info = infoOf({ info: await db.info.toArray() });
    const counts = await Promise.all(COUNTED.map((table) => db.table(table).count()));
    const [sources = 0, excerpts = 0, claims = 0, entities = 0, assessments = 0] = counts;
    return { info, counts: { sources, excerpts, claims, entities, assessments } };
  });
}
