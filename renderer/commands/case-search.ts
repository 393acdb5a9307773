import { onEntry } from '../db/entries.ts';
import { type OpenedCase, openedCase } from '../db/opened-case.ts';
import { type CaseSearch, type RunningSearch, startSearch } from '../workers/search-client.ts';

let running: {
  readonly opened: OpenedCase;
  readonly search: RunningSearch;
  readonly close: () => Promise<void>;
} | null = null;

/** Search in the open case: started when it is first asked for, ended with the case. Throws when no case is open. */
export function caseSearch(): CaseSearch {
  const opened = openedCase();
  if (running?.opened === opened) return running.search;
  void running?.close();
  const search = startSearch(opened.db.name);
  const stopListening = onEntry(opened.db.name, search.follow);
  const close = async (): Promise<void> => {
    stopListening();
    await search.close();
  };
  running = { opened, search, close };
  return search;
}

/** Lets go of the index before the case is let go of. */
export async function endCaseSearch(): Promise<void> {
  const ending = running;
  running = null;
  await ending?.close();
}
