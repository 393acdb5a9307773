import type { SearchAnswer, SearchQuery } from '../../../shared/analysis/search-answer.ts';
import type { CaseSearch } from '../../workers/search-client.ts';

interface QuestionEvents {
  readonly onAnswer: (answer: SearchAnswer, query: SearchQuery) => void;
  readonly onFailure: (why: string) => void;
}

/** While texts come in, what is found changes all the time: it is asked again so often, in milliseconds. */
const PATIENCE = 400;

/** One question at a time: a new one ends the one before, and a changed case asks it again, but not all the time. */
export class StandingQuestion {
  readonly #search: CaseSearch;
  readonly #events: QuestionEvents;
  #asked: { readonly query: SearchQuery; readonly limit: number } | null = null;
  #running: AbortController | null = null;
  #isOld = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(search: CaseSearch, events: QuestionEvents) {
    this.#search = search;
    this.#events = events;
  }

  ask(query: SearchQuery, limit: number): void {
    this.stop();
    this.#asked = { query, limit };
    void this.#run();
  }

  /** What is found may have changed. */
  refresh(): void {
    if (this.#running) this.#isOld = true;
    else if (this.#asked && this.#timer === undefined) this.#wait();
  }

  /** As many hits of a group are asked for from now on. */
  widen(limit: number): void {
    if (this.#asked && limit > this.#asked.limit) this.#asked = { ...this.#asked, limit };
  }

  stop(): void {
    this.#running?.abort();
    this.#running = null;
    this.#isOld = false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#asked = null;
  }

  #wait(): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#run();
    }, PATIENCE);
  }

  async #run(): Promise<void> {
    const asked = this.#asked;
    if (!asked) return;
    const running = new AbortController();
    this.#running = running;
    this.#isOld = false;
    try {
      const answer = await this.#search.ask(asked.query, { limit: asked.limit }, running.signal);
      if (running.signal.aborted) return;
      this.#events.onAnswer(answer, asked.query);
    } catch (error) {
      if (running.signal.aborted) return;
      this.#events.onFailure(error instanceof Error ? error.message : String(error));
    }
    this.#running = null;
    if (this.#isOld) this.#wait();
  }
}
