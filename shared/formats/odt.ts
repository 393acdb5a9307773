import { OFFICE_REFUSALS, OFFICE_REMARKS } from '../words/office.ts';
import { findFields } from './found-fields.ts';
import { textOfTree } from './html-text.ts';
import type { ReadText } from './import-batch.ts';
import { type FileFormat, type ForeignFile, type ReadTools, RefusedFile } from './import-format.ts';
import { type OdtReading, readOdtText } from './odt-tree.ts';
import { ODF_NAMES, readOfficeFields, withSaid } from './office-fields.ts';
import { openZip } from './open-zip.ts';
import { findResidue } from './page-residue.ts';
import { partText, readXml } from './read-xml.ts';

/** Text documents of LibreOffice and of what saves like it. */
export const odt: FileFormat = {
  id: 'odt',
  label: 'OpenDocument text (ODT)',
  extensions: ['odt', 'ott'],
  sniff: (head) => /^PK\x03\x04[^]{0,80}mimetypeapplication\/vnd\.oasis\.opendocument\.text/u.test(head),
  open: (file, tools) =>
    Promise.resolve().then(() => [{ kind: 'text', read: readDocument(file, tools), encoding: null }]),
};

function readDocument(file: ForeignFile, tools: ReadTools): ReadText {
  const zip = openZip(file, tools);
  if (isEncrypted(partText(zip, 'META-INF/manifest.xml', tools) ?? '', file.name)) {
    throw new RefusedFile('locked', OFFICE_REFUSALS.lockedOpenDocument(file.name));
  }
  const content = partText(zip, 'content.xml', tools);
  if (content === null) throw new RefusedFile('unsound', OFFICE_REFUSALS.noDocument(file.name));
  const styles = partText(zip, 'styles.xml', tools) ?? '';
  const reading = readOdtText(content, styles, file.name);
  const { text, blocks } = textOfTree(reading.root);
  if (blocks.length === 0) throw new RefusedFile('empty', OFFICE_REFUSALS.noWords(file.name));
  const residue = findResidue(text, blocks, 'marked');
  const said = readOfficeFields(partText(zip, ODF_NAMES.part, tools), file, ODF_NAMES);
  const hasMacros = zip.entries.some(({ path }) => /^(?:Basic|Scripts)\/.+/u.test(path));
  return {
    text,
    blocks,
    residue,
    extractor: { name: 'odt', version: 1 },
    ...withSaid(findFields(text, blocks, residue), said),
    remarks: remarksOf(reading, hasMacros),
  };
}

function isEncrypted(manifest: string, fileName: string): boolean {
  let isLocked = false;
  readXml(manifest, fileName, {
    open: (name) => {
      if (name === 'encryption-data') isLocked = true;
    },
  });
  return isLocked;
}

const remarksOf = (
  { deleted, inserted, comments, hasHidden, hasPageHeads }: OdtReading,
  hasMacros: boolean,
): readonly string[] =>
  [
    deleted > 0 && OFFICE_REMARKS.deletions(deleted),
    inserted > 0 && OFFICE_REMARKS.insertions(inserted),
    comments > 0 && OFFICE_REMARKS.comments(comments),
    hasHidden && OFFICE_REMARKS.hiddenOut,
    hasPageHeads && OFFICE_REMARKS.pageHeads,
    hasMacros && OFFICE_REMARKS.macros,
  ].filter((remark): remark is string => typeof remark === 'string');
