import { entryNames } from './entry-names.ts';
import type { FoundFields, FoundIn } from './import-batch.ts';
import type { FilePart } from './import-format.ts';
import type { ArchivedPage } from './warc-pages.ts';

/** What a list of pages says of one. */
export interface ListedPage {
  readonly page: ArchivedPage;
  readonly found?: FoundFields;
  readonly foundIn?: FoundIn;
  readonly remarks?: readonly string[];
}

/** The pages of a web archive as files, with the address and the day that each was fetched from and on. */
export function archivedParts(listed: readonly ListedPage[]): readonly FilePart[] {
  const names = entryNames(listed.map(({ page }) => pathOf(page)));
  return listed.map(({ page, ...known }, index): FilePart => {
    const name = names[index]?.name ?? page.url;
    const { content, url, date, mediaType, charset } = page;
    if (!content.ok) return { kind: 'refused', name, code: content.code, message: content.message };
    const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/u.exec(date)?.[0];
    const remarks = [...(known.remarks ?? []), ...content.remarks];
    return {
      kind: 'file',
      file: {
        name,
        bytes: content.bytes,
        ...(mediaType !== '' && { mediaType }),
        ...(charset !== undefined && { saidEncoding: charset }),
      },
      found: { url, ...(day !== undefined && { retrieved: day }), ...known.found },
      foundIn: {
        url: 'WARC-Target-URI',
        ...(day !== undefined && { retrieved: 'WARC-Date' }),
        ...known.foundIn,
      },
      ...(remarks.length > 0 && { remarks }),
    };
  });
}

const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'application/x-pdf': 'pdf',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/rss+xml': 'xml',
  'application/atom+xml': 'xml',
  'application/rdf+xml': 'xml',
  'text/xml': 'xml',
  'application/xml': 'xml',
  'application/feed+json': 'json',
};

/** The address as a path, with the ending that its kind has, since the name of a file tells its kind too. */
function pathOf({ url, mediaType }: ArchivedPage): string {
  const [, host = '', rest = ''] = /^\w+:\/\/(?:[^/@]*@)?([^/?#]*)([^?#]*)/u.exec(url) ?? [];
  const path = rest.split('/').map(readable).filter(Boolean).join('/');
  const ending = ENDINGS[mediaType];
  const whole = path === '' ? host : `${host}/${path}`;
  if (ending === undefined || new RegExp(`\\.(?:${ending}|${ending.slice(0, 3)})$`, 'iu').test(whole))
    return whole;
  return `${whole.replace(/\.(?:php|aspx?|jsp)$/iu, '')}.${ending}`;
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part).replaceAll('/', ' ');
  } catch {
    return part;
  }
}
