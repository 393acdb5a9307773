import type { MadeEntry } from './foreign-zips.ts';
import { makeZip } from './foreign-zips.ts';

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet of a made workbook: the XML of its rows. */
export interface MadeSheet {
  readonly name: string;
  readonly rows: string;
  readonly state?: string;
}

/** A workbook with these sheets; further parts, or others in place of its own, as given. */
export function makeXlsx(
  sheets: readonly MadeSheet[],
  parts: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const listed = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  const related = sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Type="x" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return zipOf({
    '[Content_Types].xml': TYPES,
    'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related.join('')}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(({ rows }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  });
}

/** A DOCX document with this XML in its body; further parts, or others in place of its own, as given. */
export function makeDocx(
  body: string,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return zipOf({
    '[Content_Types].xml': TYPES,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${word}" xmlns:r="${RELATIONS}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

/** An ODT document with this XML in its text. */
export function makeOdt(text: string, parts: Readonly<Record<string, string>> = {}): Uint8Array<ArrayBuffer> {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    'META-INF/manifest.xml': '<manifest:manifest/>',
    ...parts,
  });
}

/** An ODS spreadsheet with this XML in it. */
export const makeOds = (sheets: string): Uint8Array<ArrayBuffer> =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`,
    'META-INF/manifest.xml': '<manifest:manifest/>',
  });

/** One paragraph of a DOCX document. */
export const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  makeZip(
    Object.entries(parts).map(
      ([name, bytes]): MadeEntry => ({ name, bytes, method: name === 'mimetype' ? 0 : 8 }),
    ),
  );
