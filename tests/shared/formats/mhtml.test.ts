import { describe, expect, test } from 'vitest';
import { readImport } from '../../../renderer/workers/read-import.ts';
import { formatOf } from '../../../shared/formats/all.ts';
import type { ImportOutcome } from '../../../shared/formats/import-batch.ts';
import { encodeAs } from '../../renderer/workers/encode-as.ts';

const PROSE =
  'Портовое управление сообщило, что оба парома останутся в порту, пока не закончится расследование, и что командам заплатят полностью.';

/** A capture with the page as its second part, as other programs write it. */
function capture(body: Uint8Array, fields: { readonly type: string; readonly encoding: string }): Uint8Array {
  const ascii = (text: string): Uint8Array => new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
  return Uint8Array.of(
    ...ascii(`From: "Saved by Internet Explorer 11"
Subject: =?windows-1251?B?z+Dw7uz7?=
Date: Sun, 1 Mar 2020 23:59:00 +0300
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; start="<page@x>"; boundary="--=_x"

This is a multi-part message in MIME format.

----=_x
Content-Type: text/html; charset="utf-8"
Content-ID: <frame@x>

<p>A frame with an advertisement.</p>
----=_x
Content-Type: ${fields.type}
Content-ID: <page@x>
Content-Transfer-Encoding: ${fields.encoding}
Content-Location: https://port.example/paromy

`),
    ...body,
    ...ascii(
      '\n----=_x\nContent-Type: image/gif\nContent-Transfer-Encoding: base64\n\nR0lGODlhAQABAAAAACw=\n----=_x--\n',
    ),
  );
}

const page = `<html><body><h1>Паромы</h1><p>${PROSE}</p></body></html>`;
const quoted = (bytes: Uint8Array): Uint8Array =>
  new TextEncoder().encode(
    [...bytes]
      .map((byte) =>
        byte < 0x80 && byte !== 0x3d
          ? String.fromCharCode(byte)
          : `=${byte.toString(16).padStart(2, '0').toUpperCase()}`,
      )
      .join('')
      .replaceAll(/(.{60}(?<!=.?))/g, '$1=\r\n'),
  );

const read = async (bytes: Uint8Array, encoding?: string): Promise<ImportOutcome | undefined> =>
  (await readImport({ name: 'saved.mht', bytes, ...(encoding !== undefined && { encoding }) }))[0];

describe('a web archive', () => {
  const bytes = capture(quoted(encodeAs('windows-1251', page)), {
    type: 'text/html; charset="windows-1251"',
    encoding: 'quoted-printable',
  });

  test('is read from the part it starts with, in the encoding that the part names', async () => {
    const outcome = await read(bytes);
    if (!outcome?.ok) throw new Error(outcome?.message);
    expect(outcome.draft.read.text).toBe(`Паромы\n\n${PROSE}`);
    expect(outcome.draft.encoding).toMatchObject({ label: 'windows-1251', basis: 'said by the file' });
    expect(outcome.draft.bytes).toEqual(bytes);
    expect(outcome.draft.read.found).toMatchObject({
      title: 'Паромы',
      url: 'https://port.example/paromy',
      retrieved: '2020-03-01',
    });
  });

  test('is read again in the encoding that the analyst chose', async () => {
    const outcome = await read(bytes, 'koi8-r');
    if (!outcome?.ok) throw new Error(outcome?.message);
    expect(outcome.draft.encoding).toMatchObject({ label: 'koi8-r', basis: 'chosen' });
    expect(outcome.draft.read.text).not.toContain('Портовое');
  });

  test('packed as base64, or not at all, says the same', async () => {
    const utf8 = new TextEncoder().encode(page);
    const packed = new TextEncoder().encode(
      Buffer.from(utf8)
        .toString('base64')
        .replaceAll(/(.{76})/g, '$1\r\n'),
    );
    for (const [body, encoding] of [
      [packed, 'base64'],
      [utf8, '8bit'],
    ] as const) {
      const outcome = await read(capture(body, { type: 'text/html', encoding }));
      expect(outcome?.ok && outcome.draft.read.text).toBe(`Паромы\n\n${PROSE}`);
    }
  });

  test('that was cut off is read as far as it goes', async () => {
    const outcome = await read(bytes.subarray(0, 1_200));
    expect(outcome?.ok && outcome.draft.read.text.startsWith('Паромы\n\nПорт')).toBe(true);
  });

  test('without a page in it is refused with a sentence', async () => {
    const outcome = await read(bytes.subarray(0, 260));
    expect(outcome).toMatchObject({ ok: false, code: 'empty' });
    expect(outcome?.ok === false && outcome.message).toMatch(
      /^“saved\.mht” is a web archive without a page in it/,
    );
  });

  test('is known by its first lines; a mail with a page in it is none', () => {
    expect(formatOf({ name: 'download', bytes }).id).toBe('mhtml');
    const mail = new TextEncoder().encode(
      'Received: from a.example\r\nTo: desk@a.example\r\nContent-Type: multipart/related; boundary=x\r\n\r\n',
    );
    expect(formatOf({ name: 'mail', bytes: mail }).id).not.toBe('mhtml');
  });
});
