/** What a hand-kept table of claims holds that needs the analyst's eye. Each says what was kept and what to do. */
export const LEDGER_WORDS = {
  unnamedColumn: (number: number): string => `Column ${number}`,
  noClaimColumn:
    'No column is marked as the claim. Mark the one that holds what is asserted, or import the table as a source only.',
  twice: (field: string): string =>
    `More than one column is marked as ${field}. Of each row the first that is not empty is taken; mark the others as notes to keep their words.`,
  noClaim: 'The row has no claim. Type one, or leave the row out.',
  onlyQuote:
    'The row has a quotation but no claim. The quotation can stand for it; type a claim to say it in your words.',
  spreadsheetError: (column: string, cell: string): string =>
    `“${column}” holds ${cell}, an error of the spreadsheet and no value. Look it up there.`,
  noLink: (cell: string): string =>
    `“${cell}” is no web address that begins with http:// or https://. It is kept in the note.`,
  manyLinks: (count: number): string =>
    `The row has ${count} web addresses. The first is taken as the link; the others are kept in the note.`,
  unclearOrder: (cell: string): string =>
    `“${cell}” names day and month in an order that nothing in its column settles. Choose the order for the column; the date stays empty until then.`,
  twoDigitYear: (cell: string): string =>
    `“${cell}” does not say the century. The date stays empty; it is kept in the note.`,
  noDate: (cell: string): string =>
    `“${cell}” is not read as a date. The date stays empty; the words are kept in the note.`,
  moreThanDate: (cell: string): string =>
    `Of “${cell}” only the date is taken; the words are kept in the note.`,
  noConfidence: (cell: string): string =>
    `“${cell}” is no letter A to F, no number 1 to 6, and no word for high, medium or low. It is kept in the note.`,
} as const;
