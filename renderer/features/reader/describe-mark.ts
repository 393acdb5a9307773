import type { MarkTable } from '../../../shared/model/passage.ts';
import { READER_WORDS } from '../../../shared/words/reader.ts';
import type { ReaderMark } from './reader-marks.ts';

const WORDS = READER_WORDS.marks;

/** What a mark says, in a sentence to be read out. `quote` are the words it covers. */
export function describeMark(mark: ReaderMark, quote: string): string {
  switch (mark.type) {
    case 'claim': {
      const stance = mark.stance === 'states' ? [] : [WORDS[mark.stance]];
      return WORDS.claim(mark.code, [mark.kind, mark.status, ...stance], mark.statement);
    }
    case 'mention':
      return WORDS.mention(mark.code, mark.name);
    case 'note':
      return mark.words === '' ? WORDS.highlight(quote) : WORDS.note(mark.words);
  }
}

/** What a mark is, in a few words. */
export function nameMark(mark: ReaderMark): string {
  const { claim, mention, note, highlight } = READER_WORDS.edges;
  switch (mark.type) {
    case 'claim':
      return claim(mark.code);
    case 'mention':
      return mention(mark.name);
    case 'note':
      return mark.words === '' ? highlight : note;
  }
}

/** The table that holds the record of a mark. */
export const TABLE_OF = {
  claim: 'passages',
  mention: 'mentions',
  note: 'notes',
} as const satisfies Readonly<Record<ReaderMark['type'], MarkTable>>;
