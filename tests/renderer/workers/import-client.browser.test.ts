import { expect, test } from 'vitest';
import { readFile, readFiles, readPasted } from '../../../renderer/workers/import-client.ts';
import { MOST_BYTES } from '../../../renderer/workers/import-limit.ts';
import { trustedWorker } from '../../../renderer/workers/trusted-worker.ts';

const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words);

test('files are read in order in the worker, and one that cannot be read sinks none of the others', async () => {
  const files = [
    { name: 'one.txt', bytes: bytesOf('The harbour is closed.\n\nIt stays so.') },
    { name: 'two.txt', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10) },
    { name: 'three.txt', bytes: new Uint8Array(MOST_BYTES.text + 1) },
    { name: 'four.md', bytes: bytesOf('# Two Ferries\n\nThey stay.') },
  ];
  const progress: string[] = [];
  const outcomes = await readFiles(files, (done, total, name) => progress.push(`${done}/${total} ${name}`));
  expect(
    outcomes.map((outcome) => [outcome.name, outcome.ok ? outcome.draft.read.blocks.length : outcome.code]),
  ).toEqual([
    ['one.txt', 2],
    ['two.txt', 'binary'],
    ['three.txt', 'too-large'],
    ['four.md', 2],
  ]);
  expect(progress).toEqual(['0/4 one.txt', '1/4 two.txt', '2/4 three.txt', '3/4 four.md', '4/4 ']);
  expect(files.map(({ bytes }) => bytes.byteLength)).not.toContain(0);
});

test('the draft comes back with its bytes, and can be read again in another encoding', async () => {
  const bytes = Uint8Array.of(0xcf, 0xee, 0xf0, 0xf2, 0x2e);
  const [outcome] = await readFiles([{ name: 'port.txt', bytes }]);
  if (!outcome?.ok) throw new Error('refused');
  expect(outcome.draft.bytes).toEqual(bytes);
  const [chosen] = await readFile({ name: 'port.txt', bytes: outcome.draft.bytes, encoding: 'windows-1251' });
  if (!chosen?.ok) throw new Error('refused');
  expect(chosen.draft.read.text).toBe('Порт.');
  expect(chosen.draft.encoding?.basis).toBe('chosen');
  expect(outcome.draft.bytes).toEqual(bytes);
  const [refused] = await readFile({ name: 'port.txt', bytes, encoding: 'utf-8' });
  expect(refused).toMatchObject({ ok: false, code: 'undecodable' });
});

test('encodings are read here as they are written down in the Encoding Standard', async () => {
  const samples: readonly (readonly [string, readonly number[], string])[] = [
    ['windows-1252', [0x93, 0x4e, 0x6f, 0x94, 0x20, 0x80, 0x35], '“No” €5'],
    ['gb18030', [0xb8, 0xdb, 0xbf, 0xda, 0x81, 0x30, 0x81, 0x30], '港口\u0080'],
    ['big5', [0xb4, 0xe4, 0xa4, 0x66], '港口'],
    ['utf-16be', [0x6e, 0x2f, 0x53, 0xe3], '港口'],
  ];
  for (const [label, bytes, words] of samples) {
    const [outcome] = await readFile({ name: 'a.txt', bytes: Uint8Array.from(bytes), encoding: label });
    expect(outcome?.ok && outcome.draft.read.text).toBe(words);
  }
});

test('pasted words are read in the worker too', async () => {
  const outcome = await readPasted('“We stay,” she said.\n\nThey left at noon.');
  expect(outcome.ok && outcome.draft.read.text).toBe('“We stay,” she said.\n\nThey left at noon.');
  expect(await readPasted('  ')).toMatchObject({ ok: false, code: 'empty' });
});

test('stopping rejects with the reason given, and the next reading works again', async () => {
  const stop = new AbortController();
  const files = Array.from({ length: 3 }, (_, index) => ({
    name: `${index}.txt`,
    bytes: bytesOf('Words. '.repeat(200_000)),
  }));
  const reading = readFiles(files, (done) => done === 1 && stop.abort(new Error('enough')), stop.signal);
  await expect(reading).rejects.toThrow('enough');
  const outcomes = await readFiles([{ name: 'after.txt', bytes: bytesOf('Still here.') }]);
  expect(outcomes[0]?.ok).toBe(true);
});

test('a worker of another origin is refused', () => {
  expect(() => trustedWorker('https://courier.example/worker.js')).toThrow(TypeError);
});
