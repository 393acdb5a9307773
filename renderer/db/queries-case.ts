import type { CaseInfo } from '../../shared/model/case-info.ts';
import { infoOf } from '../../shared/model/whole-case.ts';
import type { CaseDatabase } from './database.ts';
import { lastSeq } from './store-facts.ts';

const COUNTED = ['sources', 'excerpts', 'claims', 'entities', 'assessments'] as const;

/** What a case is called, how much it holds and how far it has come. */
export interface CaseFacts {
  readonly info: CaseInfo;
  readonly counts: Readonly<Record<(typeof COUNTED)[number], number>>;
  /** The last entry of its journal. */
  readonly steps: number;
  readonly originals: { readonly count: number; readonly bytes: number };
}

export async function caseFacts(db: CaseDatabase): Promise<CaseFacts> {
  return db.transaction('r', ['info', 'originals', 'journal', ...COUNTED], async () => {
    const info = infoOf({ info: await db.info.toArray() });
    const counts = await Promise.all(COUNTED.map((table) => db.table(table).count()));
    const [sources = 0, excerpts = 0, claims = 0, entities = 0, assessments = 0] = counts;
    const files = await db.originals.toArray();
    const originals = {
      count: files.length,
      bytes: files.reduce((sum, { byteLength }) => sum + byteLength, 0),
    };
    return {
      info,
      originals,
      steps: await lastSeq(db),
      counts: { sources, excerpts, claims, entities, assessments },
    };
  });
}
