/** Words around the log that can go along with a bug report. */
export const LOG_WORDS = {
  title: 'Log for a bug report',
  lead: 'This is the whole file, to the byte. It holds moments, kinds of errors and places in the program; nothing of a case, no names and no paths. Nothing is sent: you save it and decide whom to give it to.',
  text: 'What will be written',
  size: (bytes: number): string => `${bytes.toLocaleString('en-GB')} bytes`,
  save: 'Save log…',
  close: 'Close',
  fileName: 'touchstone-log.txt',
  saved: (name: string): string => `The log was saved as “${name}”.`,
} as const;
