import { earliest } from '../lib/partial-date.ts';
import type { Assessment, AssessmentId } from '../model/assessment.ts';
import type { CaseSnapshot } from '../model/case-snapshot.ts';
import { caveatsOf, levelOf, mostRestrictive, schemeOf } from '../model/marking.ts';
import { templateOf } from '../model/template.ts';
import { buildFigures } from './figures/build-figures.ts';
import type { ReportAbout } from './report-about.ts';
import { buildAnnexes } from './report-annexes.ts';
import { readBody } from './report-body.ts';
import { byCode } from './report-codes.ts';
import { contradictionsAmong } from './report-contradictions.ts';
import { custodyOf, type RecordedActs } from './report-custody.ts';
import type { ReportClaim, ReportDocument, ReportLayout, ReportNote, ReportSource } from './report-model.ts';
import { type CitedNote, noteNumbers } from './report-notes.ts';
import { findProblems } from './report-problems.ts';
import { type CitingNote, listReferences } from './report-references.ts';
import { reportStatement } from './report-statement.ts';
import { summariseSources } from './report-summary.ts';

/**
 * Resolves an assessment with everything it rests on. A cited claim that has been removed leaves a broken
 * citation and a problem, never a gap. Throws when the assessment is not in the case, or on an unknown node.
 */
export function buildReportDocument(
  snapshot: CaseSnapshot,
  assessmentId: AssessmentId,
  { acts = new Map(), ...copy }: ReportChoices = {},
): ReportDocument {
  const assessment = snapshot.assessments.find(({ id }) => id === assessmentId);
  if (!assessment) throw new Error(`The case holds no assessment ${assessmentId}`);
  const inCase = new Set<string>(snapshot.claims.map(({ id }) => id));
  const numbers = noteNumbers((id) => inCase.has(id));
  const parts = readBody(assessment.body, numbers, assessment.scale);
  const blocks = assessment.body.content.filter((block) => block.type === 'figure');
  const annexes = buildAnnexes(snapshot, numbers.notes, blocks);
  const { claims: claimById, sources, sourceById, origins, entities } = annexes;
  const claims = [...claimById.values()];
  const about = { ...describe(snapshot, assessment, sources), issue: null, sanitised: null, ...copy };
  const plain = layoutOf(snapshot, assessment);
  const figures = buildFigures(blocks, claimById, snapshot, plain.prints.includes('claims'));
  const { problems, accepted } = findProblems(snapshot, assessment, numbers, figures);
  const layout = accepted.length > 0 ? withAccepted(plain) : plain;
  const cited = numbers.notes.map((note) => resolveNote(note, claimById));
  const listed = listReferences(assessment.citations, cited, sources);
  const notes = printedNotes(cited.map((note) => ({ ...note, references: listed.citedBy(note) })));
  return {
    about,
    layout,
    citations: assessment.citations,
    references: listed.references,
    ...parts,
    figures,
    notes,
    claims,
    sources,
    entities,
    summary: summariseSources(claims.map(countedClaim), sources, origins, snapshot.sources.length),
    statement: reportStatement(snapshot, assessment),
    contradictions: contradictionsAmong(snapshot, claims),
    custody: custodyOf(snapshot, sourceById, acts),
    accepted,
    problems,
  };
}

const countedClaim = ({ credibility, support, origins }: ReportClaim) => ({
  credibility,
  origins,
  passages: support.reduce((sum, { passages }) => sum + passages.length, 0),
});
/** What the pages are a copy of, beside the assessment as it stands. */
type ReportCopy = Pick<ReportAbout, 'issue' | 'sanitised'>;

interface ReportChoices extends Partial<ReportCopy> {
  /** What the journal tells of the originals, for the chain of custody. */
  readonly acts?: RecordedActs;
}

function layoutOf({ templates }: CaseSnapshot, { template }: Assessment): ReportLayout {
  const { layout, kind, prints } = templateOf(template, templates);
  return { isShort: layout === 'short', kind, prints };
}

const withAccepted = (layout: ReportLayout): ReportLayout => ({
  ...layout,
  prints: [...layout.prints, 'accepted'],
});

function describe(
  snapshot: CaseSnapshot,
  assessment: Assessment,
  sources: readonly ReportSource[],
): Omit<ReportAbout, keyof ReportCopy> {
  const info = snapshot.info[0];
  const scheme = schemeOf(info);
  const sourceMarking = mostRestrictive(
    scheme,
    sources.map((source) => source.marking),
  );
  const { code, title, subtitle, organisation, authors, version, dated, cutoff, language, scale } =
    assessment;
  const marking = assessment.marking ?? sourceMarking;
  return {
    code,
    title,
    subtitle,
    organisation: organisation || (info?.house.name ?? ''),
    authors,
    version,
    dated,
    day: dated ? earliest(dated) : assessment.createdAt.slice(0, 10),
    cutoff,
    language,
    marking,
    caveats: caveatsOf(scheme, [...sources.flatMap(({ caveats }) => caveats), ...assessment.caveats]),
    level: levelOf(scheme, marking),
    logo: info?.house.logo ?? null,
    sourceMarking,
    isMarkingSet: assessment.marking !== null,
    scale,
    caseTitle: info?.title ?? '',
    isSample: info?.isSample ?? false,
  };
}

/** Where citations name their references, footnotes alone are numbered. */
const printedNotes = (notes: readonly Omit<ReportNote, 'printed'>[]): readonly ReportNote[] => {
  let last = 0;
  return notes.map((note) => ({ ...note, printed: note.references === null ? (last += 1) : note.number }));
};

/** Claims in the order of their codes, as annex A has them. */
function resolveNote(
  { number, claimIds, ...said }: CitedNote,
  claims: ReadonlyMap<string, ReportClaim>,
): CitingNote {
  return {
    number,
    anchor: `note-${number}`,
    backAnchor: `citation-${number}`,
    claims: claimIds.flatMap((id) => claims.get(id) ?? []).toSorted(byCode),
    ...said,
  };
}
