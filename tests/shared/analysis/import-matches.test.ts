import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalUrl } from '../../../shared/analysis/canonical-url.ts';
import { type Comparable, findMatches, isExact } from '../../../shared/analysis/import-matches.ts';
import { nearPairs, printOf } from '../../../shared/analysis/near-text.ts';
import type { SourceId } from '../../../shared/model/source.ts';

const inCase = (id: string, more: Partial<Comparable> = {}): Comparable => ({
  ...waiting(id, more),
  givenId: null,
  as: { kind: 'source', sourceId: `source of ${id}` as SourceId, excerptId: id },
});

const waiting = (id: string, more: Partial<Comparable> = {}): Comparable => ({
  id,
  as: { kind: 'waiting', itemId: id },
  sha256: `bytes of ${id}`,
  isWhole: true,
  givenId: `file of ${id}`,
  textSha256: `text of ${id}`,
  url: '',
  title: `Title of ${id}`,
  outlet: '',
  published: '',
  ...more,
});

const signsOf = (incoming: readonly Comparable[], known: readonly Comparable[] = []): unknown =>
  [...findMatches(incoming, known, [])].map(([id, found]) => [id, found.map(({ sign }) => sign)]);

test('the same bytes and the same words are found, the stronger sign is said', () => {
  const known = [inCase('x1', { sha256: 'same', textSha256: 'alike' })];
  expect(signsOf([waiting('a', { sha256: 'same', textSha256: 'alike' })], known)).toEqual([['a', ['bytes']]]);
  expect(signsOf([waiting('a', { textSha256: 'alike' })], known)).toEqual([['a', ['text']]]);
  expect(signsOf([waiting('a')], known)).toEqual([['a', []]]);
});

test('of two that come in together only the later one is like the other', () => {
  const both = [waiting('a', { textSha256: 'alike' }), waiting('b', { textSha256: 'alike' })];
  expect(signsOf(both)).toEqual([
    ['a', []],
    ['b', ['text']],
  ]);
});

test('the sources of one file are not alike for lying in the same bytes', () => {
  const reference = (id: string, title: string) =>
    waiting(id, {
      sha256: 'refs.ris',
      isWhole: false,
      textSha256: null,
      title,
      outlet: 'Velm Courier',
      published: '2026',
    });
  expect(signsOf([reference('a', 'One'), reference('b', 'Two')])).toEqual([
    ['a', []],
    ['b', []],
  ]);
  // Two theses of one author and year are for the analyst to tell apart; they are not one for lying in one list.
  const given = { givenId: 'refs.ris' };
  const twins = [
    { ...reference('a', 'One'), ...given },
    { ...reference('b', 'One'), ...given },
  ];
  expect(signsOf(twins)).toEqual([
    ['a', []],
    ['b', ['citation']],
  ]);
  // Given a second time, each is there already.
  const again = [reference('c', 'One')];
  const known = [{ ...reference('x1', 'One'), as: inCase('x1').as }];
  const [match] = findMatches(again, known, []).get('c') ?? [];
  expect(match && isExact(match)).toBe(true);
});

test('title, outlet and date together say that it is the same publication, two of them do not', () => {
  const known = [
    inCase('x1', { title: 'Port of Velm: reopened', outlet: 'Velm Courier', published: '2026' }),
  ];
  const alike = { title: 'PORT OF VELM – Reopened', outlet: 'Velm courier', published: '2026' };
  expect(signsOf([waiting('a', alike)], known)).toEqual([['a', ['citation']]]);
  expect(signsOf([waiting('a', { ...alike, outlet: '' })], known)).toEqual([['a', []]]);
  expect(signsOf([waiting('a', { ...alike, published: '2025' })], known)).toEqual([['a', []]]);
});

test('an address is the same whatever way the reader came', () => {
  const spellings = [
    'https://www.courier.example/velm/port/?utm_source=mail#top',
    'http://courier.example/velm/port',
    'https://m.courier.example:443/velm/port/index.html?fbclid=1',
  ];
  expect(new Set(spellings.map(canonicalUrl))).toEqual(new Set(['courier.example/velm/port']));
  expect(canonicalUrl('https://courier.example/story?id=2&page=1')).toBe(
    canonicalUrl('https://courier.example/story?page=1&id=2&utm_medium=x'),
  );
  expect(canonicalUrl('https://courier.example/story?id=2')).not.toBe(
    canonicalUrl('https://courier.example/story?id=3'),
  );
  expect(canonicalUrl('file:///etc/passwd')).toBe('');
});

const WORDS = Array.from({ length: 240 }, (_, index) => `word${(index * 7919) % 1009}`);
const print = (id: string, text: string) => ({ id, hashes: printOf(text, []) });

test('a text that stands in another one is nearly the same, also with a few words changed', () => {
  const whole = WORDS.join(' ');
  const changed = WORDS.map((word, index) => (index % 60 === 30 ? 'changed' : word)).join(' ');
  const other = WORDS.toReversed().join(' ');
  const known = [print('x', whole)];
  const [part] = nearPairs([print('part', WORDS.slice(40, 160).join(' '))], known);
  expect(part).toMatchObject({ id: 'part', otherId: 'x' });
  expect(nearPairs([print('changed', changed)], known)[0]?.share).toBeGreaterThanOrEqual(80);
  expect(nearPairs([print('other', other)], known)).toEqual([]);
  expect(nearPairs([print('short', 'word0 word856')], known)).toEqual([]);
});

test('page residue does not make two texts alike', () => {
  const menu = WORDS.join(' ');
  const leftOut = [{ start: 0, end: menu.length }];
  const page = (own: string) => `${menu} ${own}`;
  const one = { id: 'a', hashes: printOf(page('The harbour of Velm opened on Monday.'), leftOut) };
  const two = { id: 'b', hashes: printOf(page('The minister went to Edra by train.'), leftOut) };
  expect(nearPairs([two], [one])).toEqual([]);
});

test('every text is wholly in itself, and shares are between the least and all', () => {
  const texts = fc.array(fc.constantFrom(...WORDS.slice(0, 40)), { minLength: 60, maxLength: 160 });
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const pairs = nearPairs(
        [print('b', one.join(' ')), print('c', other.join(' '))],
        [print('a', one.join(' '))],
      );
      expect(pairs).toContainEqual({ id: 'b', otherId: 'a', share: 100 });
      expect(pairs.every(({ share }) => share >= 80 && share <= 100)).toBe(true);
    }),
    { numRuns: 60, seed: 20_261_130 },
  );
});
