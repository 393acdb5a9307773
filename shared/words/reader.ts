const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** Words of the reader. */
export const READER_WORDS = {
  empty: {
    title: 'Nothing is open',
    text: 'Open a source from the list to read and mark it. Sources come in as files, or as text you paste.',
    import: 'Import files…',
    paste: 'Paste text',
  },
  noText: {
    title: 'No text was captured',
    text: 'This source has no words to mark. What is known about it stands in the inspector.',
  },
  textOf: (title: string): string => `Text of ${title}`,
  excerpts: 'Excerpts of this source',
  unrated: 'not rated',
  unratedMeaning: 'Reliability of the source is not rated yet',
  reliability: (letter: string, meaning: string): string => `Reliability ${letter}: ${meaning}`,
  sourceCode: 'Code of the source',
  excerptCode: 'Code of the excerpt',
  marking: 'Marking of the source',
  noOutlet: 'outlet unknown',
  noDate: 'date unknown',
  bar: {
    name: 'What to do with the selected words',
    claim: 'Claim',
    addTo: (code: string): string => `Add to ${code}`,
    addToNone: 'Add to claim',
    entity: 'Entity',
    residue: 'Residue',
    marksHere: (number: number): string => count(number, 'mark here', 'marks here'),
  },
  selected: (words: string, marks: number): string =>
    marks === 0 ? `Selected: ${words}` : `Selected: ${words} (${count(marks, 'mark here', 'marks here')})`,
  claimNamed: (code: string, kind: string, statement: string): string => `${code}, ${kind}: ${statement}`,
  steps: {
    name: 'Claims in this text',
    hint: 'Up and down arrows go from claim to claim, Enter opens',
    position: (at: number, of: number): string => `${at} of ${of}`,
  },
  residue: {
    proposed: (reasons: string): string => `Proposed as page residue: ${reasons}`,
    accepted: (blocks: number): string => `${count(blocks, 'block', 'blocks')} of page residue`,
    more: (reasons: number): string => `and ${count(reasons, 'more reason', 'more reasons')}`,
    marked: (marks: number): string => `holds ${count(marks, 'mark', 'marks')}`,
    accept: 'Accept',
    restore: 'Restore',
    show: 'Show',
    hide: 'Hide',
    waiting: (blocks: number): string =>
      `${count(blocks, 'block looks', 'blocks look')} like page residue rather than the text.`,
    acceptAll: 'Accept all',
  },
} as const;
