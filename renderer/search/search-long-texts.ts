import { type AskedWords, allWords, holds, wantedWords } from '../../shared/analysis/search-asked.ts';
import { standIn } from '../../shared/analysis/search-found.ts';
import { anyOf, matchOfWords } from '../../shared/analysis/search-fts.ts';
import { SHARED_WORDS } from '../../shared/analysis/search-windows.ts';
import type { FoundRows } from './found-rows.ts';
import { documentOfRow } from './search-index.ts';
import type { FoundDocument, KindQuestion } from './search-kind.ts';

/**
 * Long texts stand in the index in windows, and words that are asked for together may stand in different ones. So
 * each text is asked as a whole, by which windows hold what; there are few of them.
 */
export function searchLongTexts(rows: FoundRows, question: KindQuestion): readonly FoundDocument[] {
  const { asked, isExact, factOf } = question;
  const all = rows.longTexts();
  if (all.length === 0) return [];
  const textsWith = new Map<AskedWords, ReadonlySet<number>>();
  for (const words of allWords(asked)) textsWith.set(words, longTextsWith(rows, words, isExact));
  const hasWords = (id: number) => (words: AskedWords) => textsWith.get(words)?.has(id) === true;
  const found = all.filter((id) => {
    const names = rows.names(id);
    return (
      names !== undefined && holds(asked, hasWords(id), (term) => factOf(term)(names.record, names.parent))
    );
  });
  const wanted = wantedWords(asked);
  const best = wanted.length > 0 && found.length > 0 ? rows.bestWindows(anyOf(wanted)) : null;
  return found.map((id) => ({ id, score: best?.get(id)?.score ?? 0, window: best?.get(id)?.row ?? null }));
}

function longTextsWith(rows: FoundRows, words: AskedWords, isExact: boolean): ReadonlySet<number> {
  if (isWide(words)) {
    const candidates = new Set(rows.windowsWith(beginningOf(words)).map(documentOfRow));
    return new Set([...candidates].filter((id) => standIn(words, [rows.longText(id)])));
  }
  const found = new Set<number>();
  for (const row of rows.windowsWith(words)) {
    const id = documentOfRow(row);
    if (found.has(id)) continue;
    if (!isExact || standIn(words, [rows.window(row)?.read.text ?? ''])) found.add(id);
  }
  return found;
}

/** Whether it may reach over more words than two windows share, so that no window holds it whole. */
export function isWide(words: AskedWords): boolean {
  if (words.kind === 'words') return words.phrase.words.length > SHARED_WORDS;
  return words.left.words.length + words.right.words.length + words.distance > SHARED_WORDS;
}

/** Words that stand together in some window, wherever all of it stands. */
export function beginningOf(words: AskedWords): string {
  const phrase = words.kind === 'words' ? words.phrase : words.left;
  const first = phrase.words.slice(0, SHARED_WORDS);
  const isWhole = first.length === phrase.words.length;
  return matchOfWords({
    kind: 'words',
    phrase: { ...phrase, words: first, isPrefix: isWhole && phrase.isPrefix },
  });
}
