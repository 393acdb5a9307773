import { OFFICE_REFUSALS, OFFICE_REMARKS } from '../words/office.ts';
import { textOfTree } from './html-text.ts';
import type { ReadText } from './import-batch.ts';
import { type FileFormat, type ForeignFile, type ReadTools, RefusedFile } from './import-format.ts';
import { documentText, saidPeople } from './office-fields.ts';
import { type RtfReading, readRtf } from './rtf-reading.ts';
import { type SaidField, saidDay, saidWords } from './said-fields.ts';

/** Rich Text, as Word, WordPad, TextEdit and LibreOffice write it. */
export const rtf: FileFormat = {
  id: 'rtf',
  label: 'Rich Text (RTF)',
  extensions: ['rtf'],
  sniff: (head) => head.startsWith('{\\rtf'),
  open: (file, tools) =>
    Promise.resolve().then(() => [{ kind: 'text', read: readDocument(file, tools), encoding: null }]),
};

function readDocument({ name, bytes }: ForeignFile, tools: ReadTools): ReadText {
  const reading = readRtf(bytes, name, tools);
  const { text, blocks } = textOfTree(reading.root);
  if (blocks.length === 0) throw new RefusedFile('empty', OFFICE_REFUSALS.noWords(name));
  return {
    // Half a character, which UTF-8 cannot hold, becomes U+FFFD in its place.
    ...documentText({ text: text.toWellFormed(), blocks }, saidIn(reading)),
    extractor: { name: 'rtf', version: 1 },
    remarks: remarksOf(reading),
  };
}

const saidIn = ({ info }: RtfReading): readonly SaidField[] => [
  ...saidWords('title', info.get('title'), 'RTF information, title'),
  ...saidPeople(info.get('author'), 'RTF information, author'),
  ...saidDay('published', dayOf(info.get('creatim')), 'RTF information, creatim'),
  ...saidDay('modified', dayOf(info.get('revtim')), 'RTF information, revtim'),
];

/** `yr2025 mo3 dy4` as `2025-03-04`. */
function dayOf(time: string | undefined): string | undefined {
  const [, year = '', month = '', day = ''] = /yr(\d{4}) mo(\d{1,2}) dy(\d{1,2})/u.exec(time ?? '') ?? [];
  return year === '' ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const remarksOf = (reading: RtfReading): readonly string[] =>
  [
    reading.isCutOff && OFFICE_REMARKS.cutOff,
    reading.deleted > 0 && OFFICE_REMARKS.deletions(reading.deleted),
    reading.inserted > 0 && OFFICE_REMARKS.insertions(reading.inserted),
    reading.comments > 0 && OFFICE_REMARKS.comments(reading.comments),
    reading.hasHidden && OFFICE_REMARKS.hiddenOut,
    reading.hasPageHeads && OFFICE_REMARKS.pageHeads,
  ].filter((remark): remark is string => typeof remark === 'string');
