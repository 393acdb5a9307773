/** How well a passphrase holds against somebody who has the file and tries on and on. */
export interface Strength {
  /** 0 guessed at once, 1 within a day, 2 within years, 3 within centuries, 4 never. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  /** A sentence about what would make it better; null where nothing needs to. */
  readonly advice: string | null;
}

/** The weakest that is taken: whoever has the file has years to try. */
export const WEAKEST_TAKEN = 2;

/** What the client asks of the strength worker: to judge a passphrase, or to make one up. */
export type StrengthQuestion =
  | { readonly number: number; readonly passphrase: string; readonly about: readonly string[] }
  | { readonly number: number; readonly passphrase: null };

export type StrengthAnswer =
  | { readonly number: number; readonly strength: Strength }
  | { readonly number: number; readonly suggestion: string };
