import type { ReportClaim } from '../../shared/analysis/report-model.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { capital } from './capital.ts';

const WORDS = REPORT_WORDS.claims;

/** Kind, status, clocks and tags of a claim in one line. */
export function claimDetails({ kind, status, happened, said, captured, tags }: ReportClaim): string {
  const parts = [
    capital(kind),
    WORDS.statuses[status],
    happened && WORDS.happened(happened),
    said && WORDS.said(said),
    captured && WORDS.captured(captured),
    tags.join(', '),
  ];
  return parts.filter(Boolean).join(' · ');
}
