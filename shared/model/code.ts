/** The number in a short code: 12 of `C12`. */
export const numberOfCode = (code: string): number => Number(code.slice(1));

/** S2 before S10. */
export const byCode = (a: { readonly code: string }, b: { readonly code: string }): number =>
  numberOfCode(a.code) - numberOfCode(b.code);
