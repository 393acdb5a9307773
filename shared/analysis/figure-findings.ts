import type { RichText } from '../model/rich-text.ts';
import { FIGURE_WORDS as WORDS } from '../words/figures.ts';
import type { CheckFinding } from './check-finding.ts';
import { findingKey } from './check-key.ts';
import type { RuleId } from './check-rules.ts';
import type { ReportFigure } from './figures/report-figure.ts';

/** What is wrong with the figures of a text, each at its place; one that has not been drawn yet is passed over. */
export function figureFindings(
  { content }: RichText,
  figures: readonly ReportFigure[],
): readonly CheckFinding[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return content.flatMap((block, index): readonly CheckFinding[] => {
    const figure = block.type === 'figure' ? byId.get(block.attrs.id) : undefined;
    const found = figure && problemOf(figure);
    if (!found) return [];
    const { rule, about, why } = found;
    return [
      {
        rule,
        key: findingKey(rule, figure.id, about),
        place: { path: [index], start: 0, end: 0 },
        words: '',
        sentence: `${WORDS.number(figure.number)} ${figure.caption}`,
        why,
        fix: null,
      },
    ];
  });
}

interface FigureProblem {
  readonly rule: RuleId;
  /** What it is beside the figure: an acceptance of it holds for nothing else. */
  readonly about: string | number;
  readonly why: string;
}

/** Claims that are gone, nothing to show, or a picture without words. */
function problemOf({ number, alt, content, missing }: ReportFigure): FigureProblem | null {
  if (missing > 0)
    return { rule: 'claim-missing', about: missing, why: WORDS.missingProblem(number, missing) };
  if (content.form === 'nothing')
    return { rule: 'figure-empty', about: content.why, why: WORDS.emptyProblem(number, content.why) };
  if (alt === '') return { rule: 'picture-without-words', about: '', why: WORDS.altProblem(number) };
  return null;
}
