/** Words of the form of a note and of the notes in a source. */
export const NOTES_WORDS = {
  note: 'note',
  heading: (isHighlight: boolean, code: string): string => `${isHighlight ? 'Highlight' : 'Note'} in ${code}`,
  remove: 'Remove note',
  removed: 'The note was removed. Undo brings it back.',
  words: 'Note',
  wordsHint: 'What there is to say about these words',
  isHighlight: 'Without words this is a plain highlight.',
  quoted: 'Words of the source',
  waiting: 'These words stand in an earlier text. Their place in the corrected one waits under Re-anchoring.',
  makeClaim: 'Make a claim of these words',
  inSource: 'Notes and highlights',
  others: 'More in this source',
  highlight: 'Highlight',
  none: 'No words are highlighted yet. Select words in the text and press N for a note.',
} as const;
