import { describe, expect, test } from 'vitest';
import { proveWithheld } from '../../../renderer/workers/prove-withheld.ts';
import type { WithheldString } from '../../../shared/analysis/withheld-strings.ts';
import { folded } from '../../../shared/lib/folded-text.ts';
import { pdfWith } from './printed-pdf.ts';

const withheld = (text: string): WithheldString => ({
  kind: 'outlet',
  text,
  about: 'S4',
  needles: [folded(text)],
});
const STRINGS = ['Hidden Bulletin', 'Ostrava Kurier', 'bulletin.example', 'Neva'].map(withheld);

/** What is found in a PDF, and where. */
const found = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const answer = await proveWithheld({ bytes, strings: STRINGS });
  if (!answer.ok) return ['could not be read'];
  expect(answer.searched).toBe(STRINGS.length);
  return answer.found.map(({ string, where }) => `${string.text} in ${where}`);
};

describe('a leak that was planted on purpose is caught', () => {
  test.each([
    ['on a page', { page: 'As the Hidden Bulletin said.' }, 'the pages'],
    ['on a page, in capitals', { page: 'HIDDEN BULLETIN' }, 'the pages'],
    ['on a page, hyphenated over two lines', { page: 'As the Hidden Bul-\nletin said.' }, 'the pages'],
    ['on a page, letter by letter', { page: 'H i d d e n B u l l e t i n' }, 'the pages'],
    ['in the information', { info: 'After the Hidden Bulletin' }, 'the information about the document'],
    ['in the XMP metadata', { xmp: 'Hidden Bulletin' }, 'the XMP metadata'],
    ['in the attachment', { attachment: '{"outlet":"Hidden Bulletin"}' }, 'the attachment evidence.json'],
    [
      'in the name of an attachment',
      { attachmentName: 'Hidden Bulletin.txt' },
      'the attachment Hidden Bulletin.txt',
    ],
    ['as a bookmark', { bookmark: 'On the Hidden Bulletin' }, 'the bookmarks'],
    ['in a stream that nothing shows', { stream: 'BT (Hidden Bulletin) Tj ET' }, 'a stream of the file'],
    ['in an entry that no viewer knows', { hidden: 'Hidden Bulletin' }, 'an object of the file'],
  ])('%s', async (_, planted, where) => {
    expect(await found(await pdfWith(planted))).toEqual([`Hidden Bulletin in ${where}`]);
  });

  test('in the address of a link', async () => {
    const bytes = await pdfWith({ link: 'https://bulletin.example/story' });
    expect(await found(bytes)).toEqual(['bulletin.example in a link or annotation']);
  });

  test('with its escapes in JSON undone', async () => {
    const bytes = await pdfWith({ attachment: '{"outlet":"Hidden\\u0020Bulletin"}' });
    expect(await found(bytes)).toEqual(['Hidden Bulletin in the attachment evidence.json']);
  });
});

test('a file that holds none of it is proved to', async () => {
  expect(await found(await pdfWith({ page: 'Nevada is elsewhere, and so is the Ostrava line.' }))).toEqual(
    [],
  );
});

test('a short name counts only as a word of its own', async () => {
  expect(await found(await pdfWith({ page: 'Down the Neva, to Nevada.' }))).toEqual(['Neva in the pages']);
});

test('a file that cannot be read proves nothing', async () => {
  expect(await found(new TextEncoder().encode('%PDF-1.7 and no more'))).toEqual(['could not be read']);
});
