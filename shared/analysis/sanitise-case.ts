import { folded } from '../lib/folded-text.ts';
import { sha256OfText } from '../lib/sha256.ts';
import type { AssessmentId } from '../model/assessment.ts';
import { type CaseSnapshot, emptySnapshot, groupBy } from '../model/case-snapshot.ts';
import type { Claim, Clock } from '../model/claim.ts';
import { schemeOf } from '../model/marking.ts';
import type { Rated } from '../model/rating.ts';
import { citedClaims } from '../model/rich-text.ts';
import type { Excerpt, ExcerptText, Source } from '../model/source.ts';
import { NO_DESCRIPTOR } from '../model/source-descriptor.ts';
import { WITHHELD_CLAIM, WITHHELD_WORDS } from '../words/sanitised.ts';
import { describeSource, monthOf } from './describe-source.ts';
import { keptEntities } from './kept-entities.ts';
import type { ReportSanitised } from './report-about.ts';
import { atMost, isAbove, type SanitiseOptions } from './sanitise-options.ts';

/** A case of which nothing is left that must not leave: whatever is drawn from it is sanitised. */
export interface SanitisedCase {
  readonly snapshot: CaseSnapshot;
  readonly sanitised: ReportSanitised;
  /** Claims of the assessment that rest on nothing but described sources. */
  readonly onlyDescribed: readonly Claim[];
}

/**
 * Takes out of a case what is marked above the cut, records and all, so that no renderer has to know what it may print.
 * The analyst's own text stays as it is: it is checked afterwards.
 */
export function sanitiseCase(
  snapshot: CaseSnapshot,
  assessmentId: AssessmentId,
  options: SanitiseOptions,
): SanitisedCase {
  const { cut } = options;
  const scheme = schemeOf(snapshot.info[0]);
  const described = new Set<string>(
    snapshot.sources.filter((source) => isAbove(scheme, source, cut)).map(({ id }) => id),
  );
  const hidden = new Set<string>(
    snapshot.excerpts.filter(({ sourceId }) => described.has(sourceId)).map(({ id }) => id),
  );
  const restsOn = groupBy(snapshot.passages, ({ claimId }) => claimId as string);
  const touched = (id: string): boolean =>
    restsOn.get(id)?.some(({ excerptId }) => hidden.has(excerptId)) ?? false;
  const isOnly = (id: string): boolean =>
    touched(id) && (restsOn.get(id)?.every(({ excerptId }) => hidden.has(excerptId)) ?? false);
  const isWithheld = ({ code }: Claim): boolean => options.withheldClaims.has(code);
  const assessments = snapshot.assessments.filter(({ id }) => id === assessmentId);
  const cited = new Set<string>(assessments.flatMap(({ body }) => citedClaims(body)));
  const isOpenly = openNames(
    snapshot.sources.filter(({ id }) => !described.has(id)),
    snapshot.texts.filter(({ id }) => !hidden.has(id)),
  );
  const withheldIds = new Set<string>(snapshot.claims.filter(isWithheld).map(({ id }) => id));
  const entities = keptEntities(snapshot, {
    hidden,
    described,
    tells: (claimId) => cited.has(claimId) && !withheldIds.has(claimId) && !isOnly(claimId),
  });
  const keptIds = new Set<string>(entities.map(({ id }) => id));
  return {
    snapshot: {
      ...emptySnapshot(),
      info: snapshot.info.map((info) => ({ ...info, description: '' })),
      sources: snapshot.sources.map((source) =>
        described.has(source.id) ? describedSource(source, options) : source,
      ),
      lineage: snapshot.lineage.map((lineage) =>
        described.has(lineage.sourceId) || described.has(lineage.fromId)
          ? { ...lineage, basis: '' }
          : lineage,
      ),
      originals: snapshot.originals.filter(({ sourceId }) => !described.has(sourceId)),
      excerpts: snapshot.excerpts.map((excerpt) => (hidden.has(excerpt.id) ? emptied(excerpt) : excerpt)),
      texts: snapshot.texts.map((text) => (hidden.has(text.id) ? emptiedText(text) : text)),
      claims: snapshot.claims.map((claim) =>
        isWithheld(claim)
          ? withheldClaim(claim)
          : touched(claim.id)
            ? touchedClaim(claim, isOnly(claim.id), isOpenly)
            : claim,
      ),
      passages: withheldPassages(snapshot, hidden, withheldIds),
      claimRelations: snapshot.claimRelations.map((relation) =>
        touched(relation.claimId) || touched(relation.otherId) ? { ...relation, reason: '' } : relation,
      ),
      entities,
      mentions: snapshot.mentions.filter(
        ({ excerptId, entityId }) => !hidden.has(excerptId) && keptIds.has(entityId),
      ),
      roles: snapshot.roles.filter(
        ({ claimId, entityId }) => keptIds.has(entityId) && !withheldIds.has(claimId),
      ),
      entityRelations: snapshot.entityRelations.filter(
        ({ entityId, otherId, claimId }) =>
          keptIds.has(entityId) && keptIds.has(otherId) && !touched(claimId) && !withheldIds.has(claimId),
      ),
      assessments: assessments.map((assessment) => ({
        ...assessment,
        marking: assessment.marking && atMost(scheme, assessment.marking, cut),
      })),
    },
    sanitised: {
      cut,
      described: snapshot.sources.filter(({ id }) => described.has(id)).map(({ code }) => code),
      withheld: snapshot.claims.filter(isWithheld).map(({ code }) => code),
    },
    onlyDescribed: snapshot.claims.filter(({ id }) => cited.has(id) && isOnly(id)),
  };
}

/** What bears on its worth stays; what tells which one it is goes. */
function describedSource(source: Source, options: SanitiseOptions): Source {
  const { id, code, rev, kind, language, published, reliability, firstHand, withdrawn, createdAt } = source;
  return {
    id,
    code,
    rev,
    title: describeSource(source, options),
    outlet: '',
    authors: [],
    kind,
    language: options.saysLanguage ? language : '',
    url: '',
    published: published && monthOf(published),
    modified: null,
    retrieved: null,
    reliability: reliability && bare(reliability),
    scopedReliability: [],
    pastReliability: [],
    firstHand: firstHand && bare(firstHand),
    withdrawn: withdrawn && bare(withdrawn),
    descriptor: NO_DESCRIPTOR,
    // What is left of it may leave at the cut.
    marking: options.cut,
    caveats: [],
    note: '',
    createdAt,
  };
}

const bare = <R extends Rated>(rating: R): R => ({ ...rating, reason: '', by: '' });

const emptied = (excerpt: Excerpt): Excerpt => ({
  ...excerpt,
  replaces: null,
  locator: '',
  sha256: sha256OfText(WITHHELD_WORDS),
  length: WITHHELD_WORDS.length,
  residue: [],
});

const emptiedText = ({ id, rev }: ExcerptText): ExcerptText => ({
  id,
  rev,
  text: WITHHELD_WORDS,
  blocks: [{ kind: 'paragraph', start: 0, end: WITHHELD_WORDS.length }],
});

/** One that says that words are withheld for each claim, text and stance; the others as they are. */
function withheldPassages(
  { passages }: CaseSnapshot,
  hidden: ReadonlySet<string>,
  withheldClaims: ReadonlySet<string>,
): CaseSnapshot['passages'] {
  const said = new Set<string>();
  return passages.flatMap((passage) => {
    if (!hidden.has(passage.excerptId))
      return withheldClaims.has(passage.claimId) ? [] : [{ ...passage, proposal: null }];
    const key = `${passage.claimId} ${passage.excerptId} ${passage.stance}`;
    if (said.has(key)) return [];
    said.add(key);
    const place = { start: 0, end: WITHHELD_WORDS.length, quote: WITHHELD_WORDS };
    return [{ ...passage, ...place, prefix: '', suffix: '', proposal: null }];
  });
}

/** Its number stays, so that the notes hold. */
const withheldClaim = (claim: Claim): Claim => ({
  ...claim,
  statement: WITHHELD_CLAIM,
  attribution: [],
  happened: null,
  said: null,
  captured: null,
  measures: [],
  credibility: claim.credibility && bare(claim.credibility),
  pastCredibility: [],
  tags: [],
  note: '',
});

/** Who speaks is left out where nothing that may be shown names one of them. */
function touchedClaim(claim: Claim, isOnly: boolean, isOpenly: (who: string) => boolean): Claim {
  return {
    ...claim,
    attribution: isOnly || !claim.attribution.every(({ who }) => isOpenly(who)) ? [] : claim.attribution,
    happened: bareClock(claim.happened),
    said: bareClock(claim.said),
    captured: bareClock(claim.captured),
    credibility: claim.credibility && bare(claim.credibility),
    pastCredibility: [],
    note: '',
  };
}

const bareClock = (clock: Clock | null): Clock | null => clock && { ...clock, basis: '' };

/** Whether a name stands in what may be shown: as an outlet or author, or somewhere in a text. */
function openNames(sources: readonly Source[], texts: readonly ExcerptText[]): (who: string) => boolean {
  const named = new Set(sources.flatMap(({ outlet, authors }) => [outlet, ...authors]).map(folded));
  const words = folded(texts.map(({ text }) => text).join('\n'));
  return (who) => named.has(folded(who)) || words.includes(folded(who));
}
