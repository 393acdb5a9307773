import type { ClaimId } from '../model/claim.ts';
import { byCode } from '../model/code.ts';
import type { Entity } from '../model/entity.ts';
import type { Source } from '../model/source.ts';
import type { CaseKnowledge } from './case-knowledge.ts';
import type { ClaimFacts } from './claim-facts.ts';

/** A claim that a text does not cite and that stands in contradiction to ones that it cites. */
export interface UncitedContradiction {
  readonly claim: ClaimFacts;
  readonly cited: readonly ClaimFacts[];
}

/** A source of the case that a text does not use, and why it may matter to it. */
export interface UnusedSource {
  readonly source: Source;
  /** Claims with a passage in it. */
  readonly claimCount: number;
  /** Pairs of codes: a claim of the source, and a cited one that it contradicts. */
  readonly contradicts: readonly { readonly own: string; readonly cited: string }[];
  /** Entities of its claims that cited claims are about too, those with most of its claims first. */
  readonly entities: readonly Entity[];
  /** Codes of cited sources that it comes from, or that come from it: it is no origin more. */
  readonly kin: readonly string[];
}

export interface Uncited {
  readonly contradictions: readonly UncitedContradiction[];
  /** What may matter most first. */
  readonly sources: readonly UnusedSource[];
}

/** What the case holds beside the cited claims that bears on them. One pass over all claims. */
export function uncitedMatter(citedIds: Iterable<ClaimId>, knowledge: CaseKnowledge): Uncited {
  const { claims, claimOf, sources, lineage } = knowledge;
  const cited = new Map<string, ClaimFacts>();
  for (const id of citedIds) {
    const facts = claimOf.get(id);
    if (facts) cited.set(facts.claim.code, facts);
  }
  const used = new Set<string>();
  const about = new Set<string>();
  for (const facts of cited.values()) {
    for (const { id } of [...facts.sources, ...facts.against]) used.add(id);
    for (const { role, entity } of facts.roles) if (role !== 'speaker') about.add(entity.id);
  }
  const contradictions: UncitedContradiction[] = [];
  const drafts = new Map<string, Draft>();
  for (const facts of claims) {
    if (cited.has(facts.claim.code)) continue;
    const opposed = facts.contradictedBy.flatMap((code) => cited.get(code) ?? []);
    if (opposed.length > 0) contradictions.push({ claim: facts, cited: opposed });
    for (const source of facts.sources) {
      if (!used.has(source.id)) note(draftOf(drafts, source), facts, opposed, about);
    }
    for (const source of facts.against) if (!used.has(source.id)) draftOf(drafts, source).claimCount += 1;
  }
  const codes = new Map<string, string>(sources.map(({ id, code }) => [id, code]));
  const kin = new Map<string, Set<string>>();
  for (const { sourceId, fromId } of lineage) {
    for (const [one, other] of [
      [sourceId, fromId],
      [fromId, sourceId],
    ] as const) {
      if (used.has(other) && !used.has(one))
        kin.set(one, (kin.get(one) ?? new Set()).add(codes.get(other) ?? ''));
    }
  }
  const unused = sources
    .filter(({ id }) => !used.has(id))
    .map((source): UnusedSource => {
      const draft = drafts.get(source.id);
      return {
        source,
        claimCount: draft?.claimCount ?? 0,
        contradicts: draft?.contradicts ?? [],
        entities: [...(draft?.entities ?? [])]
          .toSorted(([a, m], [b, n]) => n - m || byCode(a, b))
          .map(([entity]) => entity),
        kin: [...(kin.get(source.id) ?? [])].toSorted((a, b) => byCode({ code: a }, { code: b })),
      };
    });
  return { contradictions, sources: unused.toSorted(byWeight) };
}

interface Draft {
  claimCount: number;
  readonly contradicts: { readonly own: string; readonly cited: string }[];
  readonly entities: Map<Entity, number>;
}

function draftOf(drafts: Map<string, Draft>, { id }: Source): Draft {
  const known = drafts.get(id) ?? { claimCount: 0, contradicts: [], entities: new Map() };
  drafts.set(id, known);
  return known;
}

function note(
  draft: Draft,
  { claim, roles }: ClaimFacts,
  opposed: readonly ClaimFacts[],
  about: ReadonlySet<string>,
): void {
  draft.claimCount += 1;
  for (const other of opposed) draft.contradicts.push({ own: claim.code, cited: other.claim.code });
  for (const entity of new Set(roles.map((role) => role.entity))) {
    if (about.has(entity.id)) draft.entities.set(entity, (draft.entities.get(entity) ?? 0) + 1);
  }
}

const byWeight = (a: UnusedSource, b: UnusedSource): number =>
  b.contradicts.length - a.contradicts.length ||
  b.entities.length - a.entities.length ||
  b.claimCount - a.claimCount ||
  byCode(a.source, b.source);
