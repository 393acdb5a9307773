import fs from 'node:fs';
import path from 'node:path';
import { touchstone, touchstoneInto } from './command-line.ts';
import { expect, test } from './fixtures.ts';
import { entriesOf, forge, sha256, withRecords } from './forged-case.ts';
import { expectSaved, openSample, selectWords } from './workbench.ts';

// Each starts the program several times.
test.describe.configure({ timeout: 120_000 });

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const FERRY =
  'Ferry to Osk stops for the winter\n\nThe last ferry leaves on 30 November, the operator said.\n';
const PIER = '# The pier at Osk\n\nThe council lent 4 million crowns.\n\n- The pier is 90 metres long.\n';

test('the sample case is made, described, verified and printed from the command line', async ({
  profile,
}) => {
  const made = await touchstone(['sample', '--out', 'sample.touchstone'], profile);
  expect(made.code).toBe(0);
  expect(made.out).toContain('Wrote “sample.touchstone”.');

  const described = await touchstone(['info', 'sample.touchstone', '--json'], profile);
  expect(described.code).toBe(0);
  expect(JSON.parse(described.out)).toMatchObject({
    command: 'info',
    error: null,
    case: { isSample: true },
    counts: { sources: 5, claims: 28, entities: 15, assessments: 1 },
    sources: [{ code: 'S1' }, { code: 'S2' }, { code: 'S3' }, { code: 'S4' }, { code: 'S5' }],
    assessments: [{ code: 'R1' }],
    exitCode: 0,
  });

  const verified = await touchstone(['verify', 'sample.touchstone'], profile);
  expect(verified.code).toBe(0);
  expect(verified.out).toMatch(/^Nothing is wrong\. \d{3} records were checked\.\n$/);

  for (const to of ['pdf', 'html']) {
    const words = ['export', 'sample.touchstone', '--assessment', 'R1', '--to', to, '--out', `r1.${to}`];
    const printed = await touchstone(words, profile);
    expect(printed).toMatchObject({ code: 0, out: `Wrote “r1.${to}”.\n` });
  }
  expect(fs.readFileSync(path.join(profile, 'r1.pdf')).toString('latin1', 0, 5)).toBe('%PDF-');
  expect(fs.readFileSync(path.join(profile, 'r1.html'), 'utf8')).toMatch(/^<!doctype html>/i);
});

test('an import takes what is text, keeps its bytes, and names what it refused', async ({ profile }) => {
  const files = { 'ferry.txt': FERRY, 'pier.md': PIER, 'picture.txt': PNG };
  for (const [name, content] of Object.entries(files)) fs.writeFileSync(path.join(profile, name), content);
  const imported = await touchstone(
    [
      'import',
      'gone.txt',
      ...Object.keys(files),
      '--case',
      'osk.touchstone',
      '--outlet',
      'Osk Gazette',
      '--json',
    ],
    profile,
  );
  expect(imported.code).toBe(1);
  const answer = JSON.parse(imported.out) as { readonly refused: readonly { readonly message: string }[] };
  expect(answer).toMatchObject({
    error: null,
    counts: { sources: 2 },
    sources: [
      { code: 'S1', file: 'ferry.txt', outlet: 'Osk Gazette', sha256: sha256(FERRY) },
      { code: 'S2', file: 'pier.md', title: 'The pier at Osk', sha256: sha256(PIER) },
    ],
    refused: [{ file: 'gone.txt', code: 'not-found' }, { file: 'picture.txt' }],
    exitCode: 1,
  });
  expect(answer.refused[1]?.message).toContain('a PNG picture');

  const kept = entriesOf(path.join(profile, 'osk.touchstone'))[`originals/${sha256(PIER)}`];
  expect(kept && Buffer.from(kept).toString()).toBe(PIER);
  expect((await touchstone(['verify', 'osk.touchstone'], profile)).code).toBe(0);
});

test('words changed in a case file by a skilled hand are found, and all that does not hold is listed', async ({
  profile,
}) => {
  await touchstone(['sample', '--out', 'sample.touchstone'], profile);
  forge(path.join(profile, 'sample.touchstone'), path.join(profile, 'forged.touchstone'), (entries) =>
    withRecords(entries, 'tables/texts.ndjson', ({ text, ...others }) => ({
      ...others,
      text: String(text).replace('within nine hours', 'within five hours'),
    })),
  );
  const json = await touchstone(['verify', 'forged.touchstone', '--json'], profile);
  expect(json.code).toBe(1);
  const answer = JSON.parse(json.out) as {
    readonly isSound: boolean;
    readonly findings: readonly { readonly rule: string; readonly about: string; readonly message: string }[];
  };
  expect(answer.isSound).toBe(false);
  expect(answer.findings.map(({ rule, about }) => `${rule} ${about}`)).toEqual(
    expect.arrayContaining(['text X1', 'passage C1']),
  );
  expect(answer.findings.find(({ rule }) => rule === 'passage')?.message).toContain('within nine hours');

  const plain = await touchstone(['verify', 'forged.touchstone'], profile);
  expect(plain.code).toBe(1);
  const listed = answer.findings.map(({ rule, about, message }) => `  ${about} (${rule}): ${message}`);
  expect(plain.out.trimEnd().split('\n').slice(1)).toEqual(listed);
});

test('a claim that the journal does not know is found', async ({ profile }) => {
  await touchstone(['sample', '--out', 'sample.touchstone'], profile);
  forge(path.join(profile, 'sample.touchstone'), path.join(profile, 'forged.touchstone'), (entries) =>
    withRecords(entries, 'tables/claims.ndjson', (claim) =>
      claim['code'] === 'C4' ? { ...claim, statement: 'Put there by somebody else.' } : claim,
    ),
  );
  const verified = await touchstone(['verify', 'forged.touchstone', '--json'], profile);
  expect(verified.code).toBe(1);
  expect(JSON.parse(verified.out)).toMatchObject({ findings: [{ rule: 'journal', about: 'C4' }] });
});

test('a case file with a changed original, or cut short, is not even opened', async ({ profile }) => {
  await touchstone(['sample', '--out', 'sample.touchstone'], profile);
  const whole = path.join(profile, 'sample.touchstone');
  const original = Object.keys(entriesOf(whole)).find((name) => name.startsWith('originals/')) ?? '';
  forge(whole, path.join(profile, 'flipped.touchstone'), (entries) => ({
    ...entries,
    [original]: (entries[original] ?? new Uint8Array()).map((byte, at) => (at === 100 ? byte ^ 1 : byte)),
  }));
  const flipped = await touchstone(['verify', 'flipped.touchstone'], profile);
  expect(flipped).toMatchObject({ code: 2, out: '' });
  expect(flipped.err).toContain(`The entry ${original} is damaged`);

  fs.writeFileSync(path.join(profile, 'short.touchstone'), fs.readFileSync(whole).subarray(0, -400));
  const short = await touchstone(['verify', 'short.touchstone', '--json'], profile);
  expect(short.code).toBe(2);
  const { error } = JSON.parse(short.out) as { readonly error: string };
  expect(error).toContain('“short.touchstone” was not opened.');
  expect(short.err).toContain(error);
});

test('an answer goes whole through a pipe, and a reader that leaves early is no failure', async ({
  profile,
}) => {
  test.skip(process.platform === 'win32', 'there is no such shell');
  const made = await touchstone(['sample', '--out', 'sample.touchstone'], profile);
  expect(made, made.err).toMatchObject({ code: 0 });
  const words = ['info', 'sample.touchstone', '--json'];
  const whole = await touchstoneInto('cat', words, profile);
  expect(whole.out, whole.err).not.toBe('');
  expect(JSON.parse(whole.out)).toMatchObject({ counts: { passages: 43 }, exitCode: 0 });
  const cut = await touchstoneInto('true', words, profile);
  for (const { err } of [whole, cut]) expect(err.trimEnd().split('\n').at(-1)).toBe('ended with 0');
});

test('two jobs at once disturb neither each other nor the open window', async ({ page, profile }) => {
  await openSample(page);
  fs.writeFileSync(path.join(profile, 'ferry.txt'), FERRY);
  const jobs = await Promise.all([
    touchstone(['sample', '--out', 'sample.touchstone'], profile),
    touchstone(['import', 'ferry.txt', '--case', 'osk.touchstone'], profile),
  ]);
  expect(jobs.map(({ code }) => code)).toEqual([0, 0]);
  for (const name of ['sample', 'osk'])
    expect((await touchstone(['verify', `${name}.touchstone`], profile)).code).toBe(0);

  await page.getByRole('option', { name: /^S1/ }).click();
  await selectWords(page, 1, 0, 40);
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { name: 'Claim C29' })).toBeVisible();
  await expectSaved(page);
});
