import type { BindingSpec, Database, PreparedStatement } from '@sqlite.org/sqlite-wasm';

/** The statements of one database, each prepared once. */
export class Statements {
  readonly #database: Database;
  readonly #prepared = new Map<string, PreparedStatement>();

  constructor(database: Database) {
    this.#database = database;
  }

  run(sql: string, binding?: BindingSpec): void {
    this.#each(sql, binding, () => false);
  }

  /** The first row, read by the function. */
  one<T>(sql: string, binding: BindingSpec | undefined, read: (row: PreparedStatement) => T): T | undefined {
    let found: T | undefined;
    this.#each(sql, binding, (row) => {
      found = read(row);
      return false;
    });
    return found;
  }

  all<T>(sql: string, binding: BindingSpec | undefined, read: (row: PreparedStatement) => T): readonly T[] {
    const found: T[] = [];
    this.#each(sql, binding, (row) => {
      found.push(read(row));
      return true;
    });
    return found;
  }

  /** Goes through the rows until the function answers false. */
  each(sql: string, binding: BindingSpec | undefined, take: (row: PreparedStatement) => boolean): void {
    this.#each(sql, binding, take);
  }

  /** All of it or nothing. */
  together(work: () => void): void {
    this.run('BEGIN');
    try {
      work();
      this.run('COMMIT');
    } catch (error) {
      // After a failure to write there may be nothing to take back any more.
      try {
        this.run('ROLLBACK');
      } catch {
        throw error;
      }
      throw error;
    }
  }

  finish(): void {
    for (const statement of this.#prepared.values()) statement.finalize();
    this.#prepared.clear();
  }

  #each(sql: string, binding: BindingSpec | undefined, take: (row: PreparedStatement) => boolean): void {
    const statement = this.#prepared.get(sql) ?? this.#database.prepare(sql);
    this.#prepared.set(sql, statement);
    try {
      if (binding !== undefined) statement.bind(binding);
      while (statement.step()) if (!take(statement)) break;
    } finally {
      statement.reset(true);
    }
  }
}
