/** Words between quotation marks, in UTF-16 units, marks left out, end excluded. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
}

/** Marks that open, each with those that may close it. Single marks are left out: they are apostrophes too. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”’’',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '"': '"',
};

/** What stands between quotation marks; a quotation does not run over the end of its paragraph. */
export function quotationsIn(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  let open: { readonly start: number; readonly closing: string } | null = null;
  for (const { 0: mark, index } of text.matchAll(/["“”„«»「」『』]|’’|\n/gu)) {
    if (mark === '\n') open = null;
    else if (open?.closing.includes(mark)) {
      if (index > open.start) found.push({ start: open.start, end: index });
      open = null;
    } else if (!open && mark in CLOSING) {
      open = { start: index + mark.length, closing: CLOSING[mark] ?? '' };
    }
  }
  return found;
}
