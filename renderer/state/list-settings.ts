import { create } from 'zustand';

export interface ListSetting {
  /** What is typed into the list's filter. */
  readonly filter: string;
  /** How the list is sorted or grouped, by the list's own names; empty for its first choice. */
  readonly order: string;
}

type ListName = 'sources' | 'claims' | 'entities' | 'assessments';

const UNTOUCHED: ListSetting = { filter: '', order: '' };

/** Filter and order of the lists, kept while another view is shown. */
export const useListSettings = create<Readonly<Record<ListName, ListSetting>>>(() => ({
  sources: UNTOUCHED,
  claims: UNTOUCHED,
  entities: UNTOUCHED,
  assessments: UNTOUCHED,
}));

export const changeListSetting = (list: ListName, change: Partial<ListSetting>): void =>
  useListSettings.setState((settings) => ({ [list]: { ...settings[list], ...change } }));

/** What is typed into a filter is about one case; how lists are ordered stays as it was. */
export const emptyFilters = (): void =>
  useListSettings.setState((settings) => ({
    sources: { ...settings.sources, filter: '' },
    claims: { ...settings.claims, filter: '' },
    entities: { ...settings.entities, filter: '' },
    assessments: { ...settings.assessments, filter: '' },
  }));
