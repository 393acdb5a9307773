import {
  INSIDE_NAMES,
  JOINT_OFFICE,
  OWNERS,
  PORTFOLIOS,
  TITLE_PARTS,
  TITLES,
  TYPE_WORDS,
} from './name-tables.ts';

/** A word of a text: UTF-16 offsets, end excluded; the possessive ending is left out. */
export interface NameWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words in capitals that stand together, with the small words between them. */
export interface NameRun {
  readonly words: readonly NameWord[];
  /** A title stood before it: "President Orr". */
  readonly hasTitle: boolean;
}

/** Runs of words in capitals: a run ends at a small word, at a mark between words and at a possessive. */
export function nameRuns(text: string): readonly NameRun[] {
  const runs: NameWord[][] = [];
  let run: NameWord[] = [];
  let waiting: NameWord[] = [];
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
    waiting = [];
  };
  let last = -1;
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const bare = word.replace(POSSESSIVE, '');
    const found = { start: match.index, end: match.index + bare.length, text: bare };
    if (last !== -1 && !/^\s$/u.test(text.slice(last, match.index))) close();
    last = match.index + word.length;
    if (/^\p{Lu}/u.test(bare)) {
      run.push(...waiting, found);
      waiting = [];
      if (bare !== word && !OWNERS.has(bare)) close();
    } else if (run.length > 0 && (joins(bare, run, waiting) || isJointOffice(text, run, found)))
      waiting.push(found);
    else close();
  }
  close();
  return runs.flatMap(withoutTitles);
}

const WORD =
  /(?:\p{L}\.){2,}\p{L}?(?:[’']s)?|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Maj|Brig|Col|Capt|Cmdr|Adm|Sgt|Rev)\.|\p{Lu}\.(?=\s\p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}&]*(?:[-‐‑’'][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const POSSESSIVE = /[’']s$/u;

/** "Ministry of Trade and Industry": after an office, "and" and "for" go on; elsewhere only "of" and its like do. */
function joins(word: string, run: readonly NameWord[], waiting: readonly NameWord[]): boolean {
  if (word === 'the') return waiting.at(-1)?.text === 'of';
  if (waiting.length > 0) return false;
  if (INSIDE_NAMES.has(word)) return true;
  const isOffice =
    TYPE_WORDS.get(run[0]?.text ?? '') === 'organisation' && run.some(({ text }) => text === 'of');
  return isOffice && /^(?:and|for|on)$/u.test(word);
}

const isJointOffice = (text: string, run: readonly NameWord[], { start }: NameWord): boolean =>
  JOINT_OFFICE.test(text.slice(start, start + 80)) &&
  /(?:[Tt]he|[’']s)\s$/u.test(text.slice(0, run[0]?.start));

/** Cuts a run at its titles: what stands before may be an office, what stands after is a person. */
function withoutTitles(words: readonly NameWord[]): readonly NameRun[] {
  const at = words.findIndex((word, index) => isTitle(words, index, word));
  if (at === -1) return [{ words, hasTitle: false }];
  let after = at + 1;
  while (isTitle(words, after, words[after])) after += 1;
  if (words[after]?.text === 'of') after = afterPortfolio(words, after);
  let before = words.slice(0, at);
  while (before.length > 0 && TITLE_PARTS.has(before.at(-1)?.text ?? '') && !isOffice(before)) {
    before = before.slice(0, -1);
  }
  const named = words.slice(after);
  return [
    ...(before.length > 0 ? [{ words: before, hasTitle: false }] : []),
    ...(named.length > 0 ? withoutTitles(named).map((run) => ({ ...run, hasTitle: true })) : []),
  ];
}

/** "General Chamber" and "Crown Point" begin with a title and are none. */
const isTitle = (words: readonly NameWord[], index: number, word: NameWord | undefined): boolean =>
  word !== undefined &&
  TITLES.has(word.text) &&
  !words
    .slice(index + 1)
    .some(({ text }, further) => TYPE_WORDS.has(text) && words[index + 1]?.text !== 'of' && further < 2);

const isOffice = (words: readonly NameWord[]): boolean => TYPE_WORDS.has(words.at(-1)?.text ?? '');

/** "Minister of National Defense Ada Orr": the office ends at the last word that names one. */
function afterPortfolio(words: readonly NameWord[], from: number): number {
  const last = words.findLastIndex(({ text }, index) => index > from && PORTFOLIOS.has(text));
  return last === -1 ? words.length : last + 1;
}
