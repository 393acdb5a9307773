import type { ReportClaim } from '../../shared/analysis/report-model.ts';

/** Whether counting the origins of a claim says more than the one source that stands beside it. */
export const saysMore = ({ origins: { items, withdrawn } }: ReportClaim): boolean =>
  items + withdrawn > 1 || withdrawn > 0;
