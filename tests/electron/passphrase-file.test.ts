import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseHeadless } from '../../electron/headless-arguments.ts';
import { prepareJob } from '../../electron/headless-files.ts';
import { readPassphrase } from '../../electron/passphrase-file.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();

async function* said(...parts: readonly string[]) {
  for (const part of parts) yield await Promise.resolve(Buffer.from(part));
}

async function readFrom(bytes: string | Uint8Array) {
  const folder = newFolder();
  writeFileSync(path.join(folder, 'secret.txt'), bytes);
  return await readPassphrase('secret.txt', folder, said());
}

test('every command that reads or writes a case file takes the file that holds its passphrase', () => {
  for (const words of [
    ['sample', '--out', 's.touchstone.age'],
    ['import', 'a.txt', '--case', 'c.touchstone.age'],
    ['export', 'c.touchstone.age', '--assessment', 'R1', '--to', 'pdf', '--out', 'r.pdf'],
    ['info', 'c.touchstone.age'],
    ['verify', 'c.touchstone.age'],
  ]) {
    expect(parseHeadless([...words, '--passphrase-file', 'secret.txt'])).toMatchObject({
      kind: 'job',
      passphraseFile: 'secret.txt',
    });
    expect(parseHeadless([...words, '--passphrase-file', '-'])).toMatchObject({ passphraseFile: '-' });
    expect(parseHeadless([...words, '--passphrase', 'open sesame'])).toMatchObject({ kind: 'wrong' });
  }
});

test('a file named as encrypted is never written in the clear for want of a passphrase', () => {
  const sentence =
    'A file that ends in “.touchstone.age” is encrypted: name its passphrase with “--passphrase-file”.';
  for (const words of [
    ['sample', '--out', 'S.Touchstone.AGE'],
    ['import', 'a.txt', '--case', 'c.touchstone.age'],
  ]) {
    const request = parseHeadless(words);
    expect('text' in request && request.text.startsWith(sentence)).toBe(true);
  }
});

test('the passphrase is the one line of the file, without the line break at its end', async () => {
  expect(await readFrom('four words and more\n')).toEqual({ ok: true, value: 'four words and more' });
  expect(await readFrom('four words \r\n')).toEqual({ ok: true, value: 'four words ' });
  expect(await readFrom('no break')).toEqual({ ok: true, value: 'no break' });
});

test('an empty file, one of several lines and one that is no text hold no passphrase', async () => {
  for (const wrong of ['', '\n', 'one\ntwo\n', new Uint8Array([0xff, 0xfe, 0x41])]) {
    expect(await readFrom(wrong)).toMatchObject({ ok: false, code: 'bad-passphrase' });
  }
  expect(await readFrom('x'.repeat(5000))).toMatchObject({ ok: false, code: 'too-large' });
});

test('standard input is read to its end, and no further than a passphrase can be long', async () => {
  expect(await readPassphrase('-', '/', said('four words ', 'and more\n'))).toEqual({
    ok: true,
    value: 'four words and more',
  });
  expect(await readPassphrase('-', '/', said('x'.repeat(4000), 'x'.repeat(4000)))).toMatchObject({
    ok: false,
    code: 'too-large',
  });
});

test('a job carries its passphrase, and one without a file for it has none', async () => {
  const folder = newFolder();
  writeFileSync(path.join(folder, 'secret.txt'), 'four words and more\n');
  writeFileSync(path.join(folder, 'c.touchstone.age'), 'x');
  const jobOf = async (...words: readonly string[]) => {
    const request = parseHeadless(words);
    return request.kind === 'job'
      ? await prepareJob(request, folder, { profile: folder, job: folder })
      : null;
  };
  expect(await jobOf('info', 'c.touchstone.age', '--passphrase-file', 'secret.txt')).toMatchObject({
    ok: true,
    value: { job: { passphrase: 'four words and more', options: {} } },
  });
  const without = await jobOf('info', 'c.touchstone.age');
  expect(without?.ok && 'passphrase' in without.value.job).toBe(false);
  expect(await jobOf('info', 'c.touchstone.age', '--passphrase-file', 'gone.txt')).toMatchObject({
    ok: false,
    code: 'not-found',
  });
});
