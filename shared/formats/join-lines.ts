/** Words of a document by how they are written, for settling what a hyphen at a line end means. */
export interface KnownWords {
  readonly whole: ReadonlySet<string>;
  readonly hyphenated: ReadonlySet<string>;
}

/** The words that stand within lines, where no line end has touched them. */
export function knownWords(lines: Iterable<string>): KnownWords {
  const whole = new Set<string>();
  const hyphenated = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.toLowerCase().matchAll(WITHIN)) {
      if (/[-\u2010]/u.test(word)) hyphenated.add(word.replaceAll('\u2010', '-'));
      else whole.add(word);
    }
  }
  return { whole, hyphenated };
}

/** Words with something before and behind them: those at either end of a line may be halves. */
const WITHIN = /(?<=[^\p{L}\p{M}\u2010-])[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*(?=[^\p{L}\p{M}\u2010-])/gu;

/**
 * What stands between two lines of one paragraph: the words before, mended where a word was cut in two, with or without
 * a blank behind them.
 */
export function joinLines(before: string, next: string, known: KnownWords): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1);
  if (/\p{L}[-\u2010]$/u.test(before)) return joinHyphen(before, next, known);
  if (/\d[-–]$/u.test(before) && /^\d/u.test(next)) return before;
  if (/[^\s]—$/u.test(before) || /^—\S/u.test(next)) return before;
  if (DENSE_AT_END.test(before) && DENSE_AT_START.test(next)) return before;
  if (isCutAddress(before, next)) return before;
  return `${before} `;
}

function joinHyphen(before: string, next: string, known: KnownWords): string {
  const head = /[\p{L}\p{M}\p{N}'’-]+[-\u2010]$/u.exec(before)?.[0].slice(0, -1) ?? '';
  const tail = /^[\p{L}\p{M}]+/u.exec(next)?.[0] ?? '';
  // `pre- and post-war`
  if (/^(?:and|or|und|oder|et|ou|y|o|e)\b/u.test(next)) return `${before} `;
  // A capital or a figure goes on with a name or a number, which has its hyphen.
  if (!/^\p{Ll}/u.test(next)) return before;
  const whole = (head + tail).toLowerCase();
  if (known.hyphenated.has(`${head}-${tail}`.toLowerCase())) return before;
  if (known.whole.has(whole)) return before.slice(0, -1);
  const isCompound = head.includes('-') || COMPOUNDS.has(head.toLowerCase()) || head.length < 2;
  return isCompound || (known.whole.has(head.toLowerCase()) && known.whole.has(tail.toLowerCase()))
    ? before
    : before.slice(0, -1);
}

/** First halves that are written with a hyphen, in English. */
const COMPOUNDS = new Set(
  'all anti co cross double ex first former full half high large left long low mid multi near never non post pre pro right second self semi short single so state then third two three four five six seven eight nine ten vice well'.split(
    ' ',
  ),
);

const DENSE = '\\u2e80-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef';
const DENSE_AT_END = new RegExp(`[${DENSE}“”‘’…—]$`, 'u');
const DENSE_AT_START = new RegExp(`^[${DENSE}“”‘’…—]`, 'u');

/** An address that goes on in the next line. */
const isCutAddress = (before: string, next: string): boolean =>
  /(?:https?:\/\/|www\.)\S*[/_=&?%.-]$/iu.test(before) &&
  /^[\p{Ll}\p{N}]\S*$/u.test(next.split(' ')[0] ?? '');
