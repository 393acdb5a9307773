/** Words of the check of a case. */
export const SELF_CHECK_WORDS = {
  notARecord: (why: string): string => `The record is not one that the program could have written: ${why}`,
  blocksDoNotFit: 'The paragraphs of this text do not fit its words.',
  wrongContext: (quote: string): string =>
    `The words kept on both sides of “${quote}” are not those of the text.`,
  emptyStep: 'What this step changed is missing from the database.',
  wrongBefore: 'This step does not begin from what the steps before it had left.',
  counterBehind: 'The counter of codes is behind this code: it could be given out a second time.',
  indexDiffers: (rows: number, indexed: number): string =>
    `The table holds ${rows} records and its index knows ${indexed} of them.`,
  rules: {
    original: 'Original',
    text: 'Text',
    passage: 'Quotation',
    reference: 'Link',
    citation: 'Citation',
    code: 'Code',
    journal: 'Journal',
    issued: 'Issued copy',
    record: 'Record',
    chain: 'Chain',
    index: 'Index',
  },
  chain: 'Journal file',
  step: (seq: number): string => `Step ${seq}`,
  open: (about: string): string => `Show ${about}`,
  save: 'Save list…',
  fileName: (title: string): string => `Check of ${title}.txt`,
  saved: (name: string): string => `The list was saved as “${name}”.`,
  list: {
    title: (title: string): string => `Check of “${title}”`,
    made: (at: string): string => `Made on ${at}`,
    checked: (records: number): string => `${records} records checked`,
  },
} as const;
