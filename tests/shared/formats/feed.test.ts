import { describe, expect, test } from 'vitest';
import { readImport } from '../../../renderer/workers/read-import.ts';
import { formatOf } from '../../../shared/formats/all.ts';
import type { ImportOutcome } from '../../../shared/formats/import-batch.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (name: string, text: string): Promise<readonly ImportOutcome[]> =>
  readImport({ name, bytes: bytesOf(text) });
const drafts = async (name: string, text: string) =>
  (await read(name, text)).map((outcome) => {
    if (!outcome.ok) throw new Error(outcome.message);
    return outcome.draft.read;
  });

const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Küstenblatt</title>
<author><name>Redaktion</name></author><link rel="self" href="https://kueste.example/feed"/>
<entry xml:lang="en"><title type="html">Ships &amp;amp; cables</title><link rel="edit" href="https://kueste.example/edit/1"/>
<link href="https://kueste.example/1"/><published>2025-11-04T23:30:00+01:00</published><updated>2025-11-05T08:00:00Z</updated>
<author><name>Ida Merrow</name></author><author><name>Pell Osk</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><h2>Below</h2><p>The line <em>holds</em>.</p></div></content></entry>
<entry><title>Zweiter</title><link rel="alternate" href="/relative"/><updated>2025-10-01T00:00:00Z</updated>
<summary>Nur die Kurzfassung &amp; mehr nicht.</summary></entry></feed>`;

describe('a news feed', () => {
  test('in Atom gives a source for each entry, with what the entry or else the feed says of it', async () => {
    const [first, second] = await drafts('feed.atom', ATOM);
    expect(first?.text).toBe('Ships & cables\n\nBelow\n\nThe line holds.');
    expect(first?.blocks.map(({ kind, level }) => `${kind}${level ?? ''}`)).toEqual([
      'heading1',
      'heading2',
      'paragraph',
    ]);
    expect(first?.found).toEqual({
      title: 'Ships & cables',
      url: 'https://kueste.example/1',
      published: '2025-11-04',
      modified: '2025-11-05',
      authors: ['Ida Merrow', 'Pell Osk'],
      outlet: 'Küstenblatt',
      language: 'en',
    });
    expect(second?.text).toBe('Zweiter\n\nNur die Kurzfassung & mehr nicht.');
    expect(second?.found).toMatchObject({ authors: ['Redaktion'], language: 'de', modified: '2025-10-01' });
    expect(second?.found.url).toBeUndefined();
  });

  test('in RSS 1.0 lies beside its channel', async () => {
    const [only] = await drafts(
      'feed.rdf',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
       <channel rdf:about="x"><title>Old Wire</title></channel>
       <item><title>Cable laid</title><link>https://wire.example/1</link><dc:date>2011-09-02</dc:date>
       <description>Tern-1 is laid.</description></item></rdf:RDF>`,
    );
    expect(only?.text).toBe('Cable laid\n\nTern-1 is laid.');
    expect(only?.found).toMatchObject({
      outlet: 'Old Wire',
      published: '2011-09-02',
      url: 'https://wire.example/1',
    });
  });

  test('is known by its first element, whatever the file is called', () => {
    expect(formatOf({ name: 'download', bytes: bytesOf(ATOM) }).id).toBe('feed');
    expect(formatOf({ name: 'a.txt', bytes: bytesOf('<!-- made by x --><rss version="2.0">') }).id).toBe(
      'feed',
    );
    expect(
      formatOf({ name: 'a', bytes: bytesOf('{ "version": "https://jsonfeed.org/version/1" }') }).id,
    ).toBe('json-feed');
  });

  test('that breaks off gives the entries before the break and what is there of the last', async () => {
    const found = await drafts('feed.atom', ATOM.slice(0, ATOM.indexOf('Kurzfassung')));
    expect(found.map(({ text }) => text)).toEqual([
      'Ships & cables\n\nBelow\n\nThe line holds.',
      'Zweiter\n\nNur die',
    ]);
  });

  test('without entries is refused; an entry without words is refused by its place', async () => {
    expect(await read('a.rss', '<rss><channel><title>x</title></channel></rss>')).toMatchObject([
      { ok: false, code: 'empty' },
    ]);
    const outcomes = await read(
      'a.rss',
      '<rss><channel><item><title>One</title></item><item><link>x</link></item>',
    );
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false]);
    expect(outcomes[1]).toMatchObject({ message: expect.stringMatching(/^Entry 2 of “a\.rss”/) as string });
  });

  test('of very many entries is read from the first on, and says what was left', async () => {
    const outcomes = await read('a.rss', `<rss><channel>${'<item><title>Ship</title></item>'.repeat(1_003)}`);
    expect(outcomes).toHaveLength(1_001);
    expect(outcomes.at(-1)).toMatchObject({ ok: false, code: 'too-large' });
    expect(outcomes.at(-1)?.ok === false && outcomes.at(-1)).toMatchObject({
      message: expect.stringMatching(/holds 1003 entries; the first 1000 were read/) as string,
    });
  });

  test('that is built to harm is refused, and its entities are not expanded', async () => {
    expect(await read('a.rss', `<rss>${'<item>'.repeat(5_000)}`)).toMatchObject([
      { ok: false, code: 'unsound' },
    ]);
    const bomb = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><item><title>T</title><description>&b; &file;</description></item></rss>`;
    const [only] = await drafts('a.rss', bomb);
    expect(only?.text).toBe('T\n\n&b; &file;');
    const deep = `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(5_000)}`;
    expect((await read('a.json', deep))[0]).toMatchObject({ ok: true, draft: { read: { text: deep } } });
  });

  test('other XML and other JSON are shown as they are written', async () => {
    for (const [name, text] of [
      ['a.xml', '<note><to>Ana</to></note>'],
      ['a.json', '{"a": [1, 2]}'],
    ] as const) {
      const [only] = await drafts(name, text);
      expect(only?.text).toBe(text);
      expect(only?.extractor.name).toBe('plain-text');
    }
  });
});
