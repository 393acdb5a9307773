import { EMPTY_TEXT, type RichBlock, type RichText } from '../model/rich-text.ts';
import { compareTexts } from './compare-texts.ts';
import { textLines } from './text-lines.ts';
import { mapWords } from './word-diff.ts';

/** How many words came and went. */
export interface WrittenWords {
  readonly added: number;
  readonly removed: number;
}

/**
 * What was written between two states of a text. Blocks that stand in both are told by their bare JSON and left out
 * before anything is read word by word: a sentence in a book costs little more than a sentence in a note.
 */
export function writtenWords(before: RichText | null, after: RichText | null): WrittenWords {
  const [earlier, later] = [(before ?? EMPTY_TEXT).content, (after ?? EMPTY_TEXT).content];
  const ids = new Map<string, number>();
  const idsOf = (blocks: readonly RichBlock[]): Int32Array =>
    Int32Array.from(blocks, (block) => {
      const key = JSON.stringify(block);
      const id = ids.get(key) ?? ids.size + 1;
      ids.set(key, id);
      return id;
    });
  const map = mapWords({ ids: idsOf(earlier) }, { ids: idsOf(later) });
  const kept = new Set(map);
  const gone = earlier.filter((_block, at) => (map[at] ?? -1) < 0);
  const fresh = later.filter((_block, at) => !kept.has(at));
  const { added, removed } = compareTexts(linesOf(gone), linesOf(fresh));
  return { added, removed };
}

/** A cited claim counts as one word, as it does where its code is shown. */
const linesOf = (content: readonly RichBlock[]) =>
  textLines({ type: 'doc', content }, (id) => id.replaceAll(/\W/gu, ''));
