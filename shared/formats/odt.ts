import { OFFICE_REFUSALS, OFFICE_REMARKS } from '../words/office.ts';
import { textOfTree } from './html-text.ts';
import type { ReadText } from './import-batch.ts';
import { type FileFormat, type ForeignFile, type ReadTools, RefusedFile } from './import-format.ts';
import { isOdf, openOdf } from './odf-package.ts';
import { type OdtReading, readOdtText } from './odt-tree.ts';
import { documentText, ODF_NAMES, officeFields } from './office-fields.ts';
import { partText } from './read-xml.ts';

/** Text documents of LibreOffice and of what saves like it. */
export const odt: FileFormat = {
  id: 'odt',
  label: 'OpenDocument text (ODT)',
  extensions: ['odt', 'ott'],
  sniff: (head) => isOdf(head, 'text'),
  open: (file, tools) =>
    Promise.resolve().then(() => [{ kind: 'text', read: readDocument(file, tools), encoding: null }]),
};

function readDocument(file: ForeignFile, tools: ReadTools): ReadText {
  const { zip, content, hasMacros } = openOdf(file, tools);
  const styles = partText(zip, 'styles.xml', tools) ?? '';
  const reading = readOdtText(content, styles, file.name);
  const words = textOfTree(reading.root);
  if (words.blocks.length === 0) throw new RefusedFile('empty', OFFICE_REFUSALS.noWords(file.name));
  return {
    ...documentText(words, officeFields(partText(zip, ODF_NAMES.part, tools), file, ODF_NAMES)),
    extractor: { name: 'odt', version: 1 },
    remarks: remarksOf(reading, hasMacros),
  };
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
