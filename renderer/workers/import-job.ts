/** What the client asks of the import worker. The answer to each is one ImportOutcome. */
export type ImportJob =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'chosen'; readonly name: string; readonly bytes: Uint8Array; readonly encoding: string }
  | { readonly kind: 'pasted'; readonly name: string; readonly text: string };
