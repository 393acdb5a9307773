/** Words of the import review. */
export const IMPORT_WORDS = {
  reading: (count: number): string => `Reading ${count === 1 ? 'one file' : `${count} files`}`,
  keeping: 'Keeping the originals',
  imported: (count: number): string => `${count === 1 ? 'One source' : `${count} sources`} imported.`,
  title: 'Review before import',
  files: 'Files to import',
  refused: 'Refused',
  refusedNothingLost: 'Nothing of a refused file was stored; the file itself is untouched.',
  isReady: 'Ready',
  needsTitle: 'Needs a title',
  badDate: 'Check the date',
  skipped: 'Skipped',
  include: 'Import this file',
  accept: (count: number): string => (count === 1 ? 'Import 1 source' : `Import ${count} sources`),
  cancel: 'Cancel',
  close: 'Close',
  preview: 'Text as it will be read',
  residueCount: (count: number): string =>
    count === 0
      ? 'No page residue was found.'
      : `${count === 1 ? '1 block looks' : `${count} blocks look`} like page residue and will be dimmed. You decide in the reader.`,
  replaced: (count: number): string =>
    `${count === 1 ? 'One place' : `${count} places`} could not be decoded and will read as \uFFFD. Try another encoding, or check the file; its bytes are kept as they are.`,
  shortened: 'Only the beginning is shown here.',
  fields: {
    title: 'Title',
    outlet: 'Outlet',
    authors: 'Authors',
    authorsHint: 'Separate names with commas.',
    published: 'Published',
    retrieved: 'Retrieved',
    dateHint: '2025, 2025-09, 2025-09-26, 2025-09~ for “about”. Empty means unknown.',
    language: 'Language',
    languageHint: 'A language tag, as en or zh. Empty means unknown.',
    kind: 'Kind',
    url: 'Address',
    encoding: 'Encoding',
    encodingBasis: (basis: string): string => `Settled by: ${basis}.`,
    original: 'Original',
  },
  bytes: (count: number): string => `${new Intl.NumberFormat('en-GB').format(count)} bytes`,
  paste: {
    title: 'Paste text as source',
    label: 'Text',
    placeholder: 'Paste an article, a statement, a page…',
    review: 'Review',
  },
} as const;
