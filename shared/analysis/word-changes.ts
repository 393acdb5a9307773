import { type TextWords, wordsOfText } from './text-words.ts';
import { mapWords } from './word-diff.ts';

/** Words that two texts share, that only the earlier one has, or only the later one. */
export interface WordPiece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** How the later words differ from the earlier ones. Blanks are those of the text that a piece comes from. */
export function wordDifference(earlier: string, later: string): readonly WordPiece[] {
  const pair = compared(earlier, later);
  return piecesOf(pair, changedRuns(pair), { from: 0, to: pair.old.count });
}

export interface TextChanges {
  /** Places at which words differ. */
  readonly count: number;
  /** The first of them, each with a few words around it; what lies close together is one. */
  readonly passages: readonly (readonly WordPiece[])[];
}

/** Words shown on each side of a change. */
const AROUND = 7;

/** Where two texts differ, place by place. */
export function textChanges(earlier: string, later: string, most: number): TextChanges {
  const pair = compared(earlier, later);
  const runs = changedRuns(pair);
  const groups: Run[][] = [];
  for (const run of runs) {
    const last = groups.at(-1)?.at(-1);
    if (last && run.from - last.to <= 2 * AROUND) groups.at(-1)?.push(run);
    else groups.push([run]);
  }
  return {
    count: runs.length,
    passages: groups.slice(0, most).map((group) =>
      piecesOf(pair, group, {
        from: Math.max(0, (group[0]?.from ?? 0) - AROUND),
        to: Math.min(pair.old.count, (group.at(-1)?.to ?? 0) + AROUND),
      }),
    ),
  };
}

interface Compared {
  readonly old: TextWords;
  readonly later: TextWords;
  readonly map: Int32Array;
}

function compared(earlier: string, later: string): Compared {
  const old = wordsOfText(earlier);
  const words = wordsOfText(later);
  return { old, later: words, map: mapWords(old, words) };
}

/** Words of the earlier text, end excluded, and those that stand in their place. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

function changedRuns({ old, later, map }: Compared): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  let otherFrom = 0;
  for (let word = 0; word <= old.count; word += 1) {
    const other = word === old.count ? later.count : (map[word] ?? -1);
    if (other < 0) continue;
    if (word > from || other > otherFrom) {
      runs.push(slid(old, later, { from, to: word, otherFrom, otherTo: other }));
    }
    from = word + 1;
    otherFrom = other + 1;
  }
  return runs;
}

/** Where a sentence went or came, its own full stop is meant, not the one before it. */
function slid(old: TextWords, later: TextWords, run: Run): Run {
  const { from, to, otherFrom, otherTo } = run;
  const isGone = from < to && otherFrom === otherTo && isSameSign(old, from, to);
  const isNew = from === to && otherFrom < otherTo && isSameSign(later, otherFrom, otherTo);
  return isGone || isNew
    ? { from: from + 1, to: to + 1, otherFrom: otherFrom + 1, otherTo: otherTo + 1 }
    : run;
}

const isSameSign = ({ ids, lettered, count }: TextWords, first: number, after: number): boolean =>
  after < count && lettered[first] === 0 && ids[first] === ids[after];

function piecesOf(
  { old, later }: Compared,
  runs: readonly Run[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly WordPiece[] {
  const pieces: WordPiece[] = [];
  const push = (kind: WordPiece['kind'], words: TextWords, first: number, end: number): void => {
    if (first < end) pieces.push({ kind, text: textOf(words, first, end) });
  };
  let at = from;
  for (const run of runs) {
    push('same', old, at, run.from);
    push('gone', old, run.from, run.to);
    push('new', later, run.otherFrom, run.otherTo);
    at = run.to;
  }
  push('same', old, at, to);
  return pieces;
}

/** The words with the blanks between them and after them. */
function textOf({ text, starts, ends, count }: TextWords, first: number, end: number): string {
  return text.slice(starts[first] ?? 0, end < count ? starts[end] : ends[count - 1]);
}
