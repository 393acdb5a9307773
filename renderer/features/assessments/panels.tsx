import type { ComponentType } from 'react';
import type { AssessmentPanelId } from '../../../shared/assessment-panels.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { AssessmentDetails } from './AssessmentDetails.tsx';
import { BasisPanel } from './basis/BasisPanel.tsx';
import { StatementPanel } from './basis/StatementPanel.tsx';
import { FindingsPanel } from './checking/FindingsPanel.tsx';
import { OutlinePanel } from './editor/OutlinePanel.tsx';
import { IssuedPanel } from './issuing/IssuedPanel.tsx';
import { VersionsPanel } from './versions/VersionsPanel.tsx';

/** The component of each panel of the inspector. */
export const PANELS: {
  readonly [P in AssessmentPanelId]: ComponentType<{ readonly assessment: Assessment }>;
} = {
  details: AssessmentDetails,
  basis: BasisPanel,
  statement: StatementPanel,
  versions: VersionsPanel,
  outline: OutlinePanel,
  issued: IssuedPanel,
  findings: FindingsPanel,
};
