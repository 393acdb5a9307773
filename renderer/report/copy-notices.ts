import type { ReportAbout } from '../../shared/analysis/report-about.ts';
import { ISSUE_ON_PAGE } from '../../shared/words/issuing.ts';
import { SANITISED_ON_PAGE } from '../../shared/words/sanitised.ts';

/** `R1`, or of an issued copy `R1.2, issued 12 March 2026`. */
export const referenceOf = ({ code, issue }: Pick<ReportAbout, 'code' | 'issue'>): string =>
  issue === null ? code : ISSUE_ON_PAGE.copy(issue.code, issue.issuedAt);

/** What a reader must know of these pages before reading them: what they take the place of, and what they withhold. */
export function copyNotices({
  issue,
  sanitised,
}: Pick<ReportAbout, 'issue' | 'sanitised'>): readonly string[] {
  const earlier = issue?.supersedes;
  return [
    ...(earlier ? [ISSUE_ON_PAGE.supersedes(earlier.code, earlier.issuedAt, earlier.changeNote)] : []),
    ...(sanitised ? [SANITISED_ON_PAGE(sanitised.cut)] : []),
  ];
}
