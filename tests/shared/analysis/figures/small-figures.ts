import type { ReportFigure } from '../../../../shared/analysis/figures/report-figure.ts';
import { buildReportDocument } from '../../../../shared/analysis/report-document.ts';
import type { ReportClaim, ReportDocument } from '../../../../shared/analysis/report-model.ts';
import type { PartialDate } from '../../../../shared/lib/partial-date.ts';
import type { CaseSnapshot } from '../../../../shared/model/case-snapshot.ts';
import { EMPTY_FIGURE, type FigureAttrs, type FigureBlock } from '../../../../shared/model/figure.ts';
import { smallCase } from '../../model/small-case.ts';

export const figureOf = (attrs: Partial<FigureAttrs>): FigureBlock => ({
  type: 'figure',
  attrs: { ...EMPTY_FIGURE, id: `figure ${attrs.kind ?? ''}`, ...attrs },
});

/** The report of the small case with figures at the end of its text, and the case changed before. */
export async function reportWith(
  figures: readonly Partial<FigureAttrs>[],
  change: (snapshot: CaseSnapshot) => CaseSnapshot = (snapshot) => snapshot,
): Promise<ReportDocument> {
  const { whole } = await smallCase();
  const [assessment] = whole.snapshot.assessments;
  if (!assessment) throw new Error('The small case has no assessment');
  const content = [...assessment.body.content, ...figures.map(figureOf)];
  const body = { ...assessment.body, content };
  return buildReportDocument(
    change({ ...whole.snapshot, assessments: [{ ...assessment, body }] }),
    assessment.id,
  );
}

/** Every word that is drawn, in order. */
export const drawnWords = ({ content }: ReportFigure): readonly string[] =>
  content.form === 'drawings'
    ? content.parts.flatMap(({ shapes }) =>
        shapes.flatMap((shape) => (shape.shape === 'words' ? [shape.words] : [])),
      )
    : [];

/** A claim with nothing but a statement and a date on each clock. */
export const datedClaim = (number: number, statement: string, date: PartialDate | null): ReportClaim => {
  const clock = date === null ? null : { date, basis: '' };
  return {
    code: `C${number}`,
    anchor: `claim-C${number}`,
    statement,
    kind: 'statement of fact',
    status: 'open',
    attribution: '',
    descriptor: null,
    happened: clock,
    said: clock,
    captured: clock,
    measures: [],
    credibility: null,
    tags: [],
    support: [],
    origins: { items: 0, origins: 0, notEstablished: 0, withdrawn: 0 },
    notes: [],
    figures: [],
  };
};
