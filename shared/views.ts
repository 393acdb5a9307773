/** The views of the workspace: the rail, the View menu and the palette read this list. */
export const VIEWS = {
  search: { title: 'Search', icon: 'Search', keys: '$mod+Shift+F' },
  sources: { title: 'Sources', icon: 'BookOpen', keys: '$mod+1' },
  claims: { title: 'Claims', icon: 'Quote', keys: '$mod+2' },
  entities: { title: 'Entities', icon: 'Users', keys: '$mod+3' },
  assessments: { title: 'Assessments', icon: 'FileText', keys: '$mod+4' },
  case: { title: 'Case', icon: 'Archive', keys: '$mod+5' },
} as const;
export type ViewId = keyof typeof VIEWS;

/** What the main pane of a view can show; the first page of a view is shown first. */
export const PAGES = {
  results: { view: 'search', title: 'Results' },
  text: { view: 'sources', title: 'Text' },
  lineage: { view: 'sources', title: 'Lineage' },
  reanchoring: { view: 'sources', title: 'Re-anchoring' },
  passages: { view: 'claims', title: 'Text' },
  table: { view: 'claims', title: 'Table' },
  contradictions: { view: 'claims', title: 'Contradictions' },
  ratings: { view: 'claims', title: 'Your ratings' },
  profile: { view: 'entities', title: 'Profile' },
  duplicates: { view: 'entities', title: 'May be one' },
  writing: { view: 'assessments', title: 'Writing' },
  history: { view: 'case', title: 'History' },
  trash: { view: 'case', title: 'Trash' },
  snapshots: { view: 'case', title: 'Snapshots' },
  house: { view: 'case', title: 'House' },
  closed: { view: 'case', title: 'Offline' },
} as const satisfies Record<string, { readonly view: ViewId; readonly title: string }>;
export type PageId = keyof typeof PAGES;

/** The pages of a view, in order. */
export const pagesOf = (view: ViewId): readonly PageId[] =>
  (Object.keys(PAGES) as PageId[]).filter((page) => PAGES[page].view === view);
