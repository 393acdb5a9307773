import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { openJournals } from '../../electron/journal.ts';
import { temporaryFolders } from './temporary-folder.ts';
import { wholeJournal } from './whole-journal.ts';

const CASE = 'case-0001';
const newFolder = temporaryFolders();
const canInject =
  spawnSync('strace', ['-f', '-qq', '-e', 'trace=none', 'true'], { stdio: 'ignore' }).status === 0;
if (!canInject)
  process.stderr.write('Failing disks are not tested: strace cannot be used on this machine.\n');

let program = '';
beforeAll(async () => {
  if (!canInject) return;
  const outDir = newFolder();
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: path.join(import.meta.dirname, 'append-in-process.ts'),
      outDir,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
  program = path.join(outDir, 'append-in-process.mjs');
});

describe.skipIf(!canInject)('a disk that fails', () => {
  test.each([
    ['does not sync the third write', 'fdatasync:error=EIO:when=3', 3, 'journal-unwritten'],
    ['is full at the fifth sync', 'fdatasync:error=ENOSPC:when=5', 5, 'disk-full'],
  ])(
    '%s: nothing is acknowledged that is not there, and the next try is taken once',
    async (_, fault, at, code) => {
      const cases = newFolder();
      const answers = answersUnder(fault, cases);
      expect(answers.filter(({ ok }) => !ok)).toEqual([{ seq: at, ok: false, code }]);
      expect(answers.filter(({ ok }) => ok).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      const read = await wholeJournal(openJournals(cases), CASE);
      expect(read.ok && read.value.map((line) => (JSON.parse(line) as { seq: number }).seq)).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
      ]);
      const text = readFileSync(path.join(cases, CASE, 'journal.ndjson'), 'utf8');
      expect(text.trimEnd().split('\n')).toHaveLength(10);
    },
  );

  test('never syncs again: every answer says so, and what was acknowledged before stays', async () => {
    const cases = newFolder();
    const answers = answersUnder('fdatasync:error=EIO:when=4+', cases);
    expect(answers.filter(({ ok }) => ok).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    const read = await wholeJournal(openJournals(cases), CASE);
    expect(read.ok && read.value).toHaveLength(3);
  });
});

function answersUnder(fault: string, cases: string) {
  const { stdout } = spawnSync(
    'strace',
    [
      '-f',
      '-qq',
      '-o',
      path.join(newFolder(), 'trace'),
      '-e',
      'trace=fdatasync',
      '-e',
      `inject=${fault}`,
      process.execPath,
      program,
      cases,
    ],
    { encoding: 'utf8', env: { ...process.env, UV_THREADPOOL_SIZE: '1' } },
  );
  return stdout
    .trim()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as { readonly seq: number; readonly ok: boolean; readonly code: string | null },
    );
}
