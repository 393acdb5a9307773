import { PAGE_REFUSALS } from '../words/web-pages.ts';
import { type FileFormat, RefusedFile } from './import-format.ts';
import { plainText } from './plain-text.ts';

/** A JSON Feed as saved from an address; each entry becomes a source. */
export const jsonFeed: FileFormat = {
  id: 'json-feed',
  label: 'News feed (JSON Feed)',
  extensions: ['json'],
  sniff: (head) => head.startsWith('{') && /jsonfeed\.org\\?\/version\\?\//u.test(head),
  open: async (file, tools) => {
    const { text, encoding } = tools.decode(file);
    const [{ jsonFeedEntries }, { feedParts }] = await Promise.all([
      import('./json-feed-entries.ts'),
      import('./feed-item.ts'),
    ]);
    const entries = jsonFeedEntries(text, file.name);
    // Other JSON is shown as it is written.
    if (!entries) return [{ kind: 'text', read: plainText.read(text, file.name), encoding }];
    if (entries.count === 0) throw new RefusedFile('empty', PAGE_REFUSALS.emptyFeed(file.name));
    return feedParts(entries.items, entries.count, file.name, { name: 'json-feed', version: 1 });
  },
};
