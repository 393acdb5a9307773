/** What is said of PDF documents that are read, or are not. */
export const PDF_WORDS = {
  informationField: (key: string): string => (key.includes(':') ? `XMP ${key}` : `PDF information ${key}`),
  madeWith: (programs: string): string => `Made with ${programs}.`,
  noText: (name: string, pages: number): string =>
    `“${name}” has no text layer: ${pages === 1 ? 'its page is a picture' : `its ${pages} pages are pictures`}, as of a scan. Nothing was imported from it, and the file is as it was. Run text recognition (OCR) on it in another program, save it with its text and import that copy.`,
  needsPassword: (name: string): string =>
    `“${name}” is encrypted and opens with a password only. Nothing was imported from it. Type its password and read it again.`,
  wrongPassword: (name: string): string =>
    `That password does not open “${name}”. Nothing was imported from it. Look at capitals and blanks, and type the password again.`,
  damaged: (name: string): string =>
    `“${name}” is damaged: it is not built as a PDF document is, or breaks off. Nothing was imported from it, and the file is as it was. Get it again from where it came, or open it in another program, save it anew and import that copy.`,
  tooManyPages: (name: string, pages: string, most: string): string =>
    `“${name}” says that it has ${pages} pages; Touchstone reads documents of up to ${most}. Nothing was imported from it. Cut it into parts and import those.`,
  pagesWithoutText: (pages: string, isOne: boolean): string =>
    `${pages} ${isOne ? 'holds' : 'hold'} no text, only pictures or nothing. Text recognition in another program would show what a picture says.`,
  pagesDamaged: (pages: string, isOne: boolean): string =>
    `${pages} could not be read: ${isOne ? 'it is' : 'they are'} damaged. The other pages were read.`,
  pages: (spans: string, isOne: boolean): string => `${isOne ? 'Page' : 'Pages'} ${spans}`,
} as const;
