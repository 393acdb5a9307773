import { FOREIGN_KINDS, REFUSAL_WORDS } from '../words/refusals.ts';
import { WEB_ARCHIVE_WORDS } from '../words/web-archives.ts';
import { archivedParts } from './archived-parts.ts';
import { type FileFormat, type FilePart, RefusedFile } from './import-format.ts';
import { warcPages } from './warc-pages.ts';
import { isGzip, startsAsWarc } from './warc-stream.ts';

/** Web archives as crawlers write them, packed or not: each page is a source with its address and day. */
export const warc: FileFormat = {
  id: 'warc',
  label: 'Web archive (WARC)',
  extensions: ['warc', 'gz'],
  sniff: (_, bytes) => startsAsWarc(bytes),
  open: async (file, tools) => {
    if (isGzip(file.bytes) && !startsAsWarc(file.bytes))
      throw new RefusedFile('binary', REFUSAL_WORDS.foreign(file.name, FOREIGN_KINDS.gzip));
    const { pages, records, isWhole } = await warcPages(file, tools);
    if (records === 0) throw new RefusedFile('unsound', WEB_ARCHIVE_WORDS.notAnArchive(file.name));
    const parts = archivedParts(pages.map((page) => ({ page })));
    if (!isWhole) return [...parts, brokenOff(file.name, records)];
    if (parts.length === 0) throw new RefusedFile('empty', WEB_ARCHIVE_WORDS.noPages(file.name));
    return parts;
  },
};

/** What is left of a damaged archive is read; that there was more stands beside it. */
export const brokenOff = (name: string, records: number): FilePart => ({
  kind: 'refused',
  name,
  code: 'unsound',
  message: WEB_ARCHIVE_WORDS.breaksOff(name, records),
});
