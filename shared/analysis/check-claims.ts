import { byId, type CaseSnapshot, groupBy } from '../model/case-snapshot.ts';
import type { Claim, ClaimId } from '../model/claim.ts';
import { isStandingContradiction } from '../model/claim-relation.ts';
import { type Passage, spanHolds } from '../model/passage.ts';
import type { Source } from '../model/source.ts';
import { CHECKING_WORDS as WORDS } from '../words/checking.ts';
import type { CheckFinding } from './check-finding.ts';
import { findingKey } from './check-key.ts';
import type { CheckedText, CheckMaterial } from './check-material.ts';
import { atCitation } from './check-place.ts';
import type { RuleId } from './check-rules.ts';
import { fallenClaims, sourcesBehind } from './fallen-sources.ts';
import { originCounter } from './origins.ts';

/** What is known of the cited claims. */
export interface ClaimFacts {
  readonly claim: Claim;
  /** Of passages that speak for it. */
  readonly sourceIds: readonly string[];
  readonly passages: readonly Passage[];
}

/** The claims that are cited and there, in the order of the text; and how many origins some of them have together. */
export interface CitedFacts {
  readonly claims: ReadonlyMap<ClaimId, ClaimFacts>;
  readonly originsOf: (ids: Iterable<ClaimId>) => number;
  readonly sources: ReadonlyMap<string, Source>;
}

export function citedFacts({ input: { material }, firstCited }: CheckedText): CitedFacts {
  const claimById = byId(material.claims);
  const behind = sourcesBehind(material);
  const passages = groupBy(material.passages, ({ claimId }) => claimId);
  const count = originCounter(material.lineage, material.sources);
  const claims = new Map<ClaimId, ClaimFacts>();
  for (const id of firstCited.keys()) {
    const claim = claimById.get(id);
    if (claim)
      claims.set(id, { claim, sourceIds: [...(behind.get(id) ?? [])], passages: passages.get(id) ?? [] });
  }
  const originsOf = (ids: Iterable<ClaimId>): number =>
    count([...ids].flatMap((id) => claims.get(id)?.sourceIds ?? [])).origins;
  return { claims, originsOf, sources: byId(material.sources) };
}

/** What is wrong with the claims that a text cites, and with what they rest on; each is told where it is first cited. */
export function claimFindings(text: CheckedText, facts: CitedFacts): readonly CheckFinding[] {
  const { material } = text.input;
  const fallen = fallenClaims(material);
  const all = [...facts.claims.values()];
  const tell = (
    rule: RuleId,
    { claim }: ClaimFacts,
    why: string,
    ...about: readonly string[]
  ): readonly CheckFinding[] => {
    const place = text.firstCited.get(claim.id);
    return place
      ? [atCitation(place, { rule, key: findingKey(rule, claim.id, claim.statement, about), why })]
      : [];
  };
  const moved = movedPassages(material);
  return [
    ...all.flatMap((one) => {
      if (one.passages.some(({ stance }) => stance !== 'contradicts')) return [];
      const why = one.passages.length === 0 ? WORDS.why.withoutPassage : WORDS.why.onlyAgainst;
      return tell('claim-without-passage', one, why(one.claim.code));
    }),
    ...all.flatMap((one) =>
      one.passages
        .filter(moved.isGone)
        .flatMap(({ quote }) => tell('words-moved', one, WORDS.why.wordsMoved(one.claim.code), quote)),
    ),
    ...all
      .filter(({ claim }) => fallen.has(claim.id))
      .flatMap((one) => tell('rests-on-withdrawn', one, WORDS.why.restsOnWithdrawn(one.claim.code))),
    ...contradictions(material, facts).flatMap(([one, untold]) =>
      tell('contradiction-unmentioned', one, WORDS.why.contradiction(one.claim.code, untold.code), untold.id),
    ),
    ...all
      .filter(({ passages }) => passages.some(moved.isReplaced))
      .flatMap((one) => tell('text-replaced', one, WORDS.why.textReplaced(one.claim.code))),
    ...all
      .filter(({ claim: { credibility }, sourceIds }) => credibility?.digit === 1 && sourceIds.length > 0)
      .filter(({ claim }) => facts.originsOf([claim.id]) < 2)
      .flatMap((one) => tell('confirmed-by-one-origin', one, WORDS.why.confirmedByOne(one.claim.code))),
    ...sourceFindings(text, facts, fallen),
  ];
}

/** Sources that nobody rated, and withdrawn ones beside others that stand. */
function sourceFindings(
  { firstCited }: CheckedText,
  { claims, sources }: CitedFacts,
  fallen: ReadonlySet<string>,
): readonly CheckFinding[] {
  const seen = new Set<string>();
  return [...claims.values()].flatMap(({ claim, sourceIds }) =>
    sourceIds.flatMap((id): readonly CheckFinding[] => {
      const source = sources.get(id);
      const place = firstCited.get(claim.id);
      if (!source || !place) return [];
      const tell = (rule: RuleId, why: string, ...about: readonly string[]): readonly CheckFinding[] => {
        const key = findingKey(rule, source.id, about);
        if (seen.has(key)) return [];
        seen.add(key);
        return [atCitation(place, { rule, key, why })];
      };
      const isRated = source.reliability !== null || source.scopedReliability.length > 0;
      return [
        ...(source.withdrawn && !fallen.has(claim.id)
          ? tell('source-withdrawn', WORDS.why.sourceWithdrawn(claim.code, source.code), claim.id)
          : []),
        ...(isRated ? [] : tell('source-unrated', WORDS.why.sourceUnrated(source.code))),
      ];
    }),
  );
}

/** A contradiction is mentioned where both claims are cited. */
function contradictions(
  { claimRelations, claims }: CheckMaterial,
  { claims: cited }: CitedFacts,
): readonly (readonly [ClaimFacts, Claim])[] {
  const known = byId(claims);
  return claimRelations.filter(isStandingContradiction).flatMap(({ claimId, otherId }) => {
    const [one, other] = [cited.get(claimId), cited.get(otherId)];
    if (one && !other) return pairWith(one, known.get(otherId));
    return other && !one ? pairWith(other, known.get(claimId)) : [];
  });
}

const pairWith = (one: ClaimFacts, untold: Claim | undefined): readonly (readonly [ClaimFacts, Claim])[] =>
  untold ? [[one, untold]] : [];

/** Which passages no longer stand where they say, and which keep to a text that another has replaced. */
function movedPassages({ texts, excerpts }: Pick<CaseSnapshot, 'texts' | 'excerpts'>): {
  readonly isGone: (passage: Passage) => boolean;
  readonly isReplaced: (passage: Passage) => boolean;
} {
  const textById = byId(texts);
  const replaced = new Set(excerpts.flatMap(({ replaces }) => replaces ?? []));
  return {
    isGone: (passage) => {
      const text = textById.get(passage.excerptId);
      return !text || !spanHolds(passage, text.text);
    },
    isReplaced: ({ excerptId, proposal }) => proposal !== null || replaced.has(excerptId),
  };
}
