import type { CaseIndex } from '../../shared/analysis/case-index.ts';
import { CaseTables } from '../../shared/analysis/case-tables.ts';
import { SearchFacts } from '../../shared/analysis/search-facts.ts';
import type { Change } from '../../shared/model/changes.ts';
import type { CaseDatabase } from '../db/database.ts';
import { readIndex } from '../db/live-index.ts';

/**
 * What is known of the records of the case beside their words. Read when it is first asked for, then folded with
 * every change, so that no question carries it from one thread to another.
 */
export class CaseFacts {
  readonly #db: CaseDatabase;
  readonly #tables = new CaseTables();
  #reading: Promise<CaseIndex> | null = null;
  #index: CaseIndex | null = null;
  #facts: SearchFacts | null = null;
  #pending: (readonly Change[])[] = [];

  constructor(db: CaseDatabase) {
    this.#db = db;
  }

  /** The facts of this moment; the same ones while nothing changes. */
  async facts(): Promise<SearchFacts> {
    this.#reading ??= readIndex(this.#db, this.#tables, 'all');
    const index = (this.#index ??= await this.#reading);
    const pending = this.#pending;
    this.#pending = [];
    for (const changes of pending) index.fold(changes);
    if (pending.length > 0) this.#facts = null;
    return (this.#facts ??= new SearchFacts(this.#tables, index.lists().claims));
  }

  /** A record that was read before or after its change holds in the end what the last change says. */
  follow(changes: readonly Change[]): void {
    if (this.#reading) this.#pending.push(changes);
  }
}
