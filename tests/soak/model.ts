/** What a case must hold, as far as the soak changes it. Every list is in order. */
export interface CaseState {
  readonly sources: readonly string[];
  readonly claims: readonly string[];
  /** Plain highlights by their words. */
  readonly highlights: readonly string[];
}

export const EMPTY: CaseState = { sources: [], claims: [], highlights: [] };

export const withSource = (state: CaseState, title: string): CaseState => ({
  ...state,
  sources: [...state.sources, title].toSorted(),
});
export const withHighlight = (state: CaseState, words: string): CaseState => ({
  ...state,
  highlights: [...state.highlights, words].toSorted(),
});
export const withClaim = (state: CaseState, statement: string): CaseState => ({
  ...state,
  claims: [...state.claims, statement].toSorted(),
});
export const withoutClaim = (state: CaseState, statement: string): CaseState => {
  const at = state.claims.indexOf(statement);
  return { ...state, claims: state.claims.filter((_, index) => index !== at) };
};

/**
 * What was acknowledged, and the one step that may or may not have been: the program is right with either, and with
 * nothing else. Steps are taken back and done again as the program promises to do it, across restarts.
 */
export class Model {
  #past: readonly CaseState[] = [];
  #now: CaseState = EMPTY;
  #future: readonly CaseState[] = [];
  readonly #at = new Map<number, CaseState>();

  get now(): CaseState {
    return this.#now;
  }
  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** The state that a step leads to; null where there is nothing to take back or do again. */
  after(step: Step): CaseState | null {
    if ('state' in step) return step.state;
    return (step.kind === 'undo' ? this.#past : this.#future).at(-1) ?? null;
  }

  /** The state that the case had with so many entries in its journal; undefined where that was never acknowledged. */
  at(entries: number): CaseState | undefined {
    return this.#at.get(entries);
  }

  /** The journal has so many entries now. */
  standsAt(entries: number): void {
    this.#at.set(entries, this.#now);
  }

  take(step: Step): void {
    const next = this.after(step);
    if (!next) return;
    if (step.kind === 'undo') {
      this.#future = [...this.#future, this.#now];
      this.#past = this.#past.slice(0, -1);
    } else {
      this.#future = step.kind === 'redo' ? this.#future.slice(0, -1) : [];
      this.#past = [...this.#past, this.#now];
    }
    this.#now = next;
  }
}

export type Step =
  | { readonly kind: 'undo' | 'redo' }
  /** A change, which leads to this state. */
  | { readonly kind: 'edit' | 'restore'; readonly state: CaseState };

export const sameState = (one: CaseState, other: CaseState): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
