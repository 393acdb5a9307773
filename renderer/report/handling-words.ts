import type { ReportAbout } from '../../shared/analysis/report-about.ts';
import { markingLine } from '../../shared/model/marking.ts';

/** The marking as it stands in head and foot of each page. */
export const markingOf = ({ marking, caveats }: Pick<ReportAbout, 'marking' | 'caveats'>): string =>
  markingLine(marking, caveats);

/** How the document may be handled: the marking and what it allows. */
export const handlingOf = (about: ReportAbout): string =>
  [`${markingOf(about)}.`, about.level.meaning].filter(Boolean).join(' ');
