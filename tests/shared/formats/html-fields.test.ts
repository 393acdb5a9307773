import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../shared/formats/html-page.ts';
import type { FoundFields, FoundIn } from '../../../shared/formats/import-batch.ts';

const read = (head: string, body = '<p>Words of the page.</p>'): { found: FoundFields; foundIn: FoundIn } => {
  const { found, foundIn = {} } = readPage(`<html><head>${head}</head><body>${body}</body></html>`, 'a.html');
  return { found, foundIn };
};
const jsonLd = (data: unknown): string =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;

describe('what a page says of itself', () => {
  test('is taken from JSON-LD before networks, from networks before catalogues, from these before its words', () => {
    const layers = [
      jsonLd({ '@type': 'NewsArticle', headline: 'From data' }),
      '<meta property="og:title" content="From networks">',
      '<meta name="citation_title" content="From catalogues">',
    ];
    const titles = [0, 1, 2, 3].map((from) =>
      read(`<title>T</title>${layers.slice(from).join('')}`, '<h1>From words</h1><p>x'),
    );
    expect(titles.map(({ found }) => found.title)).toEqual([
      'From data',
      'From networks',
      'From catalogues',
      'From words',
    ]);
    expect(titles.map(({ foundIn }) => foundIn.title)).toEqual([
      'JSON-LD NewsArticle headline',
      'meta og:title',
      'meta citation_title',
      'the visible text',
    ]);
    expect(read('<title>Only this</title>').foundIn.title).toBe('<title>');
  });

  test('may stand in a graph, in an array, below a page, with names that are explained elsewhere', () => {
    const article = {
      '@type': ['Thing', 'ReportageNewsArticle'],
      headline: 'Cables &amp; ships',
      author: [{ '@id': '#ida' }, { '@type': 'Person', name: 'Pell Osk' }, 'By Ana Ruiz'],
      publisher: { '@id': '#org' },
      datePublished: '2025-11-05T00:40:00+08:00',
      inLanguage: 'en_GB',
    };
    const graph = [
      { '@id': '#ida', name: 'Ida Merrow' },
      { '@id': '#org', '@type': 'Organization', name: 'Courier' },
    ];
    const wanted = {
      title: 'Cables & ships',
      authors: ['Ida Merrow', 'Pell Osk', 'Ana Ruiz'],
      outlet: 'Courier',
      published: '2025-11-05',
      language: 'en-GB',
      kind: 'article',
    };
    expect(read(jsonLd({ '@graph': [...graph, { '@type': 'WebPage', mainEntity: article }] })).found).toEqual(
      wanted,
    );
    expect(read(jsonLd([...graph, article])).found).toEqual(wanted);
    expect(read(jsonLd(graph) + jsonLd({ '@type': 'WebPage', name: 'x' }) + jsonLd(article)).found).toEqual(
      wanted,
    );
  });

  test('is not taken from another story that the page lists', () => {
    const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', headline: 'Another' }] };
    const page = { '@type': 'WebPage', name: 'x', mentions: { '@type': 'NewsArticle', headline: 'Another' } };
    expect(read(jsonLd(list) + jsonLd(page), '<h1>This one</h1><p>x').found.title).toBe('This one');
  });

  test('is ignored where it is damaged, too deep, or meant to harm, and everything else still counts', () => {
    const traps = [
      '{"@type":"Article","headline":"x"',
      `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
      '{"@type":"Article","headline":{"toString":1},"author":[[[]]],"datePublished":{"@value":7},"publisher":null}',
      '{"__proto__":{"@type":"Article","headline":"polluted"},"constructor":{"prototype":{"headline":"polluted"}}}',
      '{"@type":"Article","__proto__":{"headline":"polluted","name":"polluted"}}',
      'null',
      '"text"',
    ];
    for (const trap of traps) {
      const { found } = read(`${jsonLd(trap)}<meta property="og:title" content="Sound">`);
      expect(found.title).toBe('Sound');
    }
    expect(Object.hasOwn(Object.prototype, 'headline')).toBe(false);
  });

  test('never makes reading fail, whatever the data', () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    const names = fc.constantFrom(
      '@graph',
      '@type',
      '@id',
      'headline',
      'author',
      'publisher',
      'mainEntity',
      'url',
      'datePublished',
    );
    const data = fc.dictionary(names, fc.oneof(value, fc.constantFrom('Article', '#a', { '@id': '#a' })));
    fc.assert(
      fc.property(fc.array(data), (made) => {
        expect(read(jsonLd(JSON.stringify(made).replaceAll('</', '<\\/'))).found.kind).toMatch(
          /^(?:article|web page)$/,
        );
      }),
    );
  });
});

describe('an address', () => {
  test('is one on the web, and nothing that runs', () => {
    for (const bad of [
      'javascript:alert(1)',
      'data:text/html,x',
      '/relative',
      'https://a b',
      'ftp://a.example/x',
      '//a.example/x',
    ]) {
      const { found } = read(`<link rel="canonical" href="${bad}"><meta property="og:url" content="${bad}">`);
      expect(found.url).toBeUndefined();
    }
    expect(read('<link rel="shortlink canonical" href="https://a.example/x?y=1#z">').found.url).toBe(
      'https://a.example/x?y=1#z',
    );
  });

  test('of another site than the capture says is not believed', () => {
    const saved = '<!-- saved from url=(0020)https://www.a.example/x -->';
    const canonical = (href: string): string | undefined =>
      read(`${saved}<link rel="canonical" href="${href}">`).found.url;
    expect(canonical('https://evil.example/x')).toBe('https://www.a.example/x');
    expect(canonical('https://m.a.example/x')).toBe('https://m.a.example/x');
  });

  test('in the Wayback Machine is that of the page, and tells the day of the capture', () => {
    const { found, foundIn } = read(
      '<!-- saved from url=(0061)https://web.archive.org/web/20250926123456/https://a.example/x -->',
    );
    expect(found).toMatchObject({ url: 'https://a.example/x', retrieved: '2025-09-26' });
    expect(foundIn.retrieved).toBe('comment “saved from url” (Wayback Machine)');
    const below = read(
      '',
      '<p>x</p><!--\n FILE ARCHIVED ON 09:17:53 Sep 26, 2025 AND RETRIEVED FROM THE\n INTERNET ARCHIVE ON 10:00:00 Nov 29, 2026.\n-->',
    );
    expect(below.found.retrieved).toBe('2025-09-26');
  });
});

describe('a day', () => {
  const published = (written: string): string | undefined =>
    read(`<meta property="article:published_time" content="${written}">`).found.published;

  test('is the one in the zone of the page', () => {
    expect(published('2025-11-05T00:40:00+08:00')).toBe('2025-11-05');
    expect(published('2025-11-04T23:59:00-11:00')).toBe('2025-11-04');
    expect(published('Wed, 05 Nov 2025 23:45:00 -0300')).toBe('2025-11-05');
  });

  test('is as exact as it is said', () => {
    expect(published('2025')).toBe('2025');
    expect(published('2025-11')).toBe('2025-11');
    expect(published('20251105')).toBe('2025-11-05');
    expect(published('November 2025')).toBe('2025-11');
  });

  test('is none where a program wrote that it knows none, or what is written is no day', () => {
    for (const none of [
      '0001-01-01T00:00:00',
      '1970-01-01T00:00:00Z',
      '2025-13-45',
      '2025-02-30T10:00',
      'yesterday',
      '{{date}}',
    ]) {
      expect(published(none)).toBeUndefined();
    }
  });

  test('stands in a <time> where that is the only one, or says that it is the day of publication', () => {
    expect(read('', '<p>x <time datetime="2025-11-05">Wednesday</time>').found.published).toBe('2025-11-05');
    const two =
      '<p>x <time datetime="2025-11-04">a</time> <time itemprop="datePublished" datetime="2025-11-05">b</time>';
    expect(read('', two).found.published).toBe('2025-11-05');
    expect(read('', two.replace(' itemprop="datePublished"', '')).found.published).toBeUndefined();
  });
});

test('the language is that of the page, then what a server would say, then what networks are told', () => {
  expect(read('<meta property="og:locale" content="pt_BR">').found.language).toBe('pt-BR');
  expect(read('<meta http-equiv="Content-Language" content="de-at, en">').found.language).toBe('de-AT');
  expect(read('<meta http-equiv="content-language" content="!!">').found.language).toBeUndefined();
});

test('the name of the outlet is taken off the end of a title', () => {
  const { found } = read(
    '<meta property="og:site_name" content="The Courier"><meta property="og:title" content="Two ferries stay – The Courier">',
  );
  expect(found).toMatchObject({ title: 'Two ferries stay', outlet: 'The Courier' });
});
