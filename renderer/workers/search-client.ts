import type {
  SearchAnswer,
  SearchOptions,
  SearchQuery,
  SearchRange,
  SearchState,
} from '../../shared/analysis/search-answer.ts';
import type { ExcerptId } from '../../shared/model/source.ts';
import { SEARCH_WORDS } from '../../shared/words/search.ts';
import url from '../search/search.worker.ts?worker&url';
import type { SearchReply, SearchRequest } from '../search/search-job.ts';
import { trustedWorker } from './trusted-worker.ts';

/** Search in one open case. `caseSearch` of `renderer/commands/case-search.ts` answers the one of the open case. */
export interface CaseSearch {
  /** Searches everything. Rejects with the signal's reason when aborted, or when the search has stopped. */
  readonly ask: (query: SearchQuery, options?: SearchOptions, signal?: AbortSignal) => Promise<SearchAnswer>;
  /** Every place of the query's words in one excerpt, in order, for the next and the previous hit. */
  readonly placesIn: (
    query: SearchQuery,
    excerptId: ExcerptId,
    signal?: AbortSignal,
  ) => Promise<readonly SearchRange[]>;
  /** How far the index has come; the same object while nothing changes. */
  readonly state: () => SearchState;
  /** Hears of another state, and of changes of the case that answers now show. Returns the function that stops. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Rises whenever what is found may have changed, so that a shown answer is known to be old. */
  readonly version: () => number;
}

/** A search with what its case tells it. */
export interface RunningSearch extends CaseSearch {
  /** To be called after each change set that is committed. */
  readonly follow: () => void;
  /** Lets go of the index; once answered, another window may take it. */
  readonly close: () => Promise<void>;
}

type Reply = Extract<SearchReply, { readonly number: number }>;

/** Starts the search of a case database in a worker of its own. */
export function startSearch(databaseName: string): RunningSearch {
  const worker = trustedWorker(url);
  const waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (error: Error) => void }>();
  const listeners = new Set<() => void>();
  let last = 0;
  let state: SearchState = { kind: 'starting' };
  let version = 0;

  const send = (request: SearchRequest): void => worker.postMessage(request, []);
  const stop = (message: string): void => {
    worker.terminate();
    state = { kind: 'stopped', message };
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
    for (const listener of listeners) listener();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
    if (data.kind === 'news') {
      ({ state, version } = data);
      for (const listener of listeners) listener();
      return;
    }
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.kind === 'failed') asked?.reject(new Error(data.message));
    else asked?.resolve(data);
  });
  worker.addEventListener('error', ({ message }) => stop(message || 'The worker stopped'));
  worker.addEventListener('messageerror', () => stop('The answer was damaged'));

  async function question(make: (number: number) => SearchRequest, signal?: AbortSignal): Promise<Reply> {
    signal?.throwIfAborted();
    if (state.kind === 'stopped') throw new Error(state.message);
    const number = (last += 1);
    return new Promise((resolve, reject) => {
      waiting.set(number, { resolve, reject });
      signal?.addEventListener('abort', () => {
        if (waiting.delete(number)) send({ kind: 'drop', number });
        reject(signal.reason as Error);
      });
      send(make(number));
    });
  }

  async function close(): Promise<void> {
    // A worker that has failed holds nothing any more.
    await question((number) => ({ kind: 'close', number })).catch(() => undefined);
    stop(SEARCH_WORDS.ended);
  }
  let closing: Promise<void> | null = null;

  send({ kind: 'start', databaseName });
  return {
    ask: async (query, options = {}, signal?: AbortSignal) => {
      const reply = await question((number) => ({ kind: 'ask', number, query, options }), signal);
      if (reply.kind !== 'answer') throw new Error('The answer was damaged');
      return reply.answer;
    },
    placesIn: async (query, excerptId, signal) => {
      const reply = await question((number) => ({ kind: 'places', number, query, excerptId }), signal);
      if (reply.kind !== 'places') throw new Error('The answer was damaged');
      return reply.places;
    },
    state: () => state,
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    follow: () => send({ kind: 'follow' }),
    close: () => (closing ??= close()),
  };
}
