import { parsePartialDate } from '../lib/partial-date.ts';
import { OFFICE_REFUSALS, OFFICE_REMARKS } from '../words/office.ts';
import { findFields } from './found-fields.ts';
import { textOfTree } from './html-text.ts';
import type { ReadText } from './import-batch.ts';
import { type FileFormat, type ForeignFile, type ReadTools, RefusedFile } from './import-format.ts';
import { authorsOf, type SaidFields, saidFields, withSaid } from './office-fields.ts';
import { findResidue } from './page-residue.ts';
import { type RtfReading, readRtf } from './rtf-reading.ts';

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
  const { text: words, blocks } = textOfTree(reading.root);
  // Half a character, which UTF-8 cannot hold, becomes U+FFFD in its place.
  const text = words.toWellFormed();
  if (blocks.length === 0) throw new RefusedFile('empty', OFFICE_REFUSALS.noWords(name));
  const residue = findResidue(text, blocks, 'marked');
  return {
    text,
    blocks,
    residue,
    extractor: { name: 'rtf', version: 1 },
    ...withSaid(findFields(text, blocks, residue), saidIn(reading)),
    remarks: remarksOf(reading),
  };
}

const saidIn = ({ info }: RtfReading): SaidFields =>
  saidFields([
    ['title', info.get('title')?.trim() || undefined, 'RTF information, title'],
    ['authors', authorsOf(info.get('author')), 'RTF information, author'],
    ['published', dayOf(info.get('creatim')), 'RTF information, creatim'],
    ['modified', dayOf(info.get('revtim')), 'RTF information, revtim'],
  ]);

/** `yr2025 mo3 dy4` as a date. */
function dayOf(time: string | undefined): string | undefined {
  const [, year = '', month = '', day = ''] = /yr(\d{4}) mo(\d{1,2}) dy(\d{1,2})/u.exec(time ?? '') ?? [];
  if (year === '') return undefined;
  const date = parsePartialDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date.ok ? (date.value ?? undefined) : undefined;
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
