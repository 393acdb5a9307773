import { type ComponentType, lazy } from 'react';
import type { PageId, ViewId } from '../../shared/views.ts';
import { ReanchoringPage } from '../features/anchoring/ReanchoringPage.tsx';
import { CasePane } from '../features/case/CasePane.tsx';
import { HistoryPage } from '../features/case/HistoryPage.tsx';
import { TrashPage } from '../features/case/TrashPage.tsx';
import { ClaimsPane } from '../features/claims/ClaimsPane.tsx';
import { ClosedPage } from '../features/closed/ClosedPage.tsx';
import { ContradictionsPage } from '../features/contradictions/ContradictionsPage.tsx';
import { DuplicatesPage } from '../features/entities/DuplicatesPage.tsx';
import { EntitiesPane } from '../features/entities/EntitiesPane.tsx';
import { HousePage } from '../features/house/HousePage.tsx';
import { LineagePage } from '../features/lineage/LineagePage.tsx';
import { RatingsPage } from '../features/ratings/RatingsPage.tsx';
import { ReaderView } from '../features/reader/ReaderView.tsx';
import { SearchPage } from '../features/search/SearchPage.tsx';
import { SearchPane } from '../features/search/SearchPane.tsx';
import { SnapshotsPage } from '../features/snapshots/SnapshotsPage.tsx';
import { SourcesPane } from '../features/sources/SourcesPane.tsx';
import { EntityMain } from './EntityMain.tsx';

/** What each view puts into the list pane. The editor is loaded when it is first shown. */
export const LISTS: Readonly<Record<ViewId, ComponentType>> = {
  search: SearchPane,
  sources: SourcesPane,
  claims: ClaimsPane,
  entities: EntitiesPane,
  assessments: lazy(async () => ({
    default: (await import('./AssessmentsList.tsx')).AssessmentsList,
  })),
  case: CasePane,
};

/** What each page shows in the main pane; a page without a component does not compile. */
export const PAGE_PARTS: Readonly<Record<PageId, ComponentType>> = {
  results: SearchPage,
  text: ReaderView,
  lineage: LineagePage,
  reanchoring: ReanchoringPage,
  passages: ReaderView,
  table: lazy(async () => ({
    default: (await import('../features/claim-table/ClaimTable.tsx')).ClaimTable,
  })),
  contradictions: ContradictionsPage,
  ratings: RatingsPage,
  profile: EntityMain,
  duplicates: DuplicatesPage,
  writing: lazy(async () => ({
    default: (await import('../features/assessments/AssessmentView.tsx')).AssessmentView,
  })),
  history: HistoryPage,
  house: HousePage,
  closed: ClosedPage,
  trash: TrashPage,
  snapshots: SnapshotsPage,
};
