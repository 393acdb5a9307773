/** A run of a text without the blanks around it: UTF-16 offsets, end excluded. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * The sentences of one paragraph, in order. Cut by Unicode's rules (UAX 29), then put together again where a full
 * stop only ends an abbreviation, an initial or a list number. Line breaks inside the paragraph end nothing.
 * `language` is a BCP 47 tag; one that cannot be read counts as English.
 */
export function sentencesOf(text: string, language = 'en'): readonly SentenceSpan[] {
  // A space of the same length, so that a line broken by an editor is no end of a sentence and offsets stay.
  const oneLine = text.replaceAll(/[\n\v\f\r\u0085\u2028\u2029]/gu, ' ');
  const spans: { start: number; end: number }[] = [];
  let from = 0;
  for (const { segment, index } of segmenterOf(language).segment(oneLine)) {
    const isLast = index + segment.length === oneLine.length;
    const to = index + (isLast ? segment.length : segment.replace(OPENING_AT_END, '').length);
    const piece = oneLine.slice(from, to);
    const words = piece.trim();
    const start = from + piece.indexOf(words);
    from = to;
    const last = spans.at(-1);
    if (words === '') continue;
    const tail = last ? oneLine.slice(Math.max(last.start, last.end - TAIL), last.end) : '';
    if (last && goesOn(tail, words)) last.end = start + words.length;
    else spans.push({ start, end: start + words.length });
  }
  return spans;
}

/** Without a blank before it, as in Chinese, an opening mark is taken for a closing one: it belongs to what follows. */
const OPENING_AT_END = /[“‘「『（《〈【]+$/u;

/** Titles and the like: what follows belongs to them. */
const BEFORE_A_NAME =
  /(?:^|[\s("'“‘[])(?:Mr|Mrs|Ms|Mx|Messrs|Mme|Mlle|Dr|Prof|Gen|Brig|Col|Maj|Capt|Cpt|Cmdr|Lt|Sgt|Cpl|Pvt|Adm|Gov|Sen|Rep|Pres|Amb|Min|Hon|Rev|Fr|Sr|St|Mt|Ft|vs|cf|e\.g|i\.e|al|viz)\.$/u;

/** Words that count or date something: a number follows. */
const BEFORE_A_NUMBER =
  /(?:^|[\s("'“‘[])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Nos?|Arts?|Secs?|Ch|Figs?|Tab|Vols?|Eds?|pp?|paras?|approx|ca?|est|ext|tel)\.$/iu;

const INITIAL = /(?:^|[\s("'“‘[.-])\p{Lu}\.$/u;
const INITIALISM = /(?:^|[\s("'“‘[])(?:\p{Lu}\.){2,}$/u;
const LIST_NUMBER = /^[([]?(?:\d{1,3}|[ivxlc]{1,6}|\p{L})[.)]+$/iu;
const OPENS_SENTENCE =
  /^["'“‘([]*(?:The|A|An|He|She|It|They|We|You|I|This|That|These|Those|There|But|And|So|Yet|In|On|At|As|If|When|While|After|Before|His|Her|Its|Their|Our|No|Not|For|From|By|Since|Although|However|Meanwhile)\b/u;

/** UTF-16 units before a cut that say whether it is one; no list number is as long. */
const TAIL = 24;

/** Whether a cut is no end of a sentence, by the end of what stands before it and what follows. */
function goesOn(tail: string, after: string): boolean {
  if (/^["'“‘«([]*\p{Ll}/u.test(after)) return true;
  if (LIST_NUMBER.test(tail)) return true;
  if (BEFORE_A_NAME.test(tail)) return true;
  if (/^\d/u.test(after)) return BEFORE_A_NUMBER.test(tail);
  if (INITIALISM.test(tail)) return /^\p{L}/u.test(after) && !OPENS_SENTENCE.test(after);
  return INITIAL.test(tail) && /^\p{Lu}/u.test(after) && !OPENS_SENTENCE.test(after);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(isReadable(language) ? language : 'en', { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}

function isReadable(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}
