import { francAll } from 'franc-min';
import type { ReadText } from '../../shared/formats/import-batch.ts';
import { isSimplified, isTraditional } from './common-characters.ts';

/**
 * The language a text seems to be in, as a BCP 47 tag. Undefined when the text is too short for a reliable
 * answer, or is in none of the languages the detector can tell.
 */
export function detectLanguage({
  text,
  blocks,
  residue,
}: Pick<ReadText, 'text' | 'blocks' | 'residue'>): string | undefined {
  const skipped = new Set(residue.map(({ block }) => block));
  let sample = '';
  for (const [index, { start, end }] of blocks.entries()) {
    if (sample.length >= SAMPLE_LENGTH) break;
    if (!skipped.has(index)) sample += `${text.slice(start, Math.min(end, start + SAMPLE_LENGTH))} `;
  }
  return languageOf(sample);
}

const SAMPLE_LENGTH = 2_048;
/** Letters below which trigrams guess rather than know. */
const FEWEST_LETTERS = 60;
const FEWEST_DENSE_LETTERS = 12;
/** Below so many letters, names and numbers as in a table look like one language as much as like another. */
const FEW_LETTERS = 300;
/** How near the second may come to the first there: sentences of near relatives stay below it (measured: 0.93), tables do not. */
const NEAREST_SECOND = 0.94;

function languageOf(sample: string): string | undefined {
  const letters = count(sample, /\p{L}/gu);
  const han = count(sample, /\p{Script=Han}/gu);
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(sample, /\p{Script=Hangul}/gu);
  if (han + kana + hangul > letters * 0.3) {
    if (letters < FEWEST_DENSE_LETTERS) return undefined;
    if (kana > letters * 0.1) return 'ja';
    return hangul > letters * 0.3 ? 'ko' : chinese(sample);
  }
  if (letters < FEWEST_LETTERS) return undefined;
  const [best, second] = francAll(sample, { only: [...TAGS.keys()] });
  if (letters < FEW_LETTERS && (second?.[1] ?? 0) >= NEAREST_SECOND) return undefined;
  const tag = TAGS.get(best?.[0] ?? '');
  return tag && !FOREIGN_LETTERS.get(tag)?.test(sample) ? tag : undefined;
}

const count = (sample: string, pattern: RegExp): number => sample.match(pattern)?.length ?? 0;

/** Simplified or traditional, by the characters that only one of the two has. */
function chinese(sample: string): string {
  const characters = Array.from(sample);
  const simplified = characters.filter(isSimplified).length;
  const traditional = characters.filter(isTraditional).length;
  if (simplified === traditional) return 'zh';
  return simplified > traditional ? 'zh-Hans' : 'zh-Hant';
}

/** ISO 639-3, as the detector has it, to BCP 47. Close relatives it confuses with these are left out. */
const TAGS: ReadonlyMap<string, string> = new Map([
  ['arb', 'ar'],
  ['azj', 'az'],
  ['bel', 'be'],
  ['ben', 'bn'],
  ['bul', 'bg'],
  ['ces', 'cs'],
  ['deu', 'de'],
  ['ell', 'el'],
  ['eng', 'en'],
  ['fra', 'fr'],
  ['guj', 'gu'],
  ['heb', 'he'],
  ['hin', 'hi'],
  ['hrv', 'hr'],
  ['hun', 'hu'],
  ['hye', 'hy'],
  ['ind', 'id'],
  ['ita', 'it'],
  ['kan', 'kn'],
  ['kat', 'ka'],
  ['kaz', 'kk'],
  ['khm', 'km'],
  ['lao', 'lo'],
  ['mal', 'ml'],
  ['mar', 'mr'],
  ['mya', 'my'],
  ['nld', 'nl'],
  ['npi', 'ne'],
  ['pan', 'pa'],
  ['pbu', 'ps'],
  ['pes', 'fa'],
  ['pol', 'pl'],
  ['por', 'pt'],
  ['ron', 'ro'],
  ['rus', 'ru'],
  ['sin', 'si'],
  ['som', 'so'],
  ['spa', 'es'],
  ['srp', 'sr'],
  ['swe', 'sv'],
  ['swh', 'sw'],
  ['tam', 'ta'],
  ['tel', 'te'],
  ['tgl', 'tl'],
  ['tha', 'th'],
  ['tur', 'tr'],
  ['ukr', 'uk'],
  ['urd', 'ur'],
  ['uzn', 'uz'],
  ['vie', 'vi'],
]);

/** Letters that a language does not have: they betray a neighbour the detector does not know, or confuses with it. */
const FOREIGN_LETTERS: ReadonlyMap<string, RegExp> = new Map([
  ['sv', /[øæ]/iu],
  ['cs', /[ľĺŕ]/iu],
  ['bg', /[ыэё]/iu],
  ['es', /l·l/iu],
  ['ru', /[іїєў]/iu],
]);
