import { constants } from 'node:os';
import { CHANNELS } from '../shared/ipc.ts';
import { LOG_WORDS } from './log-words.ts';

/** Stands for whatever may not be in a log. */
const LEFT_OUT = '…';
const MOST_CHARACTERS = 400;

const CODES: ReadonlySet<string> = new Set(Object.keys(constants.errno));
const CHANNEL_NAMES: ReadonlySet<string> = new Set(CHANNELS);

/** What else a line may hold: counts, versions, places in the program, names of errors, files of the engine's store. */
const SHAPES: readonly RegExp[] = [
  /^\d{1,6}$/,
  /^\d{1,4}(?:\.\d{1,6}){1,3}$/,
  /^[\w.-]{1,60}\.[cm]?[jt]sx?:\d{1,7}:\d{1,7}$/,
  /^[A-Z][A-Za-z]{2,30}(?:Error|Exception)$/,
  /^ERR_[A-Z_]{3,40}$/,
  /^(?:\d{6}\.(?:log|ldb)|MANIFEST-\d{6})$/,
];

/** A message as it may be written: the words that are known to hold nothing of a case, in one line. */
export function plainLine(message: string): string {
  const tokens = message.slice(0, MOST_CHARACTERS * 4).split(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/u);
  const kept: string[] = [];
  for (const token of tokens.filter(Boolean)) {
    const plain = plainToken(token);
    if (plain !== LEFT_OUT || kept.at(-1) !== LEFT_OUT) kept.push(plain);
  }
  const line = kept.join(' ');
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}${LEFT_OUT}` : line;
}

function plainToken(token: string): string {
  const [, word = '', after = ''] = /^(.*?)(['’]s)?[.,:;]*$/su.exec(token) ?? [];
  const end = /[.,:;]*$/u.exec(token)?.[0] ?? '';
  const isKnown =
    LOG_WORDS.has(word.toLowerCase()) ||
    word.split('-').every((part) => LOG_WORDS.has(part)) ||
    CODES.has(word) ||
    CHANNEL_NAMES.has(word) ||
    SHAPES.some((shape) => shape.test(word));
  return isKnown ? `${word}${after}${end}` : LEFT_OUT;
}

const WRITTEN = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (info|warn|error) (.*)$/u;

/** A line that is in a log file, whoever wrote it, as it may leave the machine; null for what is no line of a log. */
export function plainWritten(line: string): string | null {
  const [, at, level, message = ''] = WRITTEN.exec(line) ?? [];
  return at && level ? `${at} ${level} ${plainLine(message)}` : null;
}
