/** What is said around passphrases, the screen lock and encrypted snapshots. */
export const LOCKING_WORDS = {
  fileName: (title: string): string => `${title.trim().slice(0, 200) || 'Case'}.touchstone.age`,
  offer: 'Anyone who has the file can read it.',

  refused: {
    wrongPassphrase:
      'The passphrase does not open this file. Type it again, with capitals and blanks exactly as they were. Should you be sure of it, the first lines of the file are damaged: ask for it again.',
    damaged:
      'The file is damaged: it was cut short or changed after it was made. Nothing of it was taken. Ask for it again, or use an earlier copy.',
    tooHeavy: (found: number, most: number): string =>
      `The file asks for 2^${found} steps to try one passphrase, more than the 2^${most} that are ever done. It was not tried. Ask for a file that was made in the usual way.`,
    needsKey:
      'The file is encrypted for a key and not for a passphrase. Decrypt it with the program “age” and that key, then open what comes out.',
    notReread:
      'The encrypted file could not be opened again with the same passphrase, so it was not written. The case is as it was. Try again.',
  },
} as const;
