import type { CaseSnapshot } from '../../model/case-snapshot.ts';
import type { ReportClaim } from '../report-model.ts';
import type { FigureContent } from './report-figure.ts';

/** What figures are made from: the claims that one shows, and the case for what links them. */
export interface FigureMaterial {
  /** In the order of their codes. */
  readonly claims: readonly ReportClaim[];
  readonly snapshot: Pick<
    CaseSnapshot,
    'claims' | 'sources' | 'lineage' | 'entities' | 'roles' | 'entityRelations'
  >;
}

/** What one kind of figure makes of its material. */
export interface FigureShown {
  /** The finding first, then every value. */
  readonly alt: string;
  readonly content: FigureContent;
}
