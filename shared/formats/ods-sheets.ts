import { readXml, type XmlAttributes } from './read-xml.ts';
import { MOST_COLUMNS, type RowGatherer, rowGatherer, type SheetRows } from './sheet-limits.ts';
import { cellText } from './table-text.ts';
import { numberWords } from './xlsx-values.ts';

/** A sheet with its name. */
export interface OdsSheet extends SheetRows {
  readonly name: string;
}

/**
 * The sheets of a spreadsheet, rows without a word left out. A formula gives the value that the program which saved
 * the file worked out; nothing is worked out here.
 */
export function readOdsSheets(content: string, fileName: string): readonly OdsSheet[] {
  const sheets: SheetReading[] = [];
  let row: string[] = [];
  let rowRepeats = 1;
  let column = 0;
  let cell: CellReading | null = null;
  /** Elements that are open within a comment, itself included. */
  let inComment = 0;

  const finishCell = ({ words, value, repeats }: CellReading): void => {
    const sheet = sheets.at(-1);
    if (!sheet || sheet.gatherer.isFull()) return;
    const shown = cellText(value ?? words);
    if (shown !== '') {
      if (column + repeats > MOST_COLUMNS) sheet.isWide = true;
      for (let place = column; place < Math.min(column + repeats, MOST_COLUMNS); place += 1) {
        while (row.length < place) row.push('');
        row[place] = shown;
      }
    }
    column += repeats;
  };

  readXml(content, fileName, {
    open: (name, attributes) => {
      if (name === 'table') {
        const sheetName = attributes('table:name') ?? '';
        sheets.push({ name: sheetName, gatherer: rowGatherer(), hasHidden: false, isWide: false });
      } else if (name === 'table-row') {
        row = [];
        column = 0;
        rowRepeats = repeatsOf(attributes('table:number-rows-repeated'));
      } else if (CELLS.has(name)) {
        cell = {
          words: '',
          value: valueOf(attributes),
          repeats: repeatsOf(attributes('table:number-columns-repeated')),
        };
      }
      const sheet = sheets.at(-1);
      if (sheet && HIDING.has(attributes('table:visibility') ?? '')) sheet.hasHidden = true;
      if (name === 'annotation' || inComment > 0) inComment += 1;
      else if (cell && (name === 'p' || name === 's' || name === 'tab' || name === 'line-break'))
        cell.words += ' ';
    },
    text: (text) => {
      if (cell && inComment === 0) cell.words += text;
    },
    close: (name) => {
      if (inComment > 0) {
        inComment -= 1;
        return;
      }
      if (cell && CELLS.has(name)) {
        finishCell(cell);
        cell = null;
      }
      if (name === 'table-row' && row.length > 0) sheets.at(-1)?.gatherer.add(row, rowRepeats);
    },
  });
  return sheets.map(({ name, gatherer, hasHidden, isWide }) => ({
    name,
    rows: gatherer.rows,
    hasHidden,
    isWide,
    isLong: gatherer.isFull(),
  }));
}

interface SheetReading {
  readonly name: string;
  readonly gatherer: RowGatherer;
  hasHidden: boolean;
  isWide: boolean;
}

interface CellReading {
  words: string;
  /** What stands in place of the words shown, where these depend on a language. */
  readonly value: string | null;
  readonly repeats: number;
}

const CELLS = new Set(['table-cell', 'covered-table-cell']);
const HIDING = new Set(['collapse', 'filter']);

const repeatsOf = (value: string | undefined): number => {
  const repeats = Number(value ?? '1');
  return Number.isInteger(repeats) && repeats > 1 ? repeats : 1;
};

/** Days and numbers as they are meant; strings and times as they are shown. */
function valueOf(attributes: XmlAttributes): string | null {
  const value = attributes('office:value') ?? '';
  switch (attributes('office:value-type')) {
    case 'date':
      return (attributes('office:date-value') ?? '')
        .replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, '')
        .replace(/T(\d{2}:\d{2}).*$/u, ' $1');
    case 'percentage':
      return numberWords(value, 'percent', false);
    case 'float':
    case 'currency':
      return numberWords(value, 'number', false);
    case 'boolean':
      return (attributes('office:boolean-value') ?? '').toUpperCase();
    default:
      return null;
  }
}
