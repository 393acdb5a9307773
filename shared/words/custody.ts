/** Words of the chain of custody, in the printed assessment and its other forms. */
export const CUSTODY_WORDS = {
  title: 'Chain of custody',
  caption: 'How the originals behind the cited sources came in, and what was read from them',
  none: 'No original is kept for a cited source.',
  lead: 'Each original is the file as it was taken in; its SHA-256 was computed then and is checked whenever the case is verified. Each text read from it has a hash of its own. Moments are in UTC.',
  columns: {
    source: 'Source',
    original: 'Original',
    taken: 'Taken in',
    texts: 'Texts read from it',
  },
  bytes: (count: number): string => `${count.toLocaleString('en-GB')} bytes`,
  hash: 'SHA-256',
  within: (name: string): string => `lay in ${name}, SHA-256`,
  retrieved: (date: string): string => `retrieved ${date}`,
  by: (analyst: string): string => `by ${analyst}`,
  unnamed: 'analyst not named',
  entry: (seq: number): string => `journal entry ${seq}`,
  notInJournal: 'not in the journal of this case',
  readBy: (extractor: string, version: number): string => `read by ${extractor} ${version}`,
  corrects: (code: string): string => `corrects ${code}`,
  noText: 'No text was read from it.',
} as const;
