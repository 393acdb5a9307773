import { type ComponentType, lazy } from 'react';
import type { ViewId } from '../../shared/views.ts';
import { ClaimsPane } from '../features/claims/ClaimsPane.tsx';
import { EntitiesPane } from '../features/entities/EntitiesPane.tsx';
import { ReaderView } from '../features/reader/ReaderView.tsx';
import { SourcesPane } from '../features/sources/SourcesPane.tsx';
import { EntityMain } from './EntityMain.tsx';

/** What a view puts into the list pane and the main pane. */
interface ViewParts {
  readonly List: ComponentType;
  readonly Main: ComponentType;
}

/** Every view's parts; a view without them does not compile. The editor is loaded when it is first shown. */
export const VIEW_PARTS: { readonly [V in ViewId]: ViewParts } = {
  sources: { List: SourcesPane, Main: ReaderView },
  claims: { List: ClaimsPane, Main: ReaderView },
  entities: { List: EntitiesPane, Main: EntityMain },
  assessments: {
    List: lazy(async () => ({
      default: (await import('../features/assessments/AssessmentsPane.tsx')).AssessmentsPane,
    })),
    Main: lazy(async () => ({
      default: (await import('../features/assessments/AssessmentView.tsx')).AssessmentView,
    })),
  },
};
