import { analyse } from 'chardet';
import { COMMON_CHARACTERS, countCommon, EVERY_COMMON_CHARACTER } from './common-characters.ts';
import { decodeSample, startsWith, UTF8_MARK } from './decode-as.ts';

/** An encoding that bytes may be in, and how well their text reads in it, 0 to 1. */
export interface Guess {
  readonly label: string;
  readonly score: number;
}

/**
 * Ranks the encodings that a file without any mark may be in, best first. East Asian ones are judged by how
 * common their characters are, the others by chardet's statistics of letters; windows-1252, in which every
 * byte has a meaning, always comes last of all.
 */
export function rankEncodings(bytes: Uint8Array): readonly Guess[] {
  const sample = sampleOf(bytes);
  const guesses = new Map<string, number>();
  for (const [label, common] of COMMON_CHARACTERS) {
    const text = decodeSample(sample, label);
    const score = text === null ? 0 : commonScore(text, common);
    if (score > 0) guesses.set(label, score);
  }
  const western = decodeSample(sample, FALLBACK);
  for (const { name, confidence } of analyse(sample)) {
    const label = LABELS.get(name);
    if (label === undefined || decodeSample(sample, label) === null) continue;
    const isSameText = NEAR_WESTERN.has(label) && decodeSample(sample, label) === western;
    const settled = isSameText ? FALLBACK : label;
    guesses.set(settled, Math.max(guesses.get(settled) ?? 0, (confidence / 100) * STATISTICS_WEIGHT));
  }
  for (const label of OTHERS)
    if (!guesses.has(label) && decodeSample(sample, label) !== null) guesses.set(label, 0);
  guesses.set(FALLBACK, Math.max(guesses.get(FALLBACK) ?? 0, FALLBACK_SCORE));
  return [...guesses].map(([label, score]) => ({ label, score })).sort((a, b) => b.score - a.score);
}

/** The byte order of UTF-16 without a mark; null when the bytes read as text in neither. */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE_BYTES) & ~1);
  const [little, big] = (['utf-16le', 'utf-16be'] as const).map((label) =>
    readability(decodeSample(sample, label) ?? ''),
  );
  if (little === undefined || big === undefined || Math.max(little, big) < 0.5) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

const SAMPLE_BYTES = 256 * 1024;
const FALLBACK = 'windows-1252';
/** What windows-1252 is worth without any evidence. */
const FALLBACK_SCORE = 0.2;
/** Statistics of letters are outvoted by common characters, when these are many. */
const STATISTICS_WEIGHT = 0.6;

/** Where the first byte beyond ASCII stands; the length when there is none. */
export function beyondAscii(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length && (bytes[at] ?? 0) < 0x80) at += 1;
  return at;
}

/** Up to 256 KB from the first byte beyond ASCII on: what stands before it says nothing. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = startsWith(bytes, UTF8_MARK) ? UTF8_MARK.length : 0;
  const start = first + beyondAscii(bytes.subarray(first));
  return bytes.subarray(start, start + SAMPLE_BYTES);
}

/** 0 when the text does not read. In the right encoding two thirds of the characters are common ones, in a wrong one hardly any. */
function commonScore(text: string, characters: ReadonlySet<string>): number {
  const { beyond, common } = countCommon(text, characters);
  const share = beyond === 0 ? 0 : common / beyond;
  const enough = beyond < 8 ? 0.6 : 0.35;
  return common >= 2 && share >= enough ? 0.6 + share * 0.4 : 0;
}

/** Share of the characters that running text is made of; control characters and oddities count against it, as does U+2020, which two blanks of ASCII would be. */
function readability(text: string): number {
  const sample = text.slice(0, 32_768);
  const plain = sample.match(
    /[\t\n\r\x20-\x7e\u00a1-\u024f\u0370-\u0556\u05d0-\u05ea\u0621-\u064a\u0900-\u137f\u1780-\u17ff\u2010-\u201f\u2022-\u2027\u3000-\u3011\uff01-\uff1f]/gu,
  );
  const { common } = countCommon(sample, EVERY_COMMON_CHARACTER);
  return sample.includes('\0') ? 0 : ((plain?.length ?? 0) + common) / Math.max(1, sample.length);
}

/** chardet's names for what it finds, in the words of the Encoding Standard; the others it finds have been settled before. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['ISO-8859-1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
  ['ISO-8859-2', 'iso-8859-2'],
  ['windows-1250', 'windows-1250'],
  ['ISO-8859-5', 'iso-8859-5'],
  ['ISO-8859-6', 'iso-8859-6'],
  ['ISO-8859-7', 'iso-8859-7'],
  ['windows-1253', 'windows-1253'],
  ['ISO-8859-8', 'windows-1255'],
  ['windows-1255', 'windows-1255'],
  ['ISO-8859-9', 'windows-1254'],
  ['windows-1254', 'windows-1254'],
  ['windows-1251', 'windows-1251'],
  ['windows-1256', 'windows-1256'],
  ['windows-1257', 'windows-1257'],
  ['windows-1258', 'windows-1258'],
  ['windows-874', 'windows-874'],
  ['KOI8-R', 'koi8-r'],
]);

/** Encodings that differ from windows-1252 in a few letters only. */
const NEAR_WESTERN: ReadonlySet<string> = new Set([
  'windows-1254',
  'windows-1258',
  'windows-1257',
  'windows-1250',
  'iso-8859-2',
]);

/** Worth offering even when nothing speaks for them. */
const OTHERS = ['windows-1251', 'koi8-r', 'windows-1250', 'gb18030', 'big5', 'shift_jis', 'euc-kr'];
