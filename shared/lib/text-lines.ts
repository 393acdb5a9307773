/** One line that holds more than blanks. All offsets are UTF-16 units from the start of the text. */
export interface TextLine {
  /** Where the line begins, blanks included. */
  readonly from: number;
  /** First character that is not blank. */
  readonly start: number;
  /** After the last character that is not blank. */
  readonly end: number;
  /** Lines with nothing but blanks between this line and the one before it. */
  readonly blankBefore: number;
}

/** The lines of a text that hold more than blanks, in order. */
export interface TextLines {
  readonly count: number;
  /** Throws beyond the last line. */
  readonly at: (index: number) => TextLine;
}

/** A character that ends a line: LF, VT, FF, CR, and the separators U+2028 and U+2029. */
export const isLineBreak = (code: number): boolean =>
  (code >= 0x0a && code <= 0x0d) || code === 0x2028 || code === 0x2029;

/** A character that is blank, exactly as `\s` has it. */
export const isBlank = (code: number): boolean =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0xfeff;

const FIELDS = 4;

/**
 * Finds the lines of a text in one pass. Offsets are packed into one typed array, because a hostile file
 * may hold ten million lines and an object for each would exhaust the worker.
 */
export function textLines(text: string): TextLines {
  let packed = new Uint32Array(1024 * FIELDS);
  let count = 0;
  let blankBefore = 0;
  let from = 0;
  while (from < text.length) {
    let end = from;
    while (end < text.length && !isLineBreak(text.charCodeAt(end))) end += 1;
    const next = end + (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? 2 : 1);
    let start = from;
    while (start < end && isBlank(text.charCodeAt(start))) start += 1;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
    if (start === end) {
      blankBefore += 1;
    } else {
      if ((count + 1) * FIELDS > packed.length) packed = grown(packed);
      const at = count * FIELDS;
      packed[at] = from;
      packed[at + 1] = start;
      packed[at + 2] = end;
      packed[at + 3] = blankBefore;
      count += 1;
      blankBefore = 0;
    }
    from = next;
  }
  return { count, at: (index) => lineAt(packed, index, count) };
}

function lineAt(packed: Uint32Array, index: number, count: number): TextLine {
  if (index < 0 || index >= count) throw new RangeError(`There is no line ${index}`);
  const at = index * FIELDS;
  return {
    from: packed[at] ?? 0,
    start: packed[at + 1] ?? 0,
    end: packed[at + 2] ?? 0,
    blankBefore: packed[at + 3] ?? 0,
  };
}

function grown(packed: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(packed.length * 2);
  larger.set(packed);
  return larger;
}
