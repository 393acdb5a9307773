const NONE: ReadonlySet<string> = new Set();

/** Children by parent, both named by id. */
export class LinkTable {
  readonly #children = new Map<string, Set<string>>();

  add(parent: string, child: string): void {
    const children = this.#children.get(parent);
    if (children) children.add(child);
    else this.#children.set(parent, new Set([child]));
  }

  drop(parent: string, child: string): void {
    const children = this.#children.get(parent);
    children?.delete(child);
    if (children?.size === 0) this.#children.delete(parent);
  }

  of(parent: string): ReadonlySet<string> {
    return this.#children.get(parent) ?? NONE;
  }
}

/** Words with how often each is in use. */
export class WordTally {
  readonly #counts = new Map<string, number>();

  /** Answers whether a word came or went. */
  count(words: readonly string[], by: 1 | -1): boolean {
    let hasOther = false;
    for (const word of words) {
      const uses = (this.#counts.get(word) ?? 0) + by;
      if (uses === 0) this.#counts.delete(word);
      else this.#counts.set(word, uses);
      hasOther ||= uses === 0 || (uses === 1 && by === 1);
    }
    return hasOther;
  }

  words(): readonly string[] {
    return [...this.#counts.keys()];
  }
}
