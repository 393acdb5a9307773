import { OFFICE_REFUSALS } from '../words/office.ts';
import type { ReadText } from './import-batch.ts';
import { type FileFormat, type ForeignFile, type ReadTools, RefusedFile } from './import-format.ts';
import { isOdf, openOdf } from './odf-package.ts';
import { readOdsSheets } from './ods-sheets.ts';
import { ODF_NAMES, officeFields } from './office-fields.ts';
import { partText } from './read-xml.ts';
import { firstSaid } from './said-fields.ts';
import { sheetRemarks } from './sheet-limits.ts';
import { ledgerOf, textOfRows } from './table-text.ts';

/** Spreadsheets of LibreOffice and of what saves like it. The first sheet with words is read. */
export const ods: FileFormat = {
  id: 'ods',
  label: 'OpenDocument spreadsheet (ODS)',
  extensions: ['ods', 'ots'],
  sniff: (head) => isOdf(head, 'spreadsheet'),
  open: (file, tools) =>
    Promise.resolve().then(() => [{ kind: 'text', read: readSpreadsheet(file, tools), encoding: null }]),
};

function readSpreadsheet(file: ForeignFile, tools: ReadTools): ReadText {
  const { zip, content, hasMacros } = openOdf(file, tools);
  const sheets = readOdsSheets(content, file.name);
  const sheet = sheets.find(({ rows }) => rows.length > 0);
  if (!sheet) throw new RefusedFile('empty', OFFICE_REFUSALS.noWords(file.name));
  const others = sheets.filter((other) => other !== sheet).map(({ name }) => name);
  const ledger = ledgerOf(sheet.rows);
  return {
    ...textOfRows(sheet.rows),
    residue: [],
    extractor: { name: 'ods', version: 1 },
    ...firstSaid(officeFields(partText(zip, ODF_NAMES.part, tools), file, ODF_NAMES)),
    remarks: sheetRemarks(sheet.name, others, sheet, hasMacros),
    ...(ledger && { ledger }),
  };
}
