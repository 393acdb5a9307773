import { type LikelihoodScaleId, likelihoodsOf } from '../../shared/model/scale.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { capital } from './capital.ts';

/** The columns of a scale: terms that mean the same range stand in one. */
export function bandsOf(
  scale: LikelihoodScaleId,
): readonly { readonly term: string; readonly range: string }[] {
  const bands = new Map<string, string>();
  for (const { term, range } of likelihoodsOf(scale)) {
    const known = bands.get(range);
    bands.set(range, known === undefined ? capital(term) : `${known} ${REPORT_WORDS.guide.or} ${term}`);
  }
  return [...bands].map(([range, term]) => ({ term, range }));
}
