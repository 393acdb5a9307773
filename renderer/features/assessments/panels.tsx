import type { ComponentType } from 'react';
import type { AssessmentPanelId } from '../../../shared/assessment-panels.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { AssessmentDetails } from './AssessmentDetails.tsx';
import { FindingsPanel } from './checking/FindingsPanel.tsx';

/** The component of each panel of the inspector. */
export const PANELS: {
  readonly [P in AssessmentPanelId]: ComponentType<{ readonly assessment: Assessment }>;
} = {
  details: AssessmentDetails,
  findings: FindingsPanel,
};
