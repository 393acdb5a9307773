import { byId, type CaseSnapshot, groupBy } from '../model/case-snapshot.ts';
import { isStandingContradiction } from '../model/claim-relation.ts';
import type { Evidence, EvidenceClaim, EvidencePassage, EvidenceSource } from '../model/evidence.ts';
import { schemeOf, strictness } from '../model/marking.ts';
import { ISSUED_CHANGES as WORDS } from '../words/issued-changes.ts';
import { originCounter } from './origins.ts';

export const ISSUED_CHANGE_KINDS = [
  'source withdrawn',
  'source removed',
  'source reinstated',
  'claim removed',
  'claim edited',
  'contradiction',
  'passage removed',
  'words moved',
  'text replaced',
  'origins',
  'rating',
  'marking raised',
] as const;
export type IssuedChangeKind = (typeof ISSUED_CHANGE_KINDS)[number];

/** Something that a printed report rests on and that is no longer as it was. */
export interface IssuedChange {
  readonly kind: IssuedChangeKind;
  /** Code of the source or claim. */
  readonly about: string;
  readonly sentence: string;
}

/** What is asked to say how the case stands now. */
export type StandingMaterial = Pick<
  CaseSnapshot,
  'info' | 'sources' | 'lineage' | 'excerpts' | 'passages' | 'claims' | 'claimRelations'
>;

/**
 * Compares what was printed with the case as it stands, the gravest first. `lead` names what was printed: it begins
 * every sentence. What a sanitised copy withholds is not compared, because it does not say it.
 */
export function changesSince(
  evidence: Evidence,
  lead: string,
  material: StandingMaterial,
): readonly IssuedChange[] {
  const now = standing(material);
  const withheld = new Set([
    ...(evidence.sanitised?.described ?? []),
    ...(evidence.sanitised?.withheld ?? []),
  ]);
  const told = evidence.claims.filter(({ code }) => !withheld.has(code));
  return [
    ...evidence.sources.flatMap((source) => sourceChanges(source, lead, now, withheld.has(source.code))),
    ...told.flatMap((claim) => claimChanges(claim, lead, now)),
    ...told.flatMap((claim) => passageChanges(claim, lead, now, withheld)),
    ...told.flatMap((claim) => contradictionChanges(claim, evidence.contradictions, lead, now)),
    ...told.flatMap((claim) => originChanges(claim, evidence, lead, now)),
  ].toSorted((a, b) => ISSUED_CHANGE_KINDS.indexOf(a.kind) - ISSUED_CHANGE_KINDS.indexOf(b.kind));
}

type Standing = ReturnType<typeof standing>;

function standing(material: StandingMaterial) {
  const excerpts = byId(material.excerpts);
  return {
    material,
    scheme: schemeOf(material.info[0]),
    excerpts,
    sources: new Map(material.sources.map((source) => [source.code, source])),
    claims: new Map(material.claims.map((claim) => [claim.code, claim])),
    codes: new Map<string, string>(material.claims.map(({ id, code }) => [id, code])),
    excerptOf: new Map(material.excerpts.map((excerpt) => [excerpt.code, excerpt])),
    /** By the id of the text that was replaced. */
    corrected: new Map(
      material.excerpts.flatMap((excerpt) =>
        excerpt.replaces === null ? [] : [[excerpt.replaces as string, excerpt]],
      ),
    ),
    passages: groupBy(material.passages, ({ claimId }) => claimId as string),
  };
}

function sourceChanges(
  then: EvidenceSource,
  lead: string,
  now: Standing,
  isDescribed: boolean,
): readonly IssuedChange[] {
  const { code } = then;
  const source = now.sources.get(code);
  if (!source) return [{ kind: 'source removed', about: code, sentence: WORDS.sourceRemoved(lead, code) }];
  const changes: IssuedChange[] = [];
  const { withdrawn, reliability } = source;
  if (withdrawn && !then.withdrawn) {
    const sentence = WORDS.withdrawn(lead, code, withdrawn.at, withdrawn.ground);
    changes.push({ kind: 'source withdrawn', about: code, sentence });
  } else if (then.withdrawn && !withdrawn) {
    changes.push({ kind: 'source reinstated', about: code, sentence: WORDS.reinstated(lead, code) });
  }
  const [letter, was] = [reliability?.letter ?? null, then.reliability?.letter ?? null];
  if (letter !== was) {
    const sentence = WORDS.rating(lead, code, was, letter, reliability?.at ?? null);
    changes.push({ kind: 'rating', about: code, sentence });
  }
  if (!isDescribed && strictness(now.scheme, source.marking) > strictness(now.scheme, then.marking)) {
    const sentence = WORDS.marking(lead, code, then.marking, source.marking);
    changes.push({ kind: 'marking raised', about: code, sentence });
  }
  return changes;
}

function claimChanges(then: EvidenceClaim, lead: string, now: Standing): readonly IssuedChange[] {
  const { code } = then;
  const claim = now.claims.get(code);
  if (!claim) return [{ kind: 'claim removed', about: code, sentence: WORDS.claimRemoved(lead, code) }];
  const changes: IssuedChange[] = [];
  if (claim.statement !== then.statement) {
    const sentence = WORDS.claimEdited(lead, code, claim.statement);
    changes.push({ kind: 'claim edited', about: code, sentence });
  }
  if (claim.status !== then.status && (claim.status === 'disputed' || claim.status === 'set aside')) {
    const sentence = WORDS.claimStatus(lead, code, claim.status);
    changes.push({ kind: 'claim edited', about: code, sentence });
  }
  const [digit, was] = [claim.credibility?.digit ?? null, then.credibility?.digit ?? null];
  if (digit !== was) {
    const sentence = WORDS.rating(lead, code, was, digit, claim.credibility?.at ?? null);
    changes.push({ kind: 'rating', about: code, sentence });
  }
  return changes;
}

/** Each text that was replaced is told of once for a claim, whatever number of its words is quoted. */
function passageChanges(
  { code, passages }: EvidenceClaim,
  lead: string,
  now: Standing,
  withheld: ReadonlySet<string>,
): readonly IssuedChange[] {
  const claim = now.claims.get(code);
  if (!claim) return [];
  const own = (now.passages.get(claim.id) ?? []).map((passage) => ({
    ...passage,
    excerpt: now.excerpts.get(passage.excerptId)?.code ?? '',
  }));
  const found = passages
    .filter(({ source }) => !withheld.has(source) && now.sources.has(source))
    .flatMap((then) => placeChange(then, code, lead, own, now));
  return [...new Map(found.map((change) => [change.sentence, change])).values()];
}

function placeChange(
  { excerpt, quote, start, end }: EvidencePassage,
  code: string,
  lead: string,
  own: readonly {
    readonly excerpt: string;
    readonly quote: string;
    readonly start: number;
    readonly end: number;
  }[],
  now: Standing,
): readonly IssuedChange[] {
  const stands = own.find((passage) => passage.excerpt === excerpt && passage.start === start);
  const newer = now.corrected.get(now.excerptOf.get(excerpt)?.id ?? '');
  const replaced: readonly IssuedChange[] = newer
    ? [{ kind: 'text replaced', about: code, sentence: WORDS.replaced(lead, code, excerpt, newer.code) }]
    : [];
  if (stands?.end === end) return replaced;
  const same = own.find((passage) => passage.quote === quote);
  if (same && newer) return replaced;
  if (same)
    return [{ kind: 'words moved', about: code, sentence: WORDS.moved(lead, code, excerpt, same.excerpt) }];
  const touched = own.find(
    (passage) => passage.excerpt === excerpt && passage.start < end && passage.end > start,
  );
  if (touched) return [{ kind: 'words moved', about: code, sentence: WORDS.edges(lead, code, excerpt) }];
  return [
    ...replaced,
    { kind: 'passage removed', about: code, sentence: WORDS.passageRemoved(lead, code, excerpt) },
  ];
}

function contradictionChanges(
  then: EvidenceClaim,
  known: Evidence['contradictions'],
  lead: string,
  now: Standing,
): readonly IssuedChange[] {
  const { code } = then;
  const claim = now.claims.get(code);
  if (!claim) return [];
  const before = new Set((known ?? []).filter(([cited]) => cited === code).map(([, other]) => other));
  const relations = known === null ? [] : now.material.claimRelations.filter(isStandingContradiction);
  const told = relations.flatMap(({ claimId, otherId, at }): readonly IssuedChange[] => {
    if (claimId !== claim.id && otherId !== claim.id) return [];
    const other = now.codes.get(claimId === claim.id ? otherId : claimId);
    if (other === undefined || before.has(other)) return [];
    return [{ kind: 'contradiction', about: code, sentence: WORDS.contradicted(lead, code, other, at) }];
  });
  const heard = new Set(then.passages.filter(({ stance }) => stance === 'contradicts').map(placeOf));
  const against = (now.passages.get(claim.id) ?? []).flatMap(
    ({ excerptId, start, stance }): readonly IssuedChange[] => {
      const excerpt = now.excerpts.get(excerptId);
      if (stance !== 'contradicts' || !excerpt || heard.has(placeOf({ excerpt: excerpt.code, start })))
        return [];
      const source = now.material.sources.find(({ id }) => id === excerpt.sourceId)?.code ?? excerpt.code;
      return [{ kind: 'contradiction', about: code, sentence: WORDS.spokenAgainst(lead, code, source) }];
    },
  );
  return [...told, ...against];
}

const placeOf = ({ excerpt, start }: { readonly excerpt: string; readonly start: number }): string =>
  `${excerpt} ${start}`;

/**
 * The origins of the same sources by the lineage of now. Withdrawals since are left out: they are told of on their own.
 */
function originChanges(
  { code, origins, passages }: EvidenceClaim,
  evidence: Evidence,
  lead: string,
  now: Standing,
): readonly IssuedChange[] {
  const withdrawn = new Map(evidence.sources.map((source) => [source.code, source.withdrawn !== null]));
  const sources = now.material.sources.map((source) => {
    const was = withdrawn.get(source.code);
    if (was === undefined || was === (source.withdrawn !== null)) return source;
    return { ...source, withdrawn: was ? { ground: 'doubtful' as const, reason: '', at: '', by: '' } : null };
  });
  const behind = new Set(
    passages.filter(({ stance }) => stance !== 'contradicts').map(({ source }) => source),
  );
  const ids = [...behind].flatMap((source) => now.sources.get(source)?.id ?? []);
  // What is no longer in the case cannot be counted again.
  if (ids.length < behind.size || ids.length === 0) return [];
  const counted = originCounter(now.material.lineage, sources)(ids);
  if (counted.origins === origins.origins && counted.notEstablished === origins.notEstablished) return [];
  return [{ kind: 'origins', about: code, sentence: WORDS.origins(lead, code, origins, counted) }];
}
