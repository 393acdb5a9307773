/** What was read out of a printed report: its pages and the evidence attached to them, both still to be checked. */
export interface PrintedReport {
  /** Lower-case hexadecimal SHA-256 of the file. */
  readonly sha256: string;
  readonly pages: readonly PrintedPage[];
  /** The attached evidence as text; null where none is attached or it is not text in UTF-8. */
  readonly evidence: { readonly json: string; readonly sha256: string } | null;
}

export interface PrintedPage {
  /** The text of the page in reading order. */
  readonly words: string;
  /** What stands in its head and foot. */
  readonly margin: string;
}
