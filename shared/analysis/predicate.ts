import { OPPOSITES } from './opposites.ts';

/** Stems found so far: the same few thousand words come again and again. */
const knownStems = new Map<string, string>();
const MOST_STEMS = 50_000;

/** What a statement says about its subjects: the words that carry it, and whether it says so or denies it. */
export interface Predicate {
  /** Stems, each once, sorted. */
  readonly stems: readonly string[];
  /** Whether the whole is negated or denied. */
  readonly isDenied: boolean;
  /** Pairs of opposites that it speaks of, which side it takes, and in what word. */
  readonly sides: ReadonlyMap<string, { readonly isFirst: boolean; readonly word: string }>;
}

/** Reads a statement. Names of its subjects, figures, dates and words that carry nothing are left out. */
export function predicateOf(statement: string, isDenial: boolean, names: ReadonlySet<string>): Predicate {
  const stems = new Set<string>();
  const sides = new Map<string, { isFirst: boolean; word: string }>();
  let isNegated = false;
  let isDenying = false;
  for (const word of wordsIn(statement.replace(CONDITION, ''))) {
    if (NEGATIONS.has(word)) isNegated = true;
    else if (DENIALS.has(word)) isDenying = true;
    if (EMPTY_WORDS.has(word) || /\p{N}/u.test(word)) continue;
    const stem = stemOf(word);
    if (names.has(stem)) continue;
    const side = SIDES.get(stem);
    if (side) sides.set(side.name, { isFirst: side.isFirst, word });
    stems.add(side ? side.name : stem);
  }
  if (NOT_BEFORE.test(statement)) isNegated = false;
  // A denial whose statement holds no denying word states what is denied, or repeats the denier's own "no".
  const isDenied = isDenial && !isDenying ? true : isDenying !== isNegated;
  return { stems: [...stems].toSorted(), isDenied, sides };
}

/** Stems of the words of a name, to be left out of a predicate. */
export const stemsOf = (text: string): readonly string[] => wordsIn(text).map(stemOf);

/** The words that two predicates share. */
export const sharedStems = (a: Predicate, b: Predicate): readonly string[] => {
  const known = new Set(a.stems);
  return b.stems.filter((stem) => known.has(stem));
};

/** Whether two predicates about the same thing cannot both be true. */
export const isOpposed = (a: Predicate, b: Predicate): boolean =>
  (Number(a.isDenied !== b.isDenied) + opposedWords(a, b).length) % 2 === 1;

/** The words in which two predicates take opposite sides. */
export const opposedWords = (a: Predicate, b: Predicate): readonly (readonly [string, string])[] =>
  [...a.sides].flatMap(([name, own]) => {
    const other = b.sides.get(name);
    return other && other.isFirst !== own.isFirst ? [[own.word, other.word] as const] : [];
  });

/** A condition is no part of what is said to happen. */
const CONDITION = /,?\s+(?:if|unless|provided|subject to)\b.*$/isu;

/** "Not before autumn" says when, not that it is not so. */
const NOT_BEFORE = /\b(?:not|never|no)\b[^.;]*\b(?:before|until|till)\b/iu;

function wordsIn(text: string): readonly string[] {
  const lower = text.normalize('NFKC').toLowerCase().replaceAll('’', "'").replaceAll("n't", ' not');
  if (HAN.test(lower)) {
    return [...segmenter.segment(lower)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  }
  return (lower.match(/[\p{L}\p{N}]+(?:[.,-][\p{L}\p{N}]+)*/gu) ?? []).flatMap((word) => word.split('-'));
}

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Cuts the commonest English endings off; words of other languages mostly stay as they are. */
function stemOf(word: string): string {
  const known = knownStems.get(word);
  if (known !== undefined) return known;
  const stem = cutEnding(word);
  if (knownStems.size < MOST_STEMS) knownStems.set(word, stem);
  return stem;
}

function cutEnding(word: string): string {
  if (word.length <= 3) return word;
  const cut = word
    .replace(/ies$/u, 'y')
    .replace(/(?:sses)$/u, 'ss')
    .replace(/(?<=[^s])s$/u, '')
    .replace(/(?<=[\p{L}]{3})(?:ing|ed)$/u, '');
  const single = cut.replace(/([bdfgklmnprt])\1$/u, '$1');
  return single.replace(/(?<=\p{L}{3})e$/u, '');
}

interface OppositeSide {
  readonly name: string;
  readonly isFirst: boolean;
}

const SIDES: ReadonlyMap<string, OppositeSide> = new Map(
  OPPOSITES.flatMap(([name, one, other]) => [
    ...words(one).map((word): [string, OppositeSide] => [stemOf(word), { name, isFirst: true }]),
    ...words(other).map((word): [string, OppositeSide] => [stemOf(word), { name, isFirst: false }]),
  ]),
);

const NEGATIONS = new Set([
  'not',
  'no',
  'never',
  'none',
  'nobody',
  'nothing',
  'neither',
  'without',
  'cannot',
]);
const DENIALS = new Set([
  'deny',
  'denies',
  'denied',
  'denying',
  'disputes',
  'disputed',
  'refutes',
  'refuted',
]);

/** Words that carry no part of what is said: grammar, saying and meaning, counting words, months. */
const EMPTY_WORDS = new Set([
  ...NEGATIONS,
  ...DENIALS,
  ...words(
    'a an the this that these those its his her their our and or nor but as at by for from in into of off on out over to under up with within about after against before between during since through until upon than then there here it he she they we you i who whom whose which what when where while if whether because so such also only just very more most less least much many some any all each every either other another own same yet still already now again',
  ),
  ...words(
    'is are was were be been being am has have had having do does did doing will would shall should may might can could must',
  ),
  ...words(
    'say says said saying tell tells told state states stated claim claims claimed report reports reported according expect expects expected intend intends intended plan plans planned hope hopes hoped conclude concludes concluded judge judges judged judgement judgment call calls called believe believes believed',
  ),
  ...words(
    'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion per cent percent first second third fourth half quarter',
  ),
  ...words(
    'january february march april june july august september october november december spring summer autumn winter monday tuesday wednesday thursday friday saturday sunday day days week weeks month months year years today yesterday tomorrow',
  ),
]);

function words(line: string): readonly string[] {
  return line.split(' ');
}
