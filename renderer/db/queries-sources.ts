import type { Claim } from '../../shared/model/claim.ts';
import { byCode } from '../../shared/model/code.ts';
import type { Excerpt, Original, Source } from '../../shared/model/source.ts';
import type { CaseDatabase } from './database.ts';

/** A source with all that its card shows. */
export interface SourceCard {
  readonly source: Source;
  readonly originals: readonly { readonly original: Original; readonly excerpts: readonly Excerpt[] }[];
  readonly claims: readonly SourceClaim[];
  /** Passages that go with the source. */
  readonly passageCount: number;
}

export interface SourceClaim {
  readonly claim: Claim;
  /** Whether the claim has no passage in any other source. */
  readonly restsHereOnly: boolean;
}

/** Null when the source is gone. Claims are in the order of their codes. */
export async function sourceCard(db: CaseDatabase, id: string): Promise<SourceCard | null> {
  return db.transaction('r', ['sources', 'originals', 'excerpts', 'passages', 'claims'], async () => {
    const source = await db.sources.get(id);
    if (!source) return null;
    const originals = await db.originals.where('sourceId').equals(id).toArray();
    const excerpts = await db.excerpts.where('sourceId').equals(id).toArray();
    const here = new Set<string>(excerpts.map((excerpt) => excerpt.id));
    const passages = await db.passages
      .where('excerptId')
      .anyOf([...here])
      .toArray();
    const claimIds = [...new Set(passages.map((passage) => passage.claimId))];
    const claims = await db.claims.bulkGet(claimIds);
    const all = await db.passages.where('claimId').anyOf(claimIds).toArray();
    const elsewhere = new Set(
      all.filter((passage) => !here.has(passage.excerptId)).map(({ claimId }) => claimId),
    );
    return {
      source,
      originals: originals.map((original) => ({
        original,
        excerpts: excerpts.filter((excerpt) => excerpt.originalId === original.id),
      })),
      claims: claims
        .flatMap((claim) => (claim ? [{ claim, restsHereOnly: !elsewhere.has(claim.id) }] : []))
        .toSorted((a, b) => byCode(a.claim, b.claim)),
      passageCount: passages.length,
    };
  });
}

/** Outlets of the case's sources, for completion. */
export const outletsInUse = async (db: CaseDatabase): Promise<readonly string[]> =>
  [...new Set((await db.sources.toArray()).map((source) => source.outlet))].filter((outlet) => outlet !== '');
