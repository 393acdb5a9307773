/** Words of the writing surface of an assessment. */
export const EDITOR_WORDS = {
  footnoteSign: 'note',
  footnote: (words: string): string => (words ? `Footnote: ${words}` : 'Footnote without words'),
  bar: 'Format',
  style: 'Paragraph style',
  bold: 'Bold',
  italic: 'Italic',
  insert: 'Insert',
  insertHint: 'Every kind of block; or type / at the start of a line',
  blocks: 'Blocks',
  noBlock: 'No block is called that. Esc keeps what you typed.',
  tableBar: 'Table',
  table: {
    rowBefore: 'Row above',
    rowAfter: 'Row below',
    columnBefore: 'Column left',
    columnAfter: 'Column right',
    removeRow: 'Remove row',
    removeColumn: 'Remove column',
    join: 'Join the selected cells',
    split: 'Split the cell',
    headings: 'Row of headings',
    remove: 'Remove table',
  },
  count: (words: number): string => `${words.toLocaleString('en-GB')} ${words === 1 ? 'word' : 'words'}`,
  countOf: (selected: number, words: number): string =>
    `${selected.toLocaleString('en-GB')} of ${words.toLocaleString('en-GB')} words`,
  cite: {
    menu: 'Claims to cite',
    claims: 'Claims',
    sources: 'Sources: pick one to see its claims',
    entities: 'Entities: pick one to see their claims',
    none: 'No claim, source or entity matches. Esc keeps what you typed.',
    claimsOf: (count: number): string => (count === 1 ? '1 claim' : `${count} claims`),
    unrated: 'not rated',
  },
  card: {
    citation: 'Citation',
    footnote: 'Footnote',
    note: 'Page or note',
    noteHint: 'p. 4, second paragraph',
    words: 'Words of the note',
    wordsHint: 'Printed among the notes at the end',
    open: (code: string): string => `Open ${code} at its words`,
    drop: (code: string): string => `Take ${code} out of the citation`,
    gone: 'This claim is no longer in the case. Undo its removal, or take it out of the citation.',
    noWords: 'No words of a source are linked to this claim yet.',
    undated: 'no date',
    more: (count: number): string => `and ${count} more`,
    hint: 'Enter writes a page or note',
    against: 'against it:',
  },
  outline: {
    label: 'Headings and judgements',
    none: 'No heading yet. Type / in the text and choose one: the outline follows.',
    untitled: 'Without words',
    judgement: (number: number): string => `Judgement ${number}`,
  },
  find: {
    bar: 'Find and replace in the assessment',
    find: 'Find',
    replace: 'Replace with',
    next: 'Next',
    previous: 'Previous',
    case: 'Match case',
    words: 'Whole words',
    replaceOne: 'Replace',
    replaceAll: 'Replace all',
    close: 'Close',
    none: 'Not found',
    place: (at: number, count: number): string =>
      `${at.toLocaleString('en-GB')} of ${count.toLocaleString('en-GB')}`,
    places: (count: number): string => (count === 1 ? '1 place' : `${count.toLocaleString('en-GB')} places`),
    replaced: (count: number): string =>
      count === 1
        ? '1 place was replaced. Undo brings it back.'
        : `${count.toLocaleString('en-GB')} places were replaced. Undo brings them back in one step.`,
  },
  paste: {
    refused: 'What was copied is too large or too deeply nested to read. Its plain words were pasted.',
    leftOut: (pictures: number): string =>
      pictures === 1
        ? 'One picture was left out. Import it as a source, or add a figure.'
        : `${pictures} pictures were left out. Import them as sources, or add figures.`,
  },
} as const;
