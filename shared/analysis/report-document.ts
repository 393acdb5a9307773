import { earliest } from '../lib/partial-date.ts';
import type { Assessment, AssessmentId } from '../model/assessment.ts';
import type { CaseSnapshot } from '../model/case-snapshot.ts';
import { mostRestrictive } from '../model/scale.ts';
import { templateOf } from '../model/template.ts';
import { buildFigures, figureProblems } from './figures/build-figures.ts';
import { buildAnnexes } from './report-annexes.ts';
import { readBody } from './report-body.ts';
import { byCode } from './report-codes.ts';
import type { ReportAbout, ReportClaim, ReportDocument, ReportLayout, ReportSource } from './report-model.ts';
import { type CitedNote, noteNumbers } from './report-notes.ts';
import { findProblems } from './report-problems.ts';
import { type CitingNote, listReferences } from './report-references.ts';
import { summariseSources } from './report-summary.ts';

/**
 * Resolves an assessment with everything it rests on. A cited claim that has been removed leaves a broken
 * citation and a problem, never a gap. Throws when the assessment is not in the case, or on an unknown node.
 */
export function buildReportDocument(snapshot: CaseSnapshot, assessmentId: AssessmentId): ReportDocument {
  const assessment = snapshot.assessments.find(({ id }) => id === assessmentId);
  if (!assessment) throw new Error(`The case holds no assessment ${assessmentId}`);
  const inCase = new Set<string>(snapshot.claims.map(({ id }) => id));
  const numbers = noteNumbers((id) => inCase.has(id));
  const parts = readBody(assessment.body, numbers);
  const blocks = assessment.body.content.filter((block) => block.type === 'figure');
  const { claims: claimById, sources, origins, entities } = buildAnnexes(snapshot, numbers.notes, blocks);
  const claims = [...claimById.values()];
  const layout = layoutOf(snapshot, assessment);
  const cited = numbers.notes.map((note) => resolveNote(note, claimById));
  const listed = listReferences(assessment.citations, cited, sources);
  const notes = cited.map((note) => ({ ...note, references: listed.citedBy(note) }));
  const about = describe(snapshot, assessment, sources);
  const figures = buildFigures(blocks, claimById, snapshot, layout.prints.includes('claims'));
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
    summary: summariseSources(claims, sources, origins, snapshot.sources.length),
    problems: [...findProblems(snapshot, about, numbers.notes, claims), ...figureProblems(figures)],
  };
}

function layoutOf({ templates }: CaseSnapshot, { template }: Assessment): ReportLayout {
  const { layout, kind, prints } = templateOf(template, templates);
  return { isShort: layout === 'short', kind, prints };
}

function describe(
  snapshot: CaseSnapshot,
  assessment: Assessment,
  sources: readonly ReportSource[],
): ReportAbout {
  const info = snapshot.info[0];
  const sourceMarking = mostRestrictive(sources.map((source) => source.marking));
  const { code, title, subtitle, organisation, authors, version, dated, cutoff, language, marking } =
    assessment;
  return {
    code,
    title,
    subtitle,
    organisation,
    authors,
    version,
    dated,
    day: dated ? earliest(dated) : assessment.createdAt.slice(0, 10),
    cutoff,
    language,
    marking: marking ?? sourceMarking,
    sourceMarking,
    isMarkingSet: marking !== null,
    caseTitle: info?.title ?? '',
    isSample: info?.isSample ?? false,
  };
}

/** Claims in the order of their codes, as annex A has them. */
function resolveNote(
  { number, claimIds, missing }: CitedNote,
  claims: ReadonlyMap<string, ReportClaim>,
): CitingNote {
  return {
    number,
    anchor: `note-${number}`,
    backAnchor: `citation-${number}`,
    claims: claimIds.flatMap((id) => claims.get(id) ?? []).toSorted(byCode),
    missing,
  };
}
