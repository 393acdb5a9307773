import type { ReportDocument } from '../../shared/analysis/report-model.ts';
import type { DocxPictures } from '../report/docx/docx-figure.ts';

export interface ReportDocxJob {
  readonly report: ReportDocument;
  /** The program's version, for the last page. */
  readonly version: string;
  readonly pictures: DocxPictures;
}
