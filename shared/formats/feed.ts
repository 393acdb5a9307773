import { PAGE_REFUSALS } from '../words/web-pages.ts';
import { encodingSaid } from './html-encoding.ts';
import { type FileFormat, RefusedFile } from './import-format.ts';
import { plainText } from './plain-text.ts';

/** RSS and Atom as saved from an address or a reader; each entry becomes a source. */
export const feed: FileFormat = {
  id: 'feed',
  label: 'News feed (RSS, Atom)',
  extensions: ['rss', 'atom', 'rdf', 'xml'],
  sniff: isFeed,
  open: async (file, tools) => {
    const said = file.saidEncoding ?? encodingSaid(file.bytes);
    const { text, encoding } = tools.decode({ ...file, ...(said !== undefined && { saidEncoding: said }) });
    const [{ feedEntries }, { feedParts }] = await Promise.all([
      import('./feed-entries.ts'),
      import('./feed-item.ts'),
    ]);
    const entries = feedEntries(text, file.name);
    // Other XML is shown as it is written.
    if (!entries) return [{ kind: 'text', read: plainText.read(text, file.name), encoding }];
    if (entries.count === 0) throw new RefusedFile('empty', PAGE_REFUSALS.emptyFeed(file.name));
    return feedParts(entries.items, entries.count, file.name, { name: 'feed', version: 1 });
  },
};

function isFeed(head: string): boolean {
  const root =
    /^(?:<\?[^>]{0,300}>\s*|<!--(?:(?!-->)[^]){0,1000}-->\s*|<!doctype[^>]{0,300}>\s*){0,8}<([\w:]{1,20})[\s>]/iu.exec(
      head,
    );
  const name = root?.[1]?.toLowerCase() ?? '';
  if (name === 'rdf:rdf') return head.includes('purl.org/rss/1.0');
  return name === 'rss' || name === 'feed' || name === 'atom:feed';
}
