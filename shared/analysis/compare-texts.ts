import type { TextLine } from './text-lines.ts';
import { wordsOfText } from './text-words.ts';
import { type WordPiece, wordDifference } from './word-changes.ts';
import { mapWords } from './word-diff.ts';

/** What two versions have beside each other: lines that are the same in both, or one that is not. */
export type ComparedLines =
  | { readonly kind: 'same'; readonly lines: readonly TextLine[] }
  | {
      readonly kind: 'changed';
      /** Null where the line is new. */
      readonly before: TextLine | null;
      /** Null where the line is gone. */
      readonly after: TextLine | null;
      readonly pieces: readonly WordPiece[];
    };

export interface ComparedTexts {
  readonly rows: readonly ComparedLines[];
  readonly added: number;
  readonly removed: number;
  /** Lines whose words are the same and whose form is not. */
  readonly reformed: number;
}

/** Lines on both sides of a changed stretch up to which the best pairs are looked for; beyond, they pair in order. */
const FEW_LINES = 24;
/** Share of their words that two lines must have in common to be one line that was changed. */
const ALIKE = 0.35;

/**
 * Two versions side by side. Lines that are the same are found first and by their whole, so that what is compared
 * word by word is only what was changed: the work grows with the changes, not with the text.
 */
export function compareTexts(before: readonly TextLine[], after: readonly TextLine[]): ComparedTexts {
  const ids = new Map<string, number>();
  const idsOf = (lines: readonly TextLine[]): Int32Array =>
    Int32Array.from(lines, ({ key }) => ids.get(key) ?? (ids.set(key, ids.size + 1), ids.size));
  const map = mapWords({ ids: idsOf(before) }, { ids: idsOf(after) });
  const rows: ComparedLines[] = [];
  let from = 0;
  let otherFrom = 0;
  let same: TextLine[] = [];
  const closeSame = (): void => {
    if (same.length > 0) rows.push({ kind: 'same', lines: same });
    same = [];
  };
  for (let at = 0; at <= before.length; at += 1) {
    const other = at === before.length ? after.length : (map[at] ?? -1);
    if (other < 0) continue;
    if (at > from || other > otherFrom) {
      closeSame();
      rows.push(...pairLines(before.slice(from, at), after.slice(otherFrom, other)));
    }
    const line = after[other];
    if (at < before.length && line) same.push(line);
    from = at + 1;
    otherFrom = other + 1;
  }
  closeSame();
  return { rows, ...countWords(rows) };
}

function countWords(rows: readonly ComparedLines[]): Omit<ComparedTexts, 'rows'> {
  let added = 0;
  let removed = 0;
  let reformed = 0;
  for (const row of rows) {
    if (row.kind === 'same') continue;
    let isOther = false;
    for (const { kind, text } of row.pieces) {
      if (kind === 'same') continue;
      isOther = true;
      const words = letteredIn(text);
      if (kind === 'new') added += words;
      else removed += words;
    }
    if (!isOther && row.before && row.after) reformed += 1;
  }
  return { added, removed, reformed };
}

/** Words, without punctuation. */
function letteredIn(text: string): number {
  const { lettered } = wordsOfText(text);
  let words = 0;
  for (const isWord of lettered) words += isWord;
  return words;
}

/** The lines of a changed stretch: what became what, and what is new or gone. */
function pairLines(gone: readonly TextLine[], fresh: readonly TextLine[]): readonly ComparedLines[] {
  const pairs =
    Math.max(gone.length, fresh.length) <= FEW_LINES ? bestPairs(gone, fresh) : pairsInOrder(gone, fresh);
  const rows: ComparedLines[] = [];
  let at = 0;
  let other = 0;
  const rest = (to: number, otherTo: number): void => {
    for (; at < to; at += 1) rows.push(changed(gone[at] ?? null, null));
    for (; other < otherTo; other += 1) rows.push(changed(null, fresh[other] ?? null));
  };
  for (const [one, two] of pairs) {
    rest(one, two);
    rows.push(changed(gone[at++] ?? null, fresh[other++] ?? null));
  }
  rest(gone.length, fresh.length);
  return rows;
}

function changed(before: TextLine | null, after: TextLine | null): ComparedLines {
  const pieces: readonly WordPiece[] =
    before && after
      ? wordDifference(before.text, after.text)
      : before
        ? [{ kind: 'gone', text: before.text }]
        : [{ kind: 'new', text: after?.text ?? '' }];
  return { kind: 'changed', before, after, pieces: pieces.filter(({ text }) => text !== '') };
}

type Pair = readonly [number, number];

/** Pairs that follow one another on both sides and have most in common. */
function bestPairs(gone: readonly TextLine[], fresh: readonly TextLine[]): readonly Pair[] {
  const width = fresh.length + 1;
  const best = new Float64Array((gone.length + 1) * width);
  const words = [gone, fresh].map((lines) => lines.map(({ text }) => tally(text)));
  const share = (at: number, other: number): number => {
    if (gone[at]?.kind === 'judgement' && fresh[other]?.kind === 'judgement') return 1;
    const common = inCommon(words[0]?.[at], words[1]?.[other]);
    return common >= ALIKE ? common : 0;
  };
  for (let at = gone.length - 1; at >= 0; at -= 1) {
    for (let other = fresh.length - 1; other >= 0; other -= 1) {
      const alike = share(at, other);
      best[at * width + other] = Math.max(
        best[(at + 1) * width + other] ?? 0,
        best[at * width + other + 1] ?? 0,
        alike > 0 ? alike + (best[(at + 1) * width + other + 1] ?? 0) : 0,
      );
    }
  }
  const pairs: Pair[] = [];
  for (let at = 0, other = 0; at < gone.length && other < fresh.length; ) {
    const here = best[at * width + other] ?? 0;
    if (here === (best[(at + 1) * width + other] ?? 0)) at += 1;
    else if (here === (best[at * width + other + 1] ?? 0)) other += 1;
    else pairs.push([at++, other++]);
  }
  return pairs;
}

const pairsInOrder = (gone: readonly TextLine[], fresh: readonly TextLine[]): readonly Pair[] =>
  Array.from({ length: Math.min(gone.length, fresh.length) }, (_, at): Pair => [at, at]);

function tally(text: string): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const id of wordsOfText(text).ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Share of all their words that two lines have in common. */
function inCommon(
  one: ReadonlyMap<number, number> = new Map(),
  other: ReadonlyMap<number, number> = new Map(),
): number {
  const total = (counts: ReadonlyMap<number, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  let shared = 0;
  for (const [id, count] of one) shared += Math.min(count, other.get(id) ?? 0);
  const all = total(one) + total(other);
  return all === 0 ? 1 : (2 * shared) / all;
}
