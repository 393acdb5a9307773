import type { ReportClaim, ReportSupport } from '../../shared/analysis/report-model.ts';
import { speaksAgainst } from '../../shared/analysis/report-stance.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { Grade, Letter } from './SourceCitation.tsx';

interface SupportGradeProps {
  readonly claim: ReportClaim;
  readonly support: ReportSupport;
}

/** The grade of a claim by a source; of a source that speaks against it the letter, and that it does so. */
export function SupportGrade({ claim, support }: SupportGradeProps) {
  if (!speaksAgainst(support)) return <Grade source={support.source} claim={claim} />;
  return (
    <>
      <Letter source={support.source} /> {REPORT_WORDS.notes.speaksAgainst}
    </>
  );
}
