import { describe, expect, test } from 'vitest';
import { readImport } from '../../../renderer/workers/read-import.ts';
import { formatOf } from '../../../shared/formats/all.ts';
import type { ImportDraft } from '../../../shared/formats/import-batch.ts';
import { encodeAs } from '../../renderer/workers/encode-as.ts';

const WORDS =
  'Портовое управление сообщило, что оба парома останутся в порту, пока не закончится расследование.';

const page = (head: string): string => `<html><head>${head}</head><body><p>${WORDS}</p></body></html>`;

async function read(bytes: Uint8Array, encoding?: string): Promise<ImportDraft> {
  const [outcome] = await readImport({
    name: 'saved.html',
    bytes,
    ...(encoding !== undefined && { encoding }),
  });
  if (!outcome?.ok) throw new Error(outcome?.message);
  return outcome.draft;
}

describe('the encoding of a page', () => {
  test.each([
    ['a meta charset', '<meta charset="windows-1251">'],
    [
      'a meta charset without quotation marks, behind other attributes',
      '<META name=x charset=windows-1251 />',
    ],
    ['a content type', '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'],
    [
      'a content type said backwards',
      "<meta content='text/html;charset=windows-1251' http-equiv=content-type>",
    ],
  ])('is what %s says', async (_, head) => {
    const draft = await read(encodeAs('windows-1251', page(head)));
    expect(draft.read.text).toBe(WORDS);
    expect(draft.encoding).toMatchObject({ label: 'windows-1251', basis: 'said by the file' });
  });

  test('is what the XML declaration says', async () => {
    const xhtml = `<?xml version="1.0" encoding="koi8-r"?>${page('<title/>')}`;
    const draft = await read(encodeAs('koi8-r', xhtml));
    expect(draft.read.text).toBe(WORDS);
    expect(draft.encoding?.label).toBe('koi8-r');
  });

  test('is told by the bytes where what is said lies', async () => {
    const lie = await read(encodeAs('utf-8', page('<meta charset="windows-1251">')));
    expect(lie.read.text).toBe(WORDS);
    expect(lie.encoding).toMatchObject({ label: 'utf-8', basis: 'valid UTF-8' });
    const marked = await read(
      Uint8Array.of(0xef, 0xbb, 0xbf, ...encodeAs('utf-8', page('<meta charset=koi8-r>'))),
    );
    expect(marked.encoding).toMatchObject({ label: 'utf-8', basis: 'byte order mark' });
  });

  test.each([
    ['none that a browser knows', '<meta charset="utf-7">'],
    ['UTF-16, which the bytes are not', '<meta charset="utf-16">'],
    ['something within a comment', '<!-- <meta charset="big5"> -->'],
    ['something below the first kilobyte', `${' '.repeat(1_100)}<meta charset="big5">`],
  ])('is guessed where the page says %s', async (_, head) => {
    const draft = await read(encodeAs('windows-1251', page(head)));
    expect(draft.read.text).toBe(WORDS);
    expect(draft.encoding).toMatchObject({ label: 'windows-1251', basis: 'detected' });
  });

  test('is what the page says though a byte of it is broken', async () => {
    const words = '港务局星期一表示，两艘渡轮将留在港内，直到调查结束为止。局长拒绝说明日期。'.repeat(3);
    const whole = encodeAs('gb18030', `<html><meta charset="gb2312"><p>${words}</p><p>x`);
    const broken = Uint8Array.of(...whole, 0x81, ...encodeAs('gb18030', '</p>'));
    const draft = await read(broken);
    expect(draft.read.text).toBe(`${words}\n\nx\ufffd`);
    expect(draft.encoding).toMatchObject({ label: 'gbk', basis: 'said by the file', replaced: 1 });
  });

  test('is what the analyst chose, whatever the page says', async () => {
    const draft = await read(encodeAs('windows-1251', page('<meta charset="koi8-r">')), 'windows-1251');
    expect(draft.read.text).toBe(WORDS);
    expect(draft.encoding).toMatchObject({ label: 'windows-1251', basis: 'chosen' });
  });

  test('is UTF-16 where the bytes are', async () => {
    const draft = await read(encodeAs('utf-16le', `\ufeff${page('')}`));
    expect(draft.read.text).toBe(WORDS);
  });
});

test.each([
  '<!DOCTYPE html><p>x',
  ' \n<HTML lang="en">',
  '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">',
  '<!-- saved from url=(0014)about:internet -->\n<html>',
  '\ufeff<!doctype HTML>',
])('a page is known by its first element, whatever it is called: %s', (text) => {
  expect(formatOf({ name: 'a.txt', bytes: new TextEncoder().encode(text) }).id).toBe('html');
});

test.each(['Text about <html> pages', '<htmlx>', '# <html>', '<?xml version="1.0"?><note/>'])(
  'words about pages are none: %s',
  (text) => {
    expect(formatOf({ name: 'a.txt', bytes: new TextEncoder().encode(text) }).id).toBe('plain-text');
  },
);

test('a file that breaks off anywhere is read as far as it goes, or refused with a sentence', async () => {
  const whole = encodeAs(
    'utf-8',
    `<!doctype html><html><head><title>Порт</title><script type="application/ld+json">{"@type":"Article"}</script></head>
     <body><!-- x --><p class="a">${WORDS}</p><table><tr><td>1<td>2<tr><td>3<td>4</table><svg><path/></svg></body></html>`,
  );
  for (let end = 1; end < whole.length; end += 7) {
    const [outcome] = await readImport({ name: 'cut.html', bytes: whole.subarray(0, end) });
    if (outcome?.ok) expect(outcome.draft.read.text).not.toMatch(/<.|>|Article/);
    else expect(outcome?.code).toBe('empty');
  }
});

test('a head made to confuse is looked at once, not in every way that it could be read', () => {
  const head = new TextEncoder().encode(`${'<!---->'.repeat(300)}<no`);
  expect(formatOf({ name: 'a.txt', bytes: head }).id).toBe('plain-text');
});

test('XHTML closes its empty elements', async () => {
  const [outcome] = await readImport({
    name: 'a.xhtml',
    bytes: encodeAs(
      'utf-8',
      `<html><head><script src="x"/><title/></head><body><a id="b"/><p>${WORDS}</p></body></html>`,
    ),
  });
  expect(outcome?.ok && outcome.draft.read.text).toBe(WORDS);
});

test('bytes of nought make a file that is no page, and it is refused with a sentence', async () => {
  const [outcome] = await readImport({ name: 'a.html', bytes: encodeAs('utf-8', `<html><p>\0\0${WORDS}`) });
  expect(outcome).toMatchObject({ ok: false, code: 'binary' });
});
