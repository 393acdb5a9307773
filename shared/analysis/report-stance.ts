import type { ReportSupport } from './report-model.ts';

/** Whether all that a source gives to a claim speaks against it. */
export const speaksAgainst = ({ passages }: Pick<ReportSupport, 'passages'>): boolean =>
  passages.every(({ stance }) => stance === 'contradicts');
