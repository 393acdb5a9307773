import type { ReportWords } from '../../shared/analysis/report-model.ts';

/** Whether anything would be printed at all. */
export const hasWords = (words: ReportWords): boolean =>
  words.some((inline) => inline.kind === 'note' || (inline.kind === 'words' && inline.text.trim() !== ''));
