export interface RisTag {
  readonly tag: string;
  /** Without blanks at the ends; a value over several lines keeps its line breaks as `\n`. */
  readonly value: string;
}

export interface RisRecord {
  /** Of its first tag, from 1. */
  readonly line: number;
  readonly tags: readonly RisTag[];
  /** False where tags stand before any `TY`. */
  readonly isStarted: boolean;
}

/**
 * The records of an RIS text. A line is ended by CR, LF or both and by nothing else; a line without a tag goes on with
 * the value before it. `ER` may be missing where the next `TY` follows or the text ends.
 */
export function readRisRecords(text: string): readonly RisRecord[] {
  const records: { line: number; tags: { tag: string; value: string[] }[]; isStarted: boolean }[] = [];
  let open: (typeof records)[number] | undefined;
  let line = 0;
  for (const words of text.split(/\r\n|\r|\n/u)) {
    line += 1;
    const [, tag, value = ''] = TAG_LINE.exec(words) ?? [];
    if (tag === undefined) open?.tags.at(-1)?.value.push(words);
    else if (tag === 'ER') open = undefined;
    else {
      if (tag === 'TY' || !open) {
        open = { line, tags: [], isStarted: tag === 'TY' };
        records.push(open);
      }
      open.tags.push({ tag, value: [value] });
    }
  }
  return records.map((record) => ({
    ...record,
    tags: record.tags.map(({ tag, value }) => ({ tag, value: trimmed(value.join('\n')) })),
  }));
}

/** Two blanks and a dash; some programs leave out what follows it, and some files begin with a mark. */
const TAG_LINE = /^\uFEFF?\s?([A-Z][A-Z0-9])(?: {2}|\t|\u00a0{2})-(?:[ \t\u00a0](.*))?$/su;

/** Blanks at the ends are the line's; other signs that count as blank in Unicode are the value's. */
const trimmed = (value: string): string => value.replace(/^[ \t\n]+/u, '').replace(/[ \t\n]+$/u, '');
