/** What the window says around case files. */
export const CASE_FILE_WORDS = {
  madeLabel: 'Make case',
  reading: (name: string): string => `Reading ${name}`,
  saving: 'Packing the case',
  verifying: 'Verifying the case',
  making: 'Making the sample case',
  copyTitle: (title: string): string => `${title} (copy)`,
  fileName: (title: string): string => `${title.trim().slice(0, 200) || 'Case'}.touchstone`,
  saved: (name: string): string => `The case was saved as “${name}”, and the file was read again to be sure.`,
  savedWithout: (names: readonly string[]): string =>
    `These originals are missing or damaged on this machine, so the file does not hold them: ${names.join(', ')}.`,
  notPacked: (why: string): string =>
    `The case was not saved as a file, because it could not be read back: ${why} The case itself is as it was. Change what the sentence names, or verify the case, and try again.`,
  tooLarge: (bytes: number): string =>
    `The case was not saved as a file: it would hold ${(bytes / 1024 ** 3).toFixed(1)} GB, and a case file may hold 1 GB, or 200 MB when it is packed. Nothing was written, and the case itself is as it was. Its snapshots hold it whole with all originals: choose a second folder for them under “Snapshots of the case”.`,
  refused: (name: string, why: string, code: string): string =>
    `“${name}” was not opened. ${why} Nothing was changed. ${ADVICE[code] ?? ADVICE['damaged']}`,
  wrongOriginal: (name: string): string =>
    `The original ${name} could not be kept as it is in the file. Nothing was opened. Try again.`,
} as const;

const ADVICE: Readonly<Record<string, string>> = {
  'not-a-case-file': 'Choose a case file, or ask for this one again; other files can be imported as sources.',
  'too-new': 'Update Touchstone to open it.',
  'too-large': 'Ask for the case in smaller parts.',
  damaged: 'Ask for the file again, or use an earlier copy.',
};

/** Why a case file is not read: sentences that name the place. */
export const REFUSED_CASE_FILES = {
  notZip: (why: string): string => `It is not a Touchstone case file, or it is damaged. ${why}`,
  notOurs: 'It is a ZIP file, but it holds no case.',
  tooNew: (found: number, known: number): string =>
    `It was written in case format ${found}; this version of Touchstone reads formats up to ${known}.`,
  tooManyEntries: (found: number, most: number): string =>
    `It has ${found} entries; at most ${most} are read.`,
  tooLarge: (most: number): string =>
    `Unpacked it would be larger than ${Math.floor(most / 1024 / 1024)} MB, the most that is read.`,
  strangeName: (name: string): string =>
    `It has an entry named “${name}”, which has no place in a case file.`,
  twice: (name: string): string => `The entry ${name} is there twice.`,
  missing: (name: string): string => `The entry ${name} is missing.`,
  unpackable: (name: string): string => `The entry ${name} is damaged: it cannot be unpacked.`,
  wrongHash: (name: string): string =>
    `The entry ${name} is damaged: it does not match its hash in SHA256SUMS.`,
  notListed: (name: string): string => `The entry ${name} is not listed in SHA256SUMS.`,
  badSums: (line: number): string => `SHA256SUMS is damaged in line ${line}.`,
  badManifest: 'The entry manifest.json does not agree with the rest of the file.',
  badText: (name: string): string => `The entry ${name} is not text in UTF-8.`,
  badLine: (name: string, line: number, why: string): string => `${name}, line ${line}: ${why}`,
  notCanonical: 'This is not one record as canonical JSON.',
  tooDeep: 'This is nested too deeply.',
  notOrdered: 'The records are not ordered by id, or one is there twice.',
  notUpgradable: 'This cannot be brought from its older format to the present one.',
  dangling: (field: string, parent: string): string => `“${field}” names nothing in ${parent}.`,
  notOneInfo: (name: string): string => `${name} must hold exactly one record.`,
  journalGap:
    'The entries of a journal are numbered 1, 2, 3 without gaps and begin with the start of the case.',
  strayOriginal: (name: string): string => `The entry ${name} belongs to no source and no issued copy.`,
} as const;

/** README.txt of a case file. */
export const CASE_FILE_README = `This is a Touchstone case file: one analyst's case with its sources, claims, entities
and assessments. It is a plain ZIP file and can be read without Touchstone.

manifest.json       format, version, the case's id and title, number of records per table
tables/*.ndjson     the records, one JSON object a line, ordered by id; a table without
                    records has no file
journal.ndjson      every change ever made, oldest first, with the records before and after;
                    what was removed from the case is still here
originals/<hash>    the imported files and the pages of issued reports, unchanged, each under
                    its SHA-256
SHA256SUMS          the SHA-256 of every other file here; check with: sha256sum -c SHA256SUMS

Places in a text (start, end) count UTF-16 code units, the end is excluded. The words of an
excerpt are in tables/texts.ndjson under the same id. For example, all claims with jq:
  unzip -p case.touchstone tables/claims.ndjson | jq -r '[.code, .statement] | @tsv'

Every line is canonical JSON (keys sorted, no blanks), so that equal cases are equal files.
`;
