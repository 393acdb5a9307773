/** A record of an annex as others point at it. */
export interface CodeLink {
  readonly code: string;
  readonly anchor: string;
}

/** S2 before S10. */
export const byCode = (a: { readonly code: string }, b: { readonly code: string }): number =>
  CODES.compare(a.code, b.code);

const CODES = new Intl.Collator('en', { numeric: true });

/** `claim-C12`; by its place in the annex where a file from elsewhere holds a code that is none. */
export const anchorOf = (kind: string, code: string, index: number): string =>
  /^[A-Z]\d+$/.test(code) ? `${kind}-${code}` : `${kind}-at-${index + 1}`;
