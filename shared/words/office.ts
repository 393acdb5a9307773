/** Why a document or a table was not read: what happened, what was kept, what to do next. */
export const OFFICE_REFUSALS = {
  docType: (name: string): string =>
    `“${name}” defines types of its own in its XML, as no office program writes and as is done to harm. Nothing was imported from it. Open it in an office program, if you trust it, save it anew and import that copy.`,
  tooDeep: (name: string, most: number): string =>
    `“${name}” nests its parts more than ${most} deep, as no document for readers does. Nothing was imported from it. Open it in an office program, if you trust it, and save its words as plain text.`,
  partTooLong: (name: string): string =>
    `A part of “${name}” holds more than 128 MB of text. Nothing was imported from it. Cut the document into several and import those.`,
  noDocument: (name: string): string =>
    `“${name}” lacks the part that holds its words. Nothing was imported from it. Open it in an office program, save it anew and import that copy.`,
  noWords: (name: string): string =>
    `“${name}” holds no words, only pictures, forms or nothing at all. Nothing was imported from it.`,
  locked: (name: string): string =>
    `“${name}” is encrypted by a Microsoft Office program. Nothing was imported from it, and the file is as it was. Open it there with its password, save a copy without a password and import that copy.`,
  lockedOpenDocument: (name: string): string =>
    `“${name}” is encrypted. Nothing was imported from it, and the file is as it was. Open it in its program with its password, save a copy without a password and import that copy.`,
  oldWord: (name: string): string =>
    `“${name}” is a document of Word before 2007 (DOC), which Touchstone does not read. Nothing was imported from it, and the file is as it was. Open it in an office program, save it as DOCX and import that copy.`,
  oldExcel: (name: string): string =>
    `“${name}” is a workbook of Excel before 2007 (XLS), which Touchstone does not read. Nothing was imported from it, and the file is as it was. Open it in an office program, save it as XLSX and import that copy.`,
  binaryWorkbook: (name: string): string =>
    `“${name}” is a binary Excel workbook (XLSB), which Touchstone does not read. Nothing was imported from it, and the file is as it was. Open it in an office program, save it as XLSX and import that copy.`,
  tooLargeTable: (name: string, size: string): string =>
    `“${name}” is ${size}; tables of up to 20 MB are read. Nothing was imported from it. Cut it into parts and import those.`,
} as const;

/** What the analyst should know of a document that was read. */
export const OFFICE_REMARKS = {
  cutOff: 'The file breaks off before its end. What it holds was read; fetch it once more for the rest.',
  macros:
    'The file holds macros. They were not read, and nothing of them was kept in the text; the original holds them.',
  comments: (count: number): string =>
    count === 1
      ? 'One comment in the margin is not in the text.'
      : `${count} comments in the margin are not in the text.`,
  deletions: (count: number): string =>
    count === 1
      ? 'One passage is marked as deleted and is not in the text.'
      : `${count} passages are marked as deleted and are not in the text.`,
  insertions: (count: number): string =>
    count === 1
      ? 'One passage is marked as inserted and not yet accepted; it is in the text.'
      : `${count} passages are marked as inserted and not yet accepted; they are in the text.`,
  pageHeads: 'Headers and footers of the pages are not in the text.',
  hiddenIn: 'Some words are formatted as hidden; they are in the text.',
  hiddenOut: 'Words that are formatted as hidden are not in the text.',
  otherSheets: (sheet: string, others: readonly string[]): string =>
    `The text is the sheet “${sheet}”. Not read: ${others.map((name) => `“${name}”`).join(', ')}.`,
  hiddenRows: 'Some rows or columns are hidden in the workbook; they are in the text.',
  wide: (most: number): string => `Only the first ${most} columns were read.`,
  long: (most: number): string => `Only the first ${most.toLocaleString('en')} rows were read.`,
  openQuote:
    'A quotation mark in the table is never closed. Its quotation marks were therefore read as they stand, and each line as a row.',
} as const;
