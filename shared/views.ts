/** The views of the workspace: the rail, the View menu and the palette read this list. */
export const VIEWS = {
  sources: { title: 'Sources', icon: 'BookOpen', keys: '$mod+1' },
  claims: { title: 'Claims', icon: 'Quote', keys: '$mod+2' },
  entities: { title: 'Entities', icon: 'Users', keys: '$mod+3' },
  assessments: { title: 'Assessments', icon: 'FileText', keys: '$mod+4' },
} as const;
export type ViewId = keyof typeof VIEWS;
