import type { PrintedReport } from '../../shared/analysis/printed-report.ts';

/** The answer of the worker that reads printed reports. */
export type PrintedAnswer =
  | { readonly ok: true; readonly printed: PrintedReport }
  | { readonly ok: false; readonly why: 'not a pdf' | 'damaged' | 'locked' }
  | { readonly ok: false; readonly why: 'too many pages'; readonly pages: number };
