import { WEB_ARCHIVE_WORDS } from '../words/web-archives.ts';
import { archivedParts, type ListedPage } from './archived-parts.ts';
import { type FileFormat, type FilePart, RefusedFile } from './import-format.ts';
import { type ForeignZip, openZip } from './open-zip.ts';
import { archiveSums, type PageEntry, pageList } from './wacz-lists.ts';
import { brokenOff } from './warc.ts';
import { digestHolds } from './warc-digest.ts';
import { type ArchivedPage, warcPages } from './warc-pages.ts';
import { zipNames } from './zip-package.ts';

/** Collections of web archives as browsers' capture programs make them: the list of pages says which are sources. */
export const wacz: FileFormat = {
  id: 'wacz',
  label: 'Web archive collection (WACZ)',
  extensions: ['wacz'],
  sniff: (head, bytes) => {
    if (!head.startsWith('PK')) return false;
    const names = zipNames(bytes);
    return names.includes('datapackage.json') && names.some((name) => name.startsWith('archive/'));
  },
  open: async (file, tools) => {
    const zip = openZip(file, tools);
    const archives = zip.entries.filter(({ path }) => /^archive\/[^/]+\.warc(?:\.gz)?$/iu.test(path));
    if (archives.length === 0) throw new RefusedFile('empty', WEB_ARCHIVE_WORDS.noArchives(file.name));
    const text = (path: string): string | null => textIn(zip, path, tools.decodeAs);
    const sums = archiveSums(text('datapackage.json') ?? '');
    const held: ListedPage[] = [];
    const damaged: FilePart[] = [];
    for (const entry of archives) {
      const bytes = zip.bytesOf(entry);
      const sum = sums.get(entry.path);
      const isChanged = sum !== undefined && (await digestHolds(sum, [bytes], tools)) === false;
      const { pages, records, isWhole } = await warcPages({ name: entry.name, bytes }, tools);
      const remarks = isChanged ? [WEB_ARCHIVE_WORDS.changedArchive(entry.name)] : [];
      held.push(...pages.map((page) => ({ page, remarks })));
      if (!isWhole) damaged.push(brokenOff(entry.name, records));
    }
    const listed = pageList(text('pages/pages.jsonl'));
    const parts = listed === null ? archivedParts(held) : listedParts(listed, held);
    if (parts.length + damaged.length === 0)
      throw new RefusedFile('empty', WEB_ARCHIVE_WORDS.noPages(file.name));
    return [...parts, ...damaged];
  },
};

const textIn = (
  zip: ForeignZip,
  path: string,
  decodeAs: (bytes: Uint8Array, label: string) => string,
): string | null => {
  const entry = zip.find(path);
  return entry ? decodeAs(zip.bytesOf(entry), 'utf-8') : null;
};

function listedParts(listed: readonly PageEntry[], held: readonly ListedPage[]): readonly FilePart[] {
  const sources: ListedPage[] = [];
  const missing: FilePart[] = [];
  for (const { url, title, date } of listed) {
    const one = nearest(
      held.filter(({ page }) => page.url === url),
      date,
    );
    if (one) sources.push({ ...one, ...saidOf(title, date) });
    else
      missing.push({
        kind: 'refused',
        name: url,
        code: 'unsound',
        message: WEB_ARCHIVE_WORDS.listedOnly(url),
      });
  }
  return [...archivedParts(sources), ...missing];
}

function saidOf(title: string, date: string): Pick<ListedPage, 'found' | 'foundIn'> {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(date)?.[0];
  return {
    found: { ...(title !== '' && { title }), ...(day !== undefined && { retrieved: day }) },
    foundIn: {
      ...(title !== '' && { title: WEB_ARCHIVE_WORDS.pageList('title') }),
      ...(day !== undefined && { retrieved: WEB_ARCHIVE_WORDS.pageList('ts') }),
    },
  };
}

/** Of several captures of one address the one that was made at the time, or next to it. */
function nearest(captures: readonly ListedPage[], date: string): ListedPage | undefined {
  const apart = ({ page }: ListedPage): number => {
    const distance = Math.abs(moment(page) - Date.parse(date));
    return Number.isNaN(distance) ? Number.POSITIVE_INFINITY : distance;
  };
  return captures.reduce<ListedPage | undefined>(
    (best, one) => (best && apart(best) <= apart(one) ? best : one),
    undefined,
  );
}

const moment = ({ date }: ArchivedPage): number => Date.parse(date);
