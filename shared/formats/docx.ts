import { OFFICE_REFUSALS } from '../words/office.ts';
import { docxRemarks, mainPart, partsForReading, styleMap } from './docx-parts.ts';
import { textOfHtml } from './html-text.ts';
import type { ReadText } from './import-batch.ts';
import { type FileFormat, type ForeignFile, type ReadTools, RefusedFile } from './import-format.ts';
import { CORE_NAMES, documentText, officeFields } from './office-fields.ts';
import { oleKind } from './ole-file.ts';
import { openZip } from './open-zip.ts';
import { partText } from './read-xml.ts';
import { isOfficePackage } from './zip-package.ts';
import { writeZip } from './zip-write.ts';

/**
 * Documents of Word and of what saves like it. Only parts that were unpacked within budgets and found to be plain XML
 * are given to the package that reads them.
 */
export const docx: FileFormat = {
  id: 'docx',
  label: 'Word document (DOCX)',
  extensions: ['docx', 'docm', 'dotx'],
  sniff: (_, bytes) => {
    const ole = oleKind(bytes);
    return ole === 'encrypted' || ole === 'word' || isOfficePackage(bytes, 'word/');
  },
  open: async (file, tools) => {
    const ole = oleKind(file.bytes);
    if (ole === 'encrypted') throw new RefusedFile('locked', OFFICE_REFUSALS.locked(file.name));
    if (ole !== null) throw new RefusedFile('binary', OFFICE_REFUSALS.oldWord(file.name));
    return [{ kind: 'text', read: await readDocument(file, tools), encoding: null }];
  },
};

async function readDocument(file: ForeignFile, tools: ReadTools): Promise<ReadText> {
  const zip = openZip(file, tools);
  const main = mainPart(zip, file, tools);
  const parts = partsForReading(zip, main, file, tools);
  const html = await htmlOf(
    writeZip(
      [...parts].map(([name, xml]) => ({ name, bytes: tools.encode(xml) })),
      (bytes) => bytes,
    ),
    styleMap(parts.get('word/styles.xml') ?? '', file),
  );
  const words = textOfHtml(withNotes(html), file.name);
  if (words.blocks.length === 0) throw new RefusedFile('empty', OFFICE_REFUSALS.noWords(file.name));
  return {
    ...documentText(words, officeFields(partText(zip, CORE_NAMES.part, tools), file, CORE_NAMES)),
    extractor: { name: 'docx', version: 1 },
    remarks: docxRemarks(zip, parts, main, file, tools),
  };
}

async function htmlOf(bytes: Uint8Array, map: readonly string[]): Promise<string> {
  const { default: mammoth } = await import('mammoth/mammoth.browser.js');
  const { value } = await mammoth.convertToHtml(
    { arrayBuffer: bytes.slice().buffer },
    {
      styleMap: [...map],
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    },
  );
  return value;
}

/**
 * Pictures go, also what is written of them for those who do not see them, and so does all that says only how words
 * look or lead somewhere; notes at the end get the number that the text names.
 */
function withNotes(html: string): string {
  let number = 0;
  return html
    .replace(/ ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/gu, '')
    .replace(/<li id="(?:foot|end)note-[^"]*">(?:<p>)?/gu, (opening) => `${opening}[${(number += 1)}] `)
    .replace(/<img [^>]*>|<\/?(?:a|strong|em|sup|sub|s)(?: [^>]*)?>/gu, '');
}
