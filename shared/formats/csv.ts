import { OFFICE_REFUSALS, OFFICE_REMARKS } from '../words/office.ts';
import type { ReadText } from './import-batch.ts';
import { type FileFormat, RefusedFile } from './import-format.ts';
import { cellText, ledgerOf, type TableRows, textOfRows } from './table-text.ts';

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 20 * MEGABYTE;

/** Tables as text, whatever sets their cells apart. A cell is words, also where it begins with `=`. */
export const csv: FileFormat = {
  id: 'csv',
  label: 'Table (CSV, TSV)',
  extensions: ['csv', 'tsv', 'tab'],
  open: async (file, tools) => {
    const { name, bytes } = file;
    if (bytes.length > MOST_BYTES) {
      const size = `${Math.ceil(bytes.length / MEGABYTE)} MB`;
      throw new RefusedFile('too-large', OFFICE_REFUSALS.tooLargeTable(name, size));
    }
    const { text, encoding } = tools.decode(file);
    const { rows, hasOpenQuote } = await rowsOf(text, name);
    const ledger = ledgerOf(rows);
    const read: ReadText = {
      ...textOfRows(rows),
      residue: [],
      extractor: { name: 'csv', version: 1 },
      found: {},
      ...(hasOpenQuote && { remarks: [OFFICE_REMARKS.openQuote] }),
      ...(ledger && { ledger }),
    };
    return [{ kind: 'text', read, encoding }];
  },
};

async function rowsOf(
  text: string,
  name: string,
): Promise<{ readonly rows: TableRows; readonly hasOpenQuote: boolean }> {
  const { default: papa } = await import('papaparse');
  const said = /^sep=(.)\r?\n/iu.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const options = {
    // Empty means that it is guessed.
    delimiter: said?.[1] ?? (/\.(?:tsv|tab)$/iu.test(name) ? '\t' : ''),
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: 'greedy' as const,
  };
  const quoted = papa.parse<string[]>(body, { ...options, quoteChar: quoteOf(body) });
  const hasOpenQuote = quoted.errors.some(({ code }) => code === 'MissingQuotes');
  const { data } = hasOpenQuote ? papa.parse<string[]>(body, { ...options, quoteChar: NO_QUOTE }) : quoted;
  return { rows: data.map((cells) => cells.map(cellText)), hasOpenQuote };
}

/** A character that no text holds. */
const NO_QUOTE = '\0';

/** Some programs quote with the single mark: cells that open and close with it, and no double mark anywhere. */
function quoteOf(text: string): string {
  if (text.includes('"')) return '"';
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n?|\n/u)
    .filter((line) => line !== '');
  const single = lines.filter((line) => /^'[^']*'(?:[,;\t|]|$)/u.test(line)).length;
  return lines.length > 0 && single === lines.length ? "'" : '"';
}
