import { OFFICE_REFUSALS } from '../words/office.ts';
import type { ReadText } from './import-batch.ts';
import { type FileFormat, type ForeignFile, type ReadTools, RefusedFile } from './import-format.ts';
import { CORE_NAMES, officeFields } from './office-fields.ts';
import { oleKind } from './ole-file.ts';
import { type ForeignZip, openZip } from './open-zip.ts';
import { partText, readXml } from './read-xml.ts';
import { firstSaid } from './said-fields.ts';
import { sheetRemarks } from './sheet-limits.ts';
import { ledgerOf, textOfRows } from './table-text.ts';
import { isTrue, readSheet, readStrings, type WorkbookParts } from './xlsx-sheet.ts';
import { type NumberKind, numberKind } from './xlsx-values.ts';
import { isOfficePackage } from './zip-package.ts';

/** Workbooks of Excel and of what saves like it. The first sheet with words is read, and nothing is worked out. */
export const xlsx: FileFormat = {
  id: 'xlsx',
  label: 'Excel workbook (XLSX)',
  extensions: ['xlsx', 'xlsm', 'xltx'],
  sniff: (_, bytes) => isOfficePackage(bytes, 'xl/') || oleKind(bytes) === 'excel',
  open: (file, tools) =>
    Promise.resolve().then(() => {
      if (oleKind(file.bytes) !== null) throw new RefusedFile('binary', OFFICE_REFUSALS.oldExcel(file.name));
      return [{ kind: 'text', read: readWorkbook(file, tools), encoding: null }];
    }),
};

function readWorkbook(file: ForeignFile, tools: ReadTools): ReadText {
  const zip = openZip(file, tools);
  if (zip.find('xl/workbook.bin')) throw new RefusedFile('binary', OFFICE_REFUSALS.binaryWorkbook(file.name));
  const { sheets, isFrom1904 } = sheetsOf(zip, file, tools);
  const strings = partText(zip, 'xl/sharedStrings.xml', tools);
  const parts: WorkbookParts = {
    strings: strings === null ? [] : readStrings(strings, file.name),
    kinds: kindsOf(partText(zip, 'xl/styles.xml', tools), file.name),
    isFrom1904,
  };
  for (const sheet of sheets) {
    const xml = partText(zip, sheet.path, tools);
    const read = xml === null ? null : readSheet(xml, file.name, parts);
    if (!read || read.rows.length === 0) continue;
    const others = sheets.filter((other) => other !== sheet).map(({ name }) => name);
    const ledger = ledgerOf(read.rows);
    return {
      ...textOfRows(read.rows),
      residue: [],
      extractor: { name: 'xlsx', version: 1 },
      ...firstSaid(officeFields(partText(zip, CORE_NAMES.part, tools), file, CORE_NAMES)),
      remarks: sheetRemarks(sheet.name, others, read, zip.find('xl/vbaProject.bin') !== undefined),
      ...(ledger && { ledger }),
    };
  }
  throw new RefusedFile('empty', OFFICE_REFUSALS.noWords(file.name));
}

interface Sheet {
  readonly name: string;
  readonly path: string;
}

/** The sheets in their order, hidden ones last. */
function sheetsOf(
  zip: ForeignZip,
  { name: fileName }: ForeignFile,
  tools: ReadTools,
): { readonly sheets: readonly Sheet[]; readonly isFrom1904: boolean } {
  const workbook = partText(zip, 'xl/workbook.xml', tools);
  if (workbook === null) throw new RefusedFile('unsound', OFFICE_REFUSALS.noDocument(fileName));
  const targets = new Map<string, string>();
  readXml(partText(zip, 'xl/_rels/workbook.xml.rels', tools) ?? '', fileName, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes('TargetMode') === 'External') return;
      targets.set(attributes('Id') ?? '', attributes('Target') ?? '');
    },
  });
  const shown: Sheet[] = [];
  const hidden: Sheet[] = [];
  let isFrom1904 = false;
  readXml(workbook, fileName, {
    open: (name, attributes) => {
      if (name === 'workbookPr') isFrom1904 = isTrue(attributes('date1904'));
      if (name !== 'sheet') return;
      const target = targets.get(attributes('r:id') ?? attributes('id') ?? '') ?? '';
      const sheet = { name: attributes('name') ?? '', path: partPath(target) };
      if ((attributes('state') ?? 'visible') === 'visible') shown.push(sheet);
      else hidden.push(sheet);
    },
  });
  return { sheets: [...shown, ...hidden], isFrom1904 };
}

/** A target is relative to the folder of the workbook, or counted from the top. */
const partPath = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

/** How each style of a cell shows a number. */
function kindsOf(xml: string | null, fileName: string): readonly NumberKind[] {
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let isOfCells = false;
  readXml(xml ?? '', fileName, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes('numFmtId')), attributes('formatCode') ?? '');
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'xf' && isOfCells) {
        const id = Number(attributes('numFmtId') ?? '0');
        kinds.push(numberKind(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return kinds;
}
