import { create } from 'zustand';

/** Whether changes are held back because nobody knows what became of the last one. */
export interface Held {
  /** A sentence for the analyst; null where nothing is held. */
  readonly why: string | null;
  /** Finds out again; null while that is being done. */
  readonly retry: (() => void) | null;
  /** The store answers no more in this window, and would in one that is loaded again. */
  readonly isStuck: boolean;
}

export const useHeld = create<Held>(() => ({ why: null, retry: null, isStuck: false }));

export const holdChanges = (why: string, retry: Held['retry'] = null, isStuck = false): void =>
  useHeld.setState({ why, retry, isStuck });

export const letChangesThrough = (): void => useHeld.setState({ why: null, retry: null, isStuck: false });
