import { describe, expect, test } from 'vitest';
import { readImport } from '../../../renderer/workers/read-import.ts';
import { formatOf } from '../../../shared/formats/all.ts';
import type { ImportOutcome, ReadText } from '../../../shared/formats/import-batch.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const read = (text: string, name = 'letter.eml'): Promise<readonly ImportOutcome[]> =>
  readImport({ name, bytes: bytesOf(text.replaceAll('\n', '\r\n')) });

const HEAD = `From: Ana Ruiz <ana@courier.example>\nSubject: Ferries\nDate: Tue, 4 Mar 2025 23:10:00 -0500\nMessage-ID: <1@c>\n`;
const message = (type: string, body: string): string =>
  `${HEAD}MIME-Version: 1.0\nContent-Type: ${type}\n\n${body}\n`;

async function first(text: string): Promise<ReadText> {
  const [outcome] = await read(text);
  if (!outcome?.ok) throw new Error(outcome?.message ?? 'nothing came of it');
  return outcome.draft.read;
}

async function refusal(text: string): Promise<{ readonly code: string; readonly message: string }> {
  const [outcome] = await read(text);
  if (!outcome || outcome.ok) throw new Error('it was read');
  return outcome;
}

const kinds = ({ text, blocks }: ReadText): readonly string[] =>
  blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, Math.min(end, start + 24))}`);
const residue = ({ text, blocks, residue: proposed }: ReadText): readonly string[] =>
  proposed.map(({ block }) => text.slice(blocks[block]?.start, blocks[block]?.end).slice(0, 24));

describe('the words of a message', () => {
  test('a page is read where there is no plain text, and nothing of it is fetched', async () => {
    const html =
      '<html><body><p>Both ferries stay.</p><img src="https://x.example/1.gif"><blockquote>So be it.</blockquote></body></html>';
    const letter = await first(message('text/html', html));
    expect(kinds(letter)).toEqual(['paragraph: Both ferries stay.', 'quotation: So be it.']);
  });

  test('a plain text that only says there is a page gives way to the page, and the review says so', async () => {
    const body = `--b\nContent-Type: text/plain\n\nSee the page.\n--b\nContent-Type: text/html\n\n<p>${'Both ferries stay in port until June. '.repeat(5)}</p>\n--b--`;
    const letter = await first(message('multipart/alternative; boundary=b', body));
    expect(letter.text).toContain('Both ferries stay in port');
    expect(letter.text).not.toContain('See the page');
    expect(letter.remarks).toEqual([expect.stringContaining('twice, as plain text and as a page')]);
  });

  test('what is quoted is quotation, and what stands below every message is residue', async () => {
    const letter = await first(
      message(
        'text/plain',
        'Both ferries stay in port until June, says the council.\n\nSent from my phone\n\n-- \nAna\nThe Courier\n\nOn 3 March, Ben wrote:\n\n> No date is set.\n\n> -- \n> Ben\n\nThis message is confidential and intended solely for the addressee; if you received it in error, delete it.',
      ),
    );
    expect(kinds(letter).filter((kind) => kind.startsWith('quotation'))).toEqual([
      'quotation: > No date is set.',
      'quotation: > -- \n> Ben',
    ]);
    expect(residue(letter)).toEqual(
      ['Sent from my phone', '--', 'Ana', 'The Courier', 'This message is confident'].map((words) =>
        words.slice(0, 24),
      ),
    );
  });

  test('below the line of a forwarded message all words are another’s', async () => {
    const letter = await first(
      message('text/plain', 'See below.\n\n-----Original Message-----\n\nNo date is set.'),
    );
    expect(kinds(letter).at(-1)).toBe('quotation: No date is set.');
  });

  test.each([
    ['quoted-printable', 'windows-1251', '=CF=EE=F0=F2', 'Порт'],
    ['base64', 'shift_jis', 'jWCCzYLG', '港はと'],
    ['8bit', 'utf-8', '\xc3\xa9t\xc3\xa9', 'été'],
  ])('%s in %s', async (encoding, charset, body, words) => {
    const text = message(`text/plain; charset=${charset}\nContent-Transfer-Encoding: ${encoding}`, body);
    expect((await first(text)).text.trim()).toBe(words);
  });
});

describe('what the headers of a message say', () => {
  test('the day is that of the sender’s clock', async () => {
    const { found, foundIn } = await first(message('text/plain', 'Words of the message.'));
    expect(found).toMatchObject({
      title: 'Ferries',
      authors: ['Ana Ruiz'],
      published: '2025-03-04',
      kind: 'document',
    });
    expect(foundIn).toMatchObject({ authors: 'mail header From', published: 'mail header Date' });
    expect(found.note).toContain('Sent: Tue, 4 Mar 2025 23:10:00 -0500');
  });

  test('a sender whose name is another address is remarked on', async () => {
    const { remarks } = await first(
      'From: "minister@state.example" <x@evil.example>\nTo: a@b.example\nMIME-Version: 1.0\n\nWords of the message.\n',
    );
    expect(remarks).toEqual([expect.stringContaining('x@evil.example')]);
  });

  test('a message without words is a source without a text', async () => {
    const letter = await first(`${HEAD}MIME-Version: 1.0\n\n`);
    expect(letter.text).toBe('');
    expect(letter.found.title).toBe('Ferries');
  });
});

describe('what is attached to a message', () => {
  test('a reference list within it is read, with its own notes and the message’s', async () => {
    const ris = 'TY  - NEWS\nTI  - Ferries stay\nVL  - 12\nER  - \n';
    const body = `--b\nContent-Type: text/plain\n\nThe list.\n--b\nContent-Type: application/octet-stream; name="list.ris"\nContent-Disposition: attachment\n\n${ris}--b--`;
    const outcomes = await read(message('multipart/mixed; boundary=b', body));
    const list = outcomes[1];
    expect(list?.ok && list.draft.read.found.note).toBe(
      'Type: NEWS\nVolume: 12\nAttached to “Ferries”, 4 March 2025.',
    );
    expect(list?.ok && list.draft.within.map(({ name }) => name)).toEqual(['letter.eml']);
  });

  test('a signature is no file, and is said not to have been checked', async () => {
    const body = `--b\nContent-Type: text/plain\n\nSigned words.\n--b\nContent-Type: application/pkcs7-signature; name=smime.p7s\n\nMIIB\n--b--`;
    const outcomes = await read(message('multipart/signed; boundary=b', body));
    expect(outcomes).toHaveLength(1);
    expect(outcomes[0]?.ok && outcomes[0].draft.read.remarks).toEqual([
      expect.stringContaining('not checked'),
    ]);
  });
});

describe('messages that are not to be read', () => {
  test.each([
    [
      'multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b',
      '--b\n\nVersion: 1\n--b--',
      'PGP',
    ],
    ['application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m', 'MIIB', 'S/MIME'],
    ['text/plain', '-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----', 'PGP'],
    [
      'application/pkcs7-mime; smime-type=signed-data; name=smime.p7m',
      'MIIB',
      'wrapped in an S/MIME signature',
    ],
  ])('%s is refused with what opens it', async (type, body, words) => {
    const { code, message: sentence } = await refusal(message(type, body));
    expect(code).toBe('locked');
    expect(sentence).toContain(words);
  });

  test('parts nested without end are refused', async () => {
    const nested = Array.from(
      { length: 300 },
      (_, depth) => `--b${depth}\nContent-Type: multipart/mixed; boundary=b${depth + 1}\n\n`,
    );
    expect(await refusal(message('multipart/mixed; boundary=b0', nested.join('')))).toMatchObject({
      code: 'unsound',
    });
  });

  test('messages within messages end at the depth of all files within files', async () => {
    let text = 'From: a@b.example\nSubject: Inmost\n\nInmost words.\n';
    for (let depth = 0; depth < 12; depth += 1) text = message('message/rfc822', text);
    const outcomes = await read(text);
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([false]);
    expect(outcomes[0]?.ok === false && outcomes[0].message).toContain('within one another');
  });

  test('thousands of parts are refused as more than a review can show', async () => {
    const parts = '--b\nContent-Type: text/csv\nContent-Disposition: attachment\n\na,b\n'.repeat(3_000);
    const outcomes = await read(message('multipart/mixed; boundary=b', `${parts}--b--`));
    expect(outcomes).toHaveLength(1);
    expect(outcomes[0]).toMatchObject({ ok: false, code: 'unsound' });
  });

  test.each([
    ['without a boundary', message('multipart/mixed', '--b\nContent-Type: text/plain\n\nWords.\n--b--')],
    ['with a boundary that never comes', message('multipart/mixed; boundary=zz', 'Words.')],
    ['that breaks off', message('multipart/mixed; boundary=b', '--b\nContent-Type: text/plain\n\nWords.')],
    ['with noughts', message('text/plain', 'Words\0 of \0the message.')],
    ['with an unknown charset', message('text/plain; charset=no-such', 'Words.')],
    ['with a broken base64', message('text/plain\nContent-Transfer-Encoding: base64', 'V29yZHM=%%%%==V29y')],
  ])('a message %s is read or refused with a sentence', async (_, text) => {
    for (const outcome of await read(text)) {
      if (outcome.ok) expect(outcome.draft.read.text).not.toContain('\0');
      else expect(outcome.code).not.toBe('failed');
    }
  });
});

describe('a mailbox', () => {
  test('each message is a file within it, whatever its line ends', async () => {
    const box = `From a@b Tue Mar  4 23:10:00 2025\n${HEAD}\nFirst words.\n\nFrom here on no header.\n\nFrom b@c Wed Mar  5 2025\n${HEAD}\nSecond words.\n`;
    const outcomes = await read(box, 'all.mbox');
    expect(outcomes.map((outcome) => outcome.ok && outcome.draft.read.text.trim())).toEqual([
      'First words.\n\nFrom here on no header.',
      'Second words.',
    ]);
    expect(outcomes[1]?.ok && outcomes[1].draft.within[0]?.name).toBe('all.mbox');
  });

  test('a file without a message is refused', async () => {
    const [outcome] = await read('nothing here', 'all.mbox');
    expect(outcome).toMatchObject({ ok: false, code: 'empty' });
  });
});

test.each([
  [
    'a saved page',
    'From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example\nSubject: A\nMIME-Version: 1.0\n',
    false,
  ],
  ['words pasted from a mail program', 'From: Ana\nTo: Ben\nSubject: Ferries\n\nDear Ben', false],
  ['prose with a colon', 'Note: this is prose.\nFrom: here on.\n', false],
  ['a message', `${HEAD}\nWords`, true],
])('%s: is it a message by its bytes?', (_, head, isMail) => {
  expect(formatOf({ name: 'x', bytes: bytesOf(head) }).id === 'mail').toBe(isMail);
});
