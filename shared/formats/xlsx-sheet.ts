import { readXml } from './read-xml.ts';
import { MOST_COLUMNS, rowGatherer, type SheetRows } from './sheet-limits.ts';
import { cellText } from './table-text.ts';
import { type NumberKind, numberWords } from './xlsx-values.ts';

/** What the cells of a workbook refer to. */
export interface WorkbookParts {
  readonly strings: readonly string[];
  /** How numbers are shown, by the number of a cell's style. */
  readonly kinds: readonly NumberKind[];
  readonly isFrom1904: boolean;
}

/**
 * The cells of a sheet as words, rows without one left out. A formula gives the value that the program which saved the
 * file worked out; nothing is worked out here.
 */
export function readSheet(xml: string, fileName: string, parts: WorkbookParts): SheetRows {
  const gatherer = rowGatherer();
  let row: string[] = [];
  let column = 0;
  let type = '';
  let style = 0;
  /** Where text now stands: the value, the text of an inline string, or neither. */
  let gathers = false;
  let words = '';
  let isPhonetic = false;
  let hasHidden = false;
  let isWide = false;

  const finishCell = (): void => {
    if (gatherer.isFull()) return;
    if (column >= MOST_COLUMNS) {
      isWide ||= words !== '';
      return;
    }
    const value = cellText(valueOf(words, type, style, parts));
    if (value === '') return;
    while (row.length < column) row.push('');
    row[column] = value;
  };

  readXml(xml, fileName, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = [];
        column = -1;
      }
      if ((name === 'row' || name === 'col') && isTrue(attributes('hidden'))) hasHidden = true;
      if (name === 'c') {
        column = columnOf(attributes('r')) ?? column + 1;
        type = attributes('t') ?? 'n';
        style = Number(attributes('s') ?? '0');
        words = '';
      }
      if (name === 'rPh') isPhonetic = true;
      gathers = (name === 'v' || name === 't') && !isPhonetic;
    },
    text: (text) => {
      if (gathers) words += text;
    },
    close: (name) => {
      gathers = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'c') finishCell();
      if (name === 'row' && row.length > 0) gatherer.add(row);
    },
  });
  return { rows: gatherer.rows, hasHidden, isWide, isLong: gatherer.isFull() };
}

/** The strings that cells share, without the readings of Chinese characters that stand beside some. */
export function readStrings(xml: string, fileName: string): readonly string[] {
  const strings: string[] = [];
  let words = '';
  let gathers = false;
  let isPhonetic = false;
  readXml(xml, fileName, {
    open: (name) => {
      if (name === 'si') words = '';
      if (name === 'rPh') isPhonetic = true;
      gathers = name === 't' && !isPhonetic;
    },
    text: (text) => {
      if (gathers) words += text;
    },
    close: (name) => {
      gathers = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'si') strings.push(unescaped(words));
    },
  });
  return strings;
}

function valueOf(words: string, type: string, style: number, parts: WorkbookParts): string {
  switch (type) {
    case 's':
      return parts.strings[Number(words)] ?? '';
    case 'b':
      return words.trim() === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return words.replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, '').replace('T', ' ');
    case 'n':
      return numberWords(words, parts.kinds[style] ?? 'number', parts.isFrom1904);
    default:
      return unescaped(words);
  }
}

/** Characters that XML cannot hold are written `_x000D_` in strings. */
const unescaped = (words: string): string =>
  words.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** `C5` is column 2. */
function columnOf(place: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/u.exec(place ?? '')?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
