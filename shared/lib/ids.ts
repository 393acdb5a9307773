declare const brand: unique symbol;

/** A string that identifies one kind of record and cannot be mixed up with another kind's. */
export type Id<Name extends string> = string & { readonly [brand]: Name };

/** Ids and time come from outside, so that pure code stays pure and a sample can be built twice alike. */
export interface Stamp {
  /** A fresh, time-ordered unique string. */
  readonly newId: () => string;
  /** The present moment as an ISO 8601 string in UTC. */
  readonly now: () => string;
}

/**
 * An id that may name a folder: 5 to 64 characters, longer than any name that Windows reserves, and lower case only,
 * so that a file system that ignores case cannot make two of them one.
 */
export const PATH_SAFE_ID = /^[a-z0-9][a-z0-9-]{3,62}[a-z0-9]$/;
