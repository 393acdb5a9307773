import { REFERENCE_WORDS } from '../words/references.ts';

export interface BibtexEntry {
  /** From 1. */
  readonly line: number;
  /** Lower case. */
  readonly type: string;
  readonly key: string;
  /** Names in lower case; values with their LaTeX, without the outer braces or quotes. The first of a name holds. */
  readonly fields: ReadonlyMap<string, string>;
}

export type BibtexRecord =
  | BibtexEntry
  | { readonly line: number; readonly key: string; readonly damage: string };

/**
 * The entries of a BibTeX text, in order. `@string` is taken in, `@comment` and `@preamble` are passed over, and so is
 * all between entries, as BibTeX does. After damage, reading goes on with the next line that begins an entry.
 */
export function readBibtexEntries(text: string): readonly BibtexRecord[] {
  const records: BibtexRecord[] = [];
  const strings = new Map<string, string>(MONTHS);
  const opening = /@\s{0,9}([a-z][\w-]{0,40})\s{0,99}([{(])/giu;
  const lineOf = lineCounter(text);
  // A comment that never ends is looked through once, not once for each comment behind it.
  let commentsEnd = true;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const [all, type = '', bracket] = found;
    const cursor = new Cursor(text, found.index + all.length, bracket === '(' ? ')' : '}');
    const name = type.toLowerCase();
    const line = lineOf(found.index);
    let isRead = true;
    if (name === 'comment') commentsEnd = isRead = commentsEnd && cursor.skipBalanced();
    else {
      try {
        if (name === 'preamble') cursor.value(name, strings);
        else if (name === 'string') takeStrings(cursor, strings);
        else records.push({ line, type: name, key: cursor.key(), fields: readFields(cursor, strings) });
      } catch (error) {
        if (!(error instanceof Damage)) throw error;
        records.push({ line, key: cursor.lastKey, damage: error.message });
        isRead = false;
      }
    }
    opening.lastIndex = isRead ? cursor.at : (nextEntry(text, found.index + all.length) ?? text.length);
  }
  return records;
}

function takeStrings(cursor: Cursor, strings: Map<string, string>): void {
  for (const [name, value] of readFields(cursor, strings)) strings.set(name, value);
}

const WORDS = REFERENCE_WORDS.damage;

class Damage extends Error {}

function readFields(cursor: Cursor, strings: ReadonlyMap<string, string>): Map<string, string> {
  const fields = new Map<string, string>();
  while (!cursor.takes(cursor.closer)) {
    const name = cursor.word();
    if (name === '') throw new Damage(cursor.isDone ? WORDS.cutOff : WORDS.noEquals(cursor.around()));
    if (!cursor.takes('=')) throw new Damage(WORDS.noEquals(name));
    const pieces = [cursor.value(name, strings)];
    while (cursor.takes('#')) pieces.push(cursor.value(name, strings));
    const field = name.toLowerCase();
    if (!fields.has(field)) fields.set(field, pieces.join(''));
    if (cursor.takes(',')) continue;
    if (cursor.isDone) throw new Damage(WORDS.cutOff);
    if (cursor.around().startsWith('@')) throw new Damage(WORDS.nextBegins);
    if (!cursor.takes(cursor.closer)) throw new Damage(WORDS.noComma(name));
    return fields;
  }
  return fields;
}

/** A place in the text that moves forward only. */
class Cursor {
  at: number;
  lastKey = '';
  readonly closer: '}' | ')';
  readonly #text: string;

  constructor(text: string, at: number, closer: '}' | ')') {
    this.#text = text;
    this.at = at;
    this.closer = closer;
  }

  get isDone(): boolean {
    this.#skipBlanks();
    return this.at >= this.#text.length;
  }

  key(): string {
    const found = this.#match(this.closer === ')' ? /[^,{}()=#"\n\r]+/uy : /[^,{}=#"\n\r]+/uy);
    this.lastKey = found?.trim() ?? '';
    if (!this.takes(',') && !this.#text.startsWith(this.closer, this.at)) throw new Damage(WORDS.noKey);
    return this.lastKey;
  }

  word(): string {
    return this.#match(/[\p{L}_][\p{L}\p{N}_:.+/-]*/uy) ?? '';
  }

  takes(sign: string): boolean {
    this.#skipBlanks();
    if (!this.#text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  around(): string {
    return this.#text.slice(this.at, this.at + 20).trim();
  }

  value(field: string, strings: ReadonlyMap<string, string>): string {
    this.#skipBlanks();
    const sign = this.#text[this.at];
    if (sign === '{' || sign === '"') {
      this.at += 1;
      return this.#balanced(sign === '{' ? '}' : '"');
    }
    const bare = this.#match(/[\p{L}\p{N}_:.+/-]+/uy);
    if (bare === undefined) throw new Damage(this.isDone ? WORDS.cutOff : WORDS.noValue(field));
    return strings.get(bare.toLowerCase()) ?? bare;
  }

  /** To the end of what was opened, whatever it holds; false where it has none. */
  skipBalanced(): boolean {
    try {
      this.#balanced(this.closer, true);
      return true;
    } catch (error) {
      if (error instanceof Damage) return false;
      throw error;
    }
  }

  /** What stands before the closing sign. Braces within are counted; as in BibTeX, a backslash guards none of them. */
  #balanced(closer: '}' | ')' | '"', mayHoldEntries = false): string {
    const start = this.at;
    let depth = 0;
    for (; this.at < this.#text.length; this.at += 1) {
      const sign = this.#text[this.at];
      if (sign === closer && depth === 0) {
        this.at += 1;
        return this.#text.slice(start, this.at - 1);
      }
      if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
      else if (sign === '\n' || sign === '\r') {
        if (!mayHoldEntries && this.#beginsEntry()) throw new Damage(WORDS.nextBegins);
      }
      if (depth < 0) throw new Damage(WORDS.cutOff);
    }
    throw new Damage(WORDS.cutOff);
  }

  #beginsEntry(): boolean {
    NEXT.lastIndex = this.at + 1;
    return NEXT.test(this.#text);
  }

  #skipBlanks(): void {
    BLANKS.lastIndex = this.at;
    BLANKS.test(this.#text);
    this.at = Math.max(this.at, BLANKS.lastIndex);
  }

  #match(pattern: RegExp): string | undefined {
    this.#skipBlanks();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }
}

/** A line in a value that begins like this is the next entry: a brace is missing before it. */
const NEXT = /[ \t]*@[a-z]{3,20}\s{0,9}[{(]\s{0,9}[^\s,{}()=#"]{1,200}\s{0,9}[,=]/iuy;

/** Some programs write comments to the end of the line, as in LaTeX. */
const BLANKS = /(?:\s+|%[^\n\r]*)*/uy;

function nextEntry(text: string, from: number): number | undefined {
  const line = /(?:\r|\n)[ \t]*(?=@[a-z])/giu;
  line.lastIndex = from;
  return line.exec(text)?.index;
}

/** Counts on from the last question; offsets have to rise. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let from = 0;
  return (offset) => {
    line += text.slice(from, offset).match(/\r\n|\r|\n/gu)?.length ?? 0;
    from = offset;
    return line;
  };
}

const MONTHS = `January February March April May June July August September October November December`
  .split(' ')
  .map((month) => [month.slice(0, 3).toLowerCase(), month] as const);
