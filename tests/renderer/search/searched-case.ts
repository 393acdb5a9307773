import { afterEach } from 'vitest';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { onEntry } from '../../../renderer/db/entries.ts';
import { type RunningSearch, startSearch } from '../../../renderer/workers/search-client.ts';
import type { SearchAnswer, SearchOptions, SearchQuery } from '../../../shared/analysis/search-answer.ts';

const running: { readonly search: RunningSearch; readonly stopListening: () => void }[] = [];

/** Search in a case as the program runs it, ended after the test. */
export function searchIn(db: CaseDatabase): RunningSearch {
  const search = startSearch(db.name);
  running.push({ search, stopListening: onEntry(db.name, search.follow) });
  return search;
}

export const asked = (text: string, how: Partial<SearchQuery> = {}): SearchQuery => ({
  text,
  isExact: false,
  isTyping: false,
  ...how,
});

/** What the whole index finds, in short: `C1 C2 | X3`, group by group. */
export async function found(
  search: RunningSearch,
  text: string,
  how: Partial<SearchQuery> = {},
  options: SearchOptions = {},
): Promise<string> {
  await whenReady(search);
  return inShort(await search.ask(asked(text, how), options));
}

export const inShort = ({ groups }: SearchAnswer): string =>
  groups
    .map(({ hits }) =>
      hits
        .map(({ code, title }) => code || title.text)
        .sort()
        .join(' '),
    )
    .join(' | ');

/** Resolves once the index is whole. */
export function whenReady(search: RunningSearch): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (search.state().kind !== 'ready') return;
      stop();
      resolve();
    };
    const stop = search.subscribe(look);
    look();
  });
}

afterEach(async () => {
  for (const { search, stopListening } of running.splice(0)) {
    stopListening();
    await search.close();
  }
});
