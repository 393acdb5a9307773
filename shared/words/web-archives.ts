/** What is said of web archives (WARC, WACZ) and of the pages in them. */
export const WEB_ARCHIVE_WORDS = {
  noPages: (name: string): string =>
    `“${name}” holds no pages, documents or feeds that Touchstone reads; pictures, scripts and style sheets are passed over. Nothing was imported from it.`,
  notAnArchive: (name: string): string =>
    `“${name}” is not built as a web archive is: no record stands at its beginning. Nothing was imported from it. Fetch it once more, or unpack it and import the pages in it.`,
  breaksOff: (name: string, records: number): string =>
    `“${name}” breaks off or is damaged after ${records === 1 ? 'its first record' : `${records} records`}. What stands before was read, the rest was not. Fetch or copy the archive once more if something is missing.`,
  tooMuch: (name: string, most: string): string =>
    `“${name}” unpacks to more than ${most}. Nothing was imported from it. Cut it into parts and import those.`,
  tooDense: (name: string): string =>
    `“${name}” unpacks to very many times its size, as an archive does that is built to harm. Nothing was imported from it.`,
  tooManyRecords: (name: string, most: string): string =>
    `“${name}” holds more than ${most} records. Nothing was imported from it. Cut it into parts and import those.`,
  pageTooLarge: (most: string): string =>
    `This page of the archive is larger than ${most} and was not read; the others were. Save it on its own and import that copy.`,
  otherCoding: (coding: string): string =>
    `The archive keeps this page in the coding “${coding}”, which Touchstone does not unpack. It was not read; the others were. Open the archive in its own program, save the page and import that copy.`,
  damagedPage: 'The archive keeps this page damaged or cut off. It was not read; the others were.',
  inPieces: 'The archive keeps this page in pieces. It was not read; the others were.',
  changed: (algorithm: string): string =>
    `The archive gives a check sum (${algorithm}) for this page, and the page does not have it: it was changed or damaged after it was captured.`,
  changedArchive: (archive: string): string =>
    `The collection gives a check sum for “${archive}”, and the file does not have it: it was changed or damaged after it was made.`,
  listedOnly: (url: string): string =>
    `“${url}” is on the list of pages, but no archive in the collection holds it. It was not read; the others were.`,
  noArchives: (name: string): string =>
    `“${name}” holds no web archive (WARC), so there are no pages to read. Nothing was imported from it.`,
  pageList: (field: string): string => `WACZ page list ${field}`,
} as const;
