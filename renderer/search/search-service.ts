import type {
  SearchAnswer,
  SearchOptions,
  SearchQuery,
  SearchRange,
  SearchState,
} from '../../shared/analysis/search-answer.ts';
import { SEARCH_WORDS } from '../../shared/words/search.ts';
import { type CaseDatabase, declareDatabase } from '../db/database.ts';
import { CaseFacts } from './case-facts.ts';
import { IndexFeed } from './feed.ts';
import { nextTask } from './next-task.ts';
import { DamagedIndexError, needsFacts, SearchEngine } from './search-engine.ts';
import { SearchIndex } from './search-index.ts';
import { type IndexFile, openIndexFile, removeOtherIndexes } from './sqlite.ts';

/** An index in use: what it lies in, and what works with it. */
interface OpenIndex {
  readonly index: SearchIndex;
  readonly engine: SearchEngine;
  readonly feed: IndexFeed;
  readonly close: () => void;
  readonly discard: () => Promise<void>;
}

/** How often an index is made anew before it is given up: what fails again and again is not the index. */
const MOST_REPAIRS = 3;

/**
 * Search in one case: keeps the index where the case is, answers from it meanwhile, and makes it anew where it is
 * missing or damaged. Reads the case and never writes to it.
 */
export class SearchService {
  readonly #name: string;
  readonly #tell: (state: SearchState, version: number) => void;
  readonly #stop = new AbortController();
  readonly #db: CaseDatabase;
  readonly #facts: CaseFacts;
  #state: SearchState = { kind: 'starting' };
  #version = 0;
  #open: Promise<OpenIndex>;
  /** Bringing the index up to date, one time after the other. */
  #work: Promise<void>;
  #isMaking = false;
  #repairs = 0;
  /** Whether an index that did not fit its own words was already made anew: another would be no better. */
  #isTrusted = false;

  constructor(databaseName: string, tell: (state: SearchState, version: number) => void) {
    this.#name = databaseName;
    this.#tell = tell;
    this.#db = declareDatabase(databaseName);
    this.#facts = new CaseFacts(this.#db);
    this.#open = this.#openIndex();
    this.#work = this.#bringUp();
    void this.#work.then(() => this.#removeOthers());
  }

  /** The journal has gone on. */
  follow(): void {
    if (!this.#isMaking) this.#work = this.#work.then(() => this.#bringUp());
  }

  async ask(query: SearchQuery, options: SearchOptions): Promise<SearchAnswer> {
    const { groups, problems } = await this.#answer(query, (engine) => engine.ask(query, options));
    return { groups, problems, state: this.#state };
  }

  placesIn(query: SearchQuery, excerptId: string): Promise<readonly SearchRange[]> {
    return this.#answer(query, (engine) => engine.placesIn(query, excerptId));
  }

  async close(): Promise<void> {
    this.#stop.abort(new Error(SEARCH_WORDS.ended));
    await this.#work;
    const open = await this.#open.catch(() => null);
    open?.close();
    this.#db.close();
  }

  async #answer<T>(query: SearchQuery, ask: (engine: SearchEngine) => T): Promise<T> {
    // What was just committed is found; while the whole index is being made, what is there must do.
    if (!this.#isMaking) await this.#work;
    if (this.#state.kind === 'stopped') throw new Error(this.#state.message);
    const facts = needsFacts(query) ? await this.#facts.facts() : null;
    const open = await this.#open;
    try {
      open.engine.use(facts);
      return ask(open.engine);
    } catch (error) {
      this.#stop.signal.throwIfAborted();
      if (!isDamage(error) || !(await this.#replace(open, error))) throw error;
      this.#isMaking = true;
      this.#work = this.#work.then(() => this.#bringUp());
      const { engine } = await this.#open;
      engine.use(facts);
      return ask(engine);
    }
  }

  async #bringUp(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      let open: OpenIndex | null = null;
      try {
        open = await this.#open;
        await this.#bringUpOnce(open);
        this.#set({ kind: 'ready' });
        return;
      } catch (error) {
        if (this.#stop.signal.aborted) return;
        if (open && isDamage(error) && (await this.#replace(open, error))) continue;
        this.#set({ kind: 'stopped', message: SEARCH_WORDS.stopped(nameOf(error)) });
        return;
      } finally {
        this.#isMaking = false;
      }
    }
  }

  async #bringUpOnce(opened: OpenIndex): Promise<void> {
    let open = opened;
    if (!(await open.feed.isOfThisCase())) {
      await open.discard();
      open = await (this.#open = this.#openIndex());
    }
    const { feed } = open;
    const onProgress = (done: number, total: number): void => this.#progress(done, total);
    const catchUp = (): Promise<void> =>
      feed.catchUp((changes) => {
        this.#facts.follow(changes);
        this.#changed();
      }, onProgress);
    if (!feed.isWhole()) {
      this.#isMaking = true;
      await feed.make(onProgress, catchUp);
      this.#changed();
      void this.#tidy(open);
    }
    await catchUp();
  }

  /** While nothing else is asked; what fails here fails again where it matters, and is mended there. */
  async #tidy({ index }: OpenIndex): Promise<void> {
    try {
      for (let hasMore = index.tidy(true); hasMore; hasMore = index.tidy(false)) {
        await nextTask();
        if (this.#stop.signal.aborted) return;
      }
    } catch {
      // The index was closed, or thrown away.
    }
  }

  /** Throws the index away for an empty one. Answers false where that has not helped before. */
  async #replace(open: OpenIndex, error: unknown): Promise<boolean> {
    // Another question may have met the damage first.
    if ((await this.#open) !== open) return true;
    if (this.#repairs >= MOST_REPAIRS) return false;
    this.#repairs += 1;
    this.#isTrusted ||= error instanceof DamagedIndexError;
    this.#open = open.discard().then(() => this.#openIndex());
    await this.#open;
    return true;
  }

  async #openIndex(): Promise<OpenIndex> {
    await this.#db.open();
    const file = await openIndexFile(this.#name);
    try {
      return this.#openedIn(file);
    } catch {
      // It is no index, or one made by another recipe.
      await file.discard();
      this.#repairs += 1;
      return this.#openedIn(await openIndexFile(this.#name));
    }
  }

  #openedIn(file: IndexFile): OpenIndex {
    const index = new SearchIndex(file.database);
    return {
      index,
      engine: new SearchEngine(index, this.#isTrusted),
      feed: new IndexFeed(this.#db, index, this.#stop.signal),
      close: () => {
        index.finish();
        file.close();
      },
      discard: async () => {
        index.finish();
        await file.discard();
      },
    };
  }

  /** Indexes of cases that are gone from this machine go, too. */
  async #removeOthers(): Promise<void> {
    if (this.#stop.signal.aborted) return;
    const databases = await indexedDB.databases();
    await removeOtherIndexes(new Set(databases.map(({ name = '' }) => name)));
  }

  #progress(done: number, total: number): void {
    if (total > WORTH_TELLING) {
      this.#version += 1;
      this.#set({ kind: this.#repairs > 0 ? 'repairing' : 'building', done, total });
    }
  }

  #changed(): void {
    this.#version += 1;
    this.#tell(this.#state, this.#version);
  }

  #set(state: SearchState): void {
    this.#state = state.kind === this.#state.kind && state.kind === 'ready' ? this.#state : state;
    this.#tell(this.#state, this.#version);
  }
}

/** Fewer records are taken in before anybody could read that they are. */
const WORTH_TELLING = 300;

const isDamage = (error: unknown): boolean =>
  error instanceof DamagedIndexError ||
  (nameOf(error) === 'SQLite3Error' && !/syntax error/u.test(String(error)));

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
