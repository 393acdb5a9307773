import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readImport as readAll, readPastedText } from '../../../renderer/workers/read-import.ts';
import type { ImportDraft, ImportOutcome } from '../../../shared/formats/import-batch.ts';
import { encodeAs } from './encode-as.ts';

const WORDS =
  '港务局星期一表示，两艘渡轮将留在港内，直到调查结束为止。局长拒绝说明日期，但是他说船员的工资会照付。';

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** The one outcome of a file that holds nothing but itself. */
async function readImport(name: string, bytes: Uint8Array, encoding?: string): Promise<ImportOutcome> {
  const outcomes = await readAll({ name, bytes, ...(encoding !== undefined && { encoding }) });
  expect(outcomes).toHaveLength(1);
  return outcomes[0] as ImportOutcome;
}

function draftOf(outcome: ImportOutcome): ImportDraft {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.draft;
}

test('a draft holds the bytes as they were, the text, and the hashes of both', async () => {
  const bytes = encodeAs('gb18030', WORDS);
  const draft = draftOf(await readImport('notes.txt', bytes));
  expect(draft.bytes).toEqual(bytes);
  expect(draft.sha256).toBe(sha256(bytes));
  expect(draft.read.text).toBe(WORDS);
  expect(draft.textSha256).toBe(sha256(WORDS));
  expect(draft.encoding?.label).toBe('gb18030');
  expect(draft.read.found.language).toBe('zh-Hans');
});

test('the name tells the format, the bytes tell whether it is text at all', async () => {
  const markdown = encodeAs('utf-8', '# Two Ferries Stay\n\nThey stay in port.');
  expect(draftOf(await readImport('a.MD', markdown)).read.extractor.name).toBe('markdown');
  expect(draftOf(await readImport('a.txt', markdown)).read.extractor.name).toBe('plain-text');
  expect(await readImport('a.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))).toMatchObject({
    ok: false,
    name: 'a.txt',
    code: 'binary',
  });
});

test('reading again in another encoding makes another text of the same bytes', async () => {
  const words = 'Портовое управление сообщило, что оба парома останутся в порту.';
  const first = draftOf(await readImport('a.txt', encodeAs('windows-1251', words)));
  const second = draftOf(await readImport('a.txt', first.bytes, 'koi8-r'));
  expect(first.read.text).toBe(words);
  expect(second.read.text).not.toBe(words);
  expect(second.encoding).toMatchObject({ label: 'koi8-r', basis: 'chosen' });
  expect(second.sha256).toBe(first.sha256);
  expect(second.textSha256).toBe(sha256(second.read.text));
});

test('a choice that was wrong leaves the way back open', async () => {
  const bytes = encodeAs('utf-8', WORDS);
  const wrong = draftOf(await readImport('a.txt', bytes, 'windows-1252'));
  expect(wrong.read.text).not.toBe(WORDS);
  expect(wrong.encoding?.alternatives[0]).toBe('utf-8');
});

test('the original of pasted words is their UTF-8', async () => {
  const outcome = await readPastedText('“We stay,” she said.\r\n\r\nThey left at noon.');
  const draft = draftOf(outcome);
  expect(outcome.name).toBe('pasted.txt');
  expect(draft.encoding).toEqual({ label: 'utf-8', basis: 'pasted', alternatives: [] });
  expect(new TextDecoder().decode(draft.bytes)).toBe(draft.read.text);
  expect(draft.sha256).toBe(draft.textSha256);
  expect(draft.read.blocks).toHaveLength(2);
});

test('half a surrogate pair in what was pasted is replaced, so that text and bytes agree', async () => {
  const draft = draftOf(await readPastedText('\ufeffa \ud83d b'));
  expect(draft.read.text).toBe('a \ufffd b');
  expect(new TextDecoder().decode(draft.bytes)).toBe(draft.read.text);
});

test('nothing pasted is refused, and so is a paste that looks like a file but holds no words', async () => {
  for (const pasted of ['', ' \n\t ']) {
    expect(await readPastedText(pasted)).toMatchObject({ ok: false, name: 'pasted.txt', code: 'empty' });
  }
  expect((await readPastedText('%PDF-1.7 is how such files begin.')).ok).toBe(true);
});

test('what a text hides is remarked on, and what its writing needs is not', async () => {
  const hiding = draftOf(await readPastedText('The minis\u200Bter of the b\u0430nk said no.'));
  expect(hiding.read.remarks).toEqual([
    'This text holds 1 invisible character (1 without width) and 1 letter of another alphabet in a word.',
  ]);
  expect(draftOf(await readPastedText('می\u200Cخواهم بروم.')).read.remarks).toBeUndefined();
});

const SEEDS = path.resolve('../shared/seeds');
const seeds = fs.existsSync(SEEDS) ? fs.readdirSync(SEEDS).filter((name) => name.endsWith('.txt')) : [];

test.skipIf(seeds.length === 0)('the five real sources are valid UTF-8 in English', async () => {
  const drafts = await Promise.all(
    seeds.map(async (name) =>
      draftOf(await readImport(name, new Uint8Array(fs.readFileSync(path.join(SEEDS, name))))),
    ),
  );
  expect(drafts.map(({ encoding, read }) => `${encoding?.basis}, ${read.found.language}`)).toEqual(
    Array.from({ length: 5 }, () => 'valid UTF-8, en'),
  );
});
