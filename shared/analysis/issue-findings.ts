import type { ReportDocument } from './report-model.ts';

export type IssueSeverity = 'error' | 'warning' | 'note';

/** One thing that is open when an assessment is about to be issued. An error needs a written reason. */
export interface IssueFinding {
  readonly severity: IssueSeverity;
  readonly message: string;
}

/** Everything that is open, errors first. Whatever else looks at an assessment adds its findings here. */
export const openFindings = (report: ReportDocument): readonly IssueFinding[] =>
  [...problemFindings(report)].toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));

const ORDER: readonly IssueSeverity[] = ['error', 'warning', 'note'];

/** What the printed chain itself shows not to hold. */
const problemFindings = ({ problems }: ReportDocument): readonly IssueFinding[] =>
  problems.map(({ message }) => ({ severity: 'error', message }));
