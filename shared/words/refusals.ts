/** Why a file was not read: what happened, what was kept, what to do next. */
export const REFUSAL_WORDS = {
  empty: (name: string): string =>
    `“${name}” holds no words, only blanks or nothing at all. Nothing was imported from it. If it should hold text, save it again and import the new copy.`,
  emptyPaste:
    'There are no words in what was pasted. Nothing was imported. Copy the text again and paste it.',
  tooLarge: (name: string, size: string, limit: string): string =>
    `“${name}” is ${size}; Touchstone reads files of up to ${limit}. Nothing was imported from it. Cut it into parts and import those.`,
  foreign: (name: string, kind: string): string =>
    `“${name}” is ${kind}, which Touchstone does not read. Nothing was imported from it, and the file is as it was. Open it in its own program, save it as plain text and import that copy.`,
  tooManyParts: (name: string, most: number): string =>
    `“${name}” holds more than ${most} files. Nothing was imported from it, and the file is as it was. Unpack it and import what you need, a folder at a time.`,
  tooMuchWithin: (name: string, most: string): string =>
    `With “${name}”, the files within the file come to more than ${most}. Nothing was imported from “${name}”, and the file is as it was. Unpack it and import what you need, a folder at a time.`,
  tooDeep: (name: string, most: number): string =>
    `“${name}” lies in more than ${most} files within one another. It was not read; the others were. Unpack it and import it on its own.`,
  notText: (name: string): string =>
    `“${name}” is not text: it holds bytes that no text has. Nothing was imported from it, and the file is as it was. Open it in the program it comes from, save it as plain text and import that copy.`,
  utf32: (name: string): string =>
    `“${name}” is text in UTF-32, which Touchstone does not read. Nothing was imported from it, and the file is as it was. Save it as UTF-8 and import that copy.`,
  otherEncoding: (name: string, encoding: string): string =>
    `“${name}” is not text in ${encoding}: too many of its bytes have no meaning there. It stays as it was read before. Choose another encoding.`,
  unknownEncoding: (encoding: string): string =>
    `This computer does not know the encoding “${encoding}”. The text stays as it was read before. Choose another encoding.`,
  tooLong: (name: string, seconds: number): string =>
    `Reading “${name}” took more than ${seconds} seconds and was stopped. Nothing was imported from it; the other files were read. Cut it into parts and import those.`,
  unreadable: (name: string): string =>
    `“${name}” could not be read from the disk. Nothing was imported from it; the other files were read. See that it is still there and that you may read it, then import it again.`,
  failed: (name: string, reason: string): string =>
    `“${name}” could not be read (${reason}). Nothing was imported from it; the other files were read. Try it once more on its own.`,
} as const;

/** What a file is that is not plain text, with its article. */
export const FOREIGN_KINDS = {
  pdf: 'a PDF document',
  word: 'a Word document (DOCX)',
  excel: 'an Excel workbook (XLSX)',
  powerpoint: 'a PowerPoint presentation (PPTX)',
  openDocument: 'an OpenDocument file',
  epub: 'an EPUB book',
  zip: 'a ZIP archive',
  oldOffice: 'a document of an older Microsoft Office',
  rtf: 'a Rich Text (RTF) document',
  html: 'a web page (HTML)',
  png: 'a PNG picture',
  jpeg: 'a JPEG picture',
  gif: 'a GIF picture',
  webp: 'a WebP picture',
  tiff: 'a TIFF picture',
  bmp: 'a bitmap picture',
  heif: 'a HEIF or AVIF picture',
  sound: 'a sound recording',
  film: 'a film or sound recording',
  gzip: 'a gzip archive',
  bzip2: 'a bzip2 archive',
  xz: 'an xz archive',
  zstd: 'a Zstandard archive',
  sevenZip: 'a 7-Zip archive',
  rar: 'a RAR archive',
  program: 'a program',
  sqlite: 'an SQLite database',
} as const;
export type ForeignKind = keyof typeof FOREIGN_KINDS;
