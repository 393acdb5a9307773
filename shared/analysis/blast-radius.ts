import { type CaseSnapshot, groupBy } from '../model/case-snapshot.ts';
import type { Claim, ClaimId } from '../model/claim.ts';
import type { ClaimRelation } from '../model/claim-relation.ts';
import type { EntityRelation } from '../model/entity.ts';
import type { Lineage } from '../model/lineage.ts';
import type { Source, SourceId } from '../model/source.ts';
import { type CitingSentence, sentencesCiting } from './citing-sentences.ts';
import { fallenSources, type SourcesBehind, sourcesBehind, withdrawnIn } from './fallen-sources.ts';
import { type OriginCount, originCounter } from './origins.ts';
import { byCode } from './report-codes.ts';

/** What the question is asked of. */
export type BlastMaterial = Pick<
  CaseSnapshot,
  | 'sources'
  | 'lineage'
  | 'excerpts'
  | 'passages'
  | 'claims'
  | 'claimRelations'
  | 'entityRelations'
  | 'assessments'
>;

/** What would no longer hold without some sources (ICS 500-2: judgements affected when reporting is withdrawn). */
export interface BlastRadius {
  /** The sources that go, and those that go with them, by code. */
  readonly sources: readonly FallenSource[];
  /** Claims that are left without a source. */
  readonly falls: readonly ClaimEffect[];
  /** Claims that are left with fewer origins. */
  readonly weakened: readonly ClaimEffect[];
  /** Claims that lose an item, and no origin. */
  readonly stands: readonly ClaimEffect[];
  /** Sentences of assessments that cite a claim which falls or is weakened. */
  readonly sentences: readonly CitingSentence[];
  /** Relations of which a claim falls. */
  readonly relations: readonly ClaimRelation[];
  /** Relations between entities that no claim that stands is left for. */
  readonly entityRelations: readonly EntityRelation[];
}

export interface FallenSource {
  readonly source: Source;
  /** What it comes from, where it goes with another one; empty for a source that was named. */
  readonly through: readonly Lineage[];
}

export interface ClaimEffect {
  readonly claim: Claim;
  readonly lost: readonly SourceId[];
  readonly left: readonly SourceId[];
  readonly before: OriginCount;
  readonly after: OriginCount;
}

/** What changes if the sources are withdrawn, beside those that are withdrawn already. */
export function blastRadius(material: BlastMaterial, sourceIds: Iterable<string>): BlastRadius {
  const gone = withdrawnIn(material);
  const named = new Set([...sourceIds].filter((id) => !gone.has(id)));
  const fallenBefore = fallenSources(material, gone);
  const fallenAfter = fallenSources(material, new Set([...gone, ...named]));
  const behind = sourcesBehind(material);
  const effects = claimEffects(material, behind, fallenBefore, fallenAfter);
  const falls = effects.filter(({ left }) => left.length === 0);
  const stays = effects.filter(({ left }) => left.length > 0);
  const weakened = stays.filter(({ before, after }) => isFewer(before, after));
  const fallen = new Set<string>(falls.map(({ claim }) => claim.id));
  const touched = new Set<string>(weakened.map(({ claim }) => claim.id));
  return {
    sources: material.sources
      .filter(({ id }) => fallenAfter.has(id) && !fallenBefore.has(id))
      .map((source) => ({
        source,
        through: named.has(source.id)
          ? []
          : material.lineage.filter(
              ({ sourceId, fromId }) => sourceId === source.id && fallenAfter.has(fromId),
            ),
      }))
      .toSorted((a, b) => byCode(a.source, b.source)),
    falls,
    weakened,
    stands: stays.filter(({ claim }) => !touched.has(claim.id)),
    sentences: sentencesCiting(material, fallen, touched),
    relations: material.claimRelations.filter(
      ({ claimId, otherId }) => fallen.has(claimId) || fallen.has(otherId),
    ),
    entityRelations: unbacked(material, behind, fallenBefore, fallen),
  };
}

/** Claims that had a source to stand on and lose one, by code. */
function claimEffects(
  material: BlastMaterial,
  behind: SourcesBehind,
  fallenBefore: ReadonlySet<string>,
  fallenAfter: ReadonlySet<string>,
): readonly ClaimEffect[] {
  const [countBefore, countAfter] = [fallenBefore, fallenAfter].map((fallen) =>
    originCounter(material.lineage, withdrawnToo(material.sources, fallen)),
  );
  return material.claims
    .flatMap((claim) => {
      const all = [...(behind.get(claim.id) ?? [])];
      const had = all.filter((id) => !fallenBefore.has(id));
      const left = had.filter((id) => !fallenAfter.has(id));
      if (left.length === had.length || !countBefore || !countAfter) return [];
      const lost = had.filter((id) => fallenAfter.has(id));
      return [{ claim, lost, left, before: countBefore(had), after: countAfter(left) }];
    })
    .toSorted((a, b) => byCode(a.claim, b.claim));
}

/** The same sources, with those that fell counted as withdrawn. */
const withdrawnToo = (sources: readonly Source[], fallen: ReadonlySet<string>): readonly Source[] =>
  sources.map((source) =>
    fallen.has(source.id) && source.withdrawn === null
      ? { ...source, withdrawn: { ground: 'doubtful', reason: '', at: '', by: '' } }
      : source,
  );

/** Fewer origins, or none that is established any more. */
const isFewer = (before: OriginCount, after: OriginCount): boolean =>
  after.origins < before.origins ||
  after.groups.filter((group) => group.isEstablished).length <
    before.groups.filter((group) => group.isEstablished).length ||
  after.groups.length < before.groups.length;

/** One of each relation between entities whose every claim has fallen, one at least now. */
function unbacked(
  material: BlastMaterial,
  behind: SourcesBehind,
  fallenBefore: ReadonlySet<string>,
  fallen: ReadonlySet<string>,
): readonly EntityRelation[] {
  const stood = (id: ClaimId): boolean =>
    [...(behind.get(id) ?? [])].some((source) => !fallenBefore.has(source));
  const same = groupBy(
    material.entityRelations,
    ({ entityId, type, otherId }) => `${entityId} ${otherId} ${type}`,
  );
  return [...same.values()].flatMap((relations) => {
    const backing = relations.filter(({ claimId }) => stood(claimId));
    const isLost = backing.length > 0 && backing.every(({ claimId }) => fallen.has(claimId));
    return isLost ? relations.slice(0, 1) : [];
  });
}
