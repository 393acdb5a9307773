import type { DetectedEncoding, ImportRefusal } from '../../shared/formats/import-batch.ts';
import { FOREIGN_KINDS, REFUSAL_WORDS } from '../../shared/words/refusals.ts';
import {
  decodeLeniently,
  decodeStrictly,
  decodes,
  GB18030_MARK,
  startsWith,
  UTF8_MARK,
} from './decode-as.ts';
import { foreignKind } from './foreign-bytes.ts';
import { beyondAscii, type Guess, guessUtf16, rankEncodings } from './guess-encoding.ts';
import { tooLarge } from './import-limit.ts';
import { besideIslands, utf8Islands } from './utf8-islands.ts';

export type DecodeOutcome =
  | { readonly ok: true; readonly text: string; readonly encoding: DetectedEncoding }
  | { readonly ok: false; readonly code: ImportRefusal; readonly message: string };

/**
 * Makes text of a file's bytes: byte order mark, else valid UTF-8, else UTF-16, else the most plausible
 * encoding. What is not text is refused by its bytes, whatever its name says.
 */
export function decodeFile(name: string, bytes: Uint8Array): DecodeOutcome {
  const message = tooLarge(name, bytes.length);
  if (message) return { ok: false, code: 'too-large', message };
  const foreign = foreignKind(bytes);
  if (foreign) return refused('binary', REFUSAL_WORDS.foreign(name, FOREIGN_KINDS[foreign]));
  return decodeBytes(name, bytes);
}

/**
 * The same for bytes that are known to be text of some format. `said` is the encoding that a header names: it ranks
 * below a byte order mark and valid UTF-8, because headers are often wrong.
 */
export function decodeBytes(name: string, bytes: Uint8Array, said?: string): DecodeOutcome {
  if (isUtf32(bytes)) return refused('undecodable', REFUSAL_WORDS.utf32(name));
  const whole = decodeMarked(bytes) ?? decodeUnmarked(bytes, said);
  const found = whole && !isMostlyControls(whole.text) ? whole : decodeMixed(bytes);
  if (!found) return refused('binary', REFUSAL_WORDS.notText(name));
  if (found.text.trim() === '') return refused('empty', REFUSAL_WORDS.empty(name));
  return withIslands(found, bytes);
}

/** Reads bytes again in the encoding the analyst chose. Refused when a tenth of the text would have no meaning. */
export function decodeChosen(name: string, bytes: Uint8Array, label: string): DecodeOutcome {
  const decoded = decodeLeniently(bytes, label);
  if (!decoded) return refused('undecodable', REFUSAL_WORDS.unknownEncoding(label));
  if (decoded.replaced * 10 > decoded.text.length || decoded.text.includes('\0')) {
    return refused('undecodable', REFUSAL_WORDS.otherEncoding(name, label));
  }
  if (decoded.text.trim() === '') return refused('empty', REFUSAL_WORDS.empty(name));
  const alternatives = alternativesTo(label, bytes);
  return withIslands(
    accepted(decoded.text, { label, basis: 'chosen', alternatives }, decoded.replaced),
    bytes,
  );
}

type Accepted = Extract<DecodeOutcome, { ok: true }>;

const refused = (code: ImportRefusal, message: string): DecodeOutcome => ({ ok: false, code, message });

const accepted = (text: string, encoding: DetectedEncoding, replaced = 0): Accepted => ({
  ok: true,
  text,
  encoding: replaced > 0 ? { ...encoding, replaced } : encoding,
});

/** Says of a file that part of it is in UTF-8. */
function withIslands({ text, encoding }: Accepted, bytes: Uint8Array): Accepted {
  const mixed = utf8Islands(bytes, encoding.label);
  return { ok: true, text, encoding: mixed ? { ...encoding, mixed } : encoding };
}

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', UTF8_MARK],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', GB18030_MARK],
];

const isUtf32 = (bytes: Uint8Array): boolean =>
  bytes.length % 4 === 0 && (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff]));

/** Text after a byte order mark. A mark that lies, above bytes of another encoding, counts for nothing. */
function decodeMarked(bytes: Uint8Array): Accepted | null {
  const label = MARKS.find(([, mark]) => startsWith(bytes, mark))?.[0];
  const decoded = label === undefined ? null : decodeLeniently(bytes, label);
  if (!label || !decoded || decoded.replaced * 100 > decoded.text.length + 100) return null;
  const basis = 'byte order mark';
  return accepted(
    decoded.text,
    { label, basis, alternatives: alternativesTo(label, bytes) },
    decoded.replaced,
  );
}

function decodeUnmarked(bytes: Uint8Array, said?: string): Accepted | null {
  const hasNul = bytes.includes(0);
  const utf8 = hasNul ? null : decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return decodeJapaneseMail(bytes, utf8) ?? validUtf8(bytes, utf8);
  const named = said === undefined ? null : decodeStrictly(bytes, said);
  if (said !== undefined && named !== null) return accepted(named, saidIn(said, bytes));
  const damaged = said === undefined || hasNul ? null : decodeDamaged(bytes, said);
  if (damaged) return damaged;
  const utf16 = guessUtf16(bytes);
  if (utf16) return detected(bytes, utf16);
  if (hasNul) return null;
  if (isDamagedUtf8(bytes)) return detected(bytes, 'utf-8');
  const guesses = rankEncodings(bytes);
  for (const { label } of guesses) {
    const text = decodeStrictly(bytes, label);
    if (text === null) continue;
    return accepted(text, { label, basis: 'detected', alternatives: alternativesTo(label, bytes, guesses) });
  }
  return null;
}

/** Bytes in two encodings, one of them UTF-8, are read in the other, so that what does not fit can be shown. */
function decodeMixed(bytes: Uint8Array): Accepted | null {
  const rest = bytes.includes(0) ? null : besideIslands(bytes);
  if (!rest) return null;
  for (const { label } of rankEncodings(rest)) {
    const decoded = decodes(rest, label) ? decodeLeniently(bytes, label) : null;
    if (!decoded || isMostlyControls(decodeStrictly(rest, label) ?? '')) continue;
    const encoding = { label, basis: 'detected', alternatives: alternativesTo(label, bytes) } as const;
    return accepted(decoded.text, encoding, decoded.replaced);
  }
  return null;
}

const saidIn = (said: string, bytes: Uint8Array): DetectedEncoding => {
  const label = new TextDecoder(said).encoding;
  return { label, basis: 'said by the file', alternatives: alternativesTo(label, bytes) };
};

/** A page of many thousand characters with one broken among them is still in the encoding that it names. */
function decodeDamaged(bytes: Uint8Array, said: string): Accepted | null {
  const decoded = decodeLeniently(bytes, said);
  const beyond = decoded?.text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  if (!decoded || decoded.replaced * 50 > beyond) return null;
  return accepted(decoded.text, saidIn(said, bytes), decoded.replaced);
}

const validUtf8 = (bytes: Uint8Array, text: string): Accepted =>
  accepted(text, { label: 'utf-8', basis: 'valid UTF-8', alternatives: alternativesTo('utf-8', bytes) });

/** ISO-2022-JP is made of ASCII bytes alone and known by its escapes. */
function decodeJapaneseMail(bytes: Uint8Array, utf8: string): Accepted | null {
  if (!/\x1b[$(]/u.test(utf8.slice(0, 65_536))) return null;
  const text = decodeStrictly(bytes, 'iso-2022-jp');
  return text === null
    ? null
    : accepted(text, { label: 'iso-2022-jp', basis: 'detected', alternatives: ['utf-8'] });
}

function detected(bytes: Uint8Array, label: string): Accepted | null {
  const decoded = decodeLeniently(bytes, label);
  if (!decoded) return null;
  return accepted(
    decoded.text,
    { label, basis: 'detected', alternatives: alternativesTo(label, bytes) },
    decoded.replaced,
  );
}

/** A file cut off within a character, or with a few broken bytes, is still UTF-8. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = decodeLeniently(bytes, 'utf-8')?.text ?? '';
  let beyond = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) beyond += 1;
    if (code === 0xfffd) broken += 1;
  }
  return beyond - broken >= 3 && broken * 10 <= beyond;
}

const MOST_ALTERNATIVES = 6;
/** Above this size, in bytes, trying another encoding on the whole file takes long enough to be felt. */
const LARGE = 2 * 1024 * 1024;
const MOST_ALTERNATIVES_WHEN_LARGE = 2;

/** Other encodings in which all bytes have a meaning, most plausible first. None for pure ASCII, which reads the same in all. */
function alternativesTo(label: string, bytes: Uint8Array, guesses?: readonly Guess[]): readonly string[] {
  if (label.startsWith('utf-16') || beyondAscii(bytes) === bytes.length) return [];
  const most = bytes.length > LARGE ? MOST_ALTERNATIVES_WHEN_LARGE : MOST_ALTERNATIVES;
  const alternatives: string[] = [];
  for (const other of ['utf-8', ...(guesses ?? rankEncodings(bytes)).map((guess) => guess.label)]) {
    if (alternatives.length === most) break;
    if (other !== label && decodes(bytes, other)) alternatives.push(other);
  }
  return alternatives;
}

/** More control characters than any text holds. */
function isMostlyControls(text: string): boolean {
  const sample = text.slice(0, 262_144);
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]/gu)?.length ?? 0;
  return sample.includes('\0') || controls * 100 > sample.length;
}
