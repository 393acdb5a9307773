/** Why an archive, or a file in one, was not read: what happened, what was kept, what to do next. */
export const ARCHIVE_WORDS = {
  cutOff: (archive: string): string =>
    `“${archive}” breaks off before its table of contents, as an archive does that was not copied to the end. Nothing was imported from it. Fetch or copy it once more and import the new copy.`,
  damagedDirectory: (archive: string): string =>
    `The table of contents of “${archive}” is damaged. Nothing was imported from it. Fetch it once more, or repair it in an archive program, and import that copy.`,
  overlapping: (archive: string): string =>
    `Files in “${archive}” lie on top of one another, as in an archive built to harm. Nothing was imported from it.`,
  tooManyEntries: (archive: string, count: number, most: number): string =>
    `“${archive}” holds ${count.toLocaleString('en')} files; up to ${most.toLocaleString('en')} are read. Nothing was imported from it. Unpack it and import what you need, a folder at a time.`,
  tooMuch: (archive: string, most: string): string =>
    `“${archive}” unpacks to more than ${most}. Nothing was imported from it. Unpack it with another program, if you trust it, and import what you need.`,
  tooDense: (archive: string, entry: string, most: number): string =>
    `“${entry}” in “${archive}” unpacks to more than ${most} times its size, as an archive does that is built to harm. Nothing was imported from it. Unpack it with another program, if you trust it, and import the file itself.`,
  damagedEntry: (archive: string, entry: string): string =>
    `“${entry}” in “${archive}” is damaged. Nothing was imported from it. Fetch the archive once more and import the new copy.`,
  otherPacking: (archive: string, entry: string): string =>
    `“${entry}” in “${archive}” is packed by a method that Touchstone does not read. Nothing was imported from it. Unpack the archive with another program and import the file itself.`,
  lockedEntry: (archive: string, entry: string): string =>
    `“${entry}” in “${archive}” is encrypted. Nothing was imported from it. Unpack the archive with its password in another program and import the file itself.`,
  lockedArchive: (archive: string): string =>
    `All files in “${archive}” are encrypted. Nothing was imported from it. Unpack it with its password in another program and import the files themselves.`,
  noFiles: (archive: string): string =>
    `“${archive}” is an archive without files. Nothing was imported from it.`,
  oddName: (asWritten: string): string =>
    `In its archive this file is called “${asWritten}”, which is not a name a file can safely have; only the name shown here is used.`,
} as const;
