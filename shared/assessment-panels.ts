/** What the inspector of an assessment can show, in the order of its tabs. A line here needs one in `panels.tsx`. */
export const ASSESSMENT_PANELS = [
  { id: 'details', title: 'Details' },
  { id: 'outline', title: 'Outline' },
  { id: 'findings', title: 'Findings' },
  { id: 'basis', title: 'Basis' },
  { id: 'statement', title: 'Sources' },
  { id: 'versions', title: 'Versions' },
  { id: 'issued', title: 'Issued' },
] as const satisfies readonly {
  readonly id: string;
  readonly title: string;
}[];
export type AssessmentPanelId = (typeof ASSESSMENT_PANELS)[number]['id'];
