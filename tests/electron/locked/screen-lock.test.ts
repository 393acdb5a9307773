import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkFor } from '../../../electron/locked/passphrase-check.ts';
import { pauseAfter } from '../../../electron/locked/pause.ts';
import { openScreenLock } from '../../../electron/locked/screen-lock.ts';
import { temporaryFolders } from '../temporary-folder.ts';

const newFolder = temporaryFolders();
const RIGHT = 'lantern acrobat tidy glacier';

/** A lock as the program opens it, with a clock in the test's hands and a check that costs little. */
function lockOf(profile: string) {
  const clock = { ms: 1000 };
  const lock = openScreenLock(profile, {
    now: () => clock.ms,
    makeCheck: async (passphrase) => await checkFor(passphrase, 16),
  });
  return { lock, clock };
}

async function lockedProfile() {
  const profile = newFolder();
  const { lock } = lockOf(profile);
  expect(await lock.choose(null, RIGHT)).toMatchObject({ ok: true, value: { isSet: true, isLocked: false } });
  return profile;
}

const fileOf = (profile: string) => path.join(profile, 'screen-lock.json');

test('without a passphrase nothing is locked, and locking does nothing', async () => {
  const { lock } = lockOf(newFolder());
  const open = { isSet: false, isLocked: false, idleMinutes: 0, waitSeconds: 0 };
  expect(await lock.state()).toEqual(open);
  expect(await lock.lock()).toEqual(open);
});

test('with one the program begins locked, and only the passphrase opens it', async () => {
  const { lock } = lockOf(await lockedProfile());
  expect(await lock.state()).toMatchObject({ isSet: true, isLocked: true });
  expect(await lock.open('lantern acrobat tidy')).toMatchObject({ ok: false, code: 'wrong-passphrase' });
  expect((await lock.state()).isLocked).toBe(true);
  expect(await lock.open(RIGHT)).toMatchObject({ ok: true, value: { isLocked: false } });
  expect((await lock.lock()).isLocked).toBe(true);
});

test('the passphrase is nowhere in the profile, and the file is the analyst’s alone', async () => {
  const profile = await lockedProfile();
  const text = readFileSync(fileOf(profile), 'utf8');
  for (const word of RIGHT.split(' ')) expect(text).not.toContain(word);
  expect(statSync(fileOf(profile)).mode & 0o077).toBe(0);
  const again = await lockedProfile();
  expect(readFileSync(fileOf(again), 'utf8')).not.toBe(text);
});

test('from the third wrong passphrase on each costs a pause twice as long, in which even the right one waits', async () => {
  const { lock, clock } = lockOf(await lockedProfile());
  const waits: number[] = [];
  for (let tries = 0; tries < 6; tries += 1) {
    await lock.open('wrong');
    const { waitSeconds } = await lock.state();
    waits.push(waitSeconds);
    if (waitSeconds > 0) {
      clock.ms += (waitSeconds - 1) * 1000;
      expect(await lock.open(RIGHT)).toMatchObject({ ok: false, code: 'wait' });
    }
    clock.ms += 1000;
  }
  expect(waits).toEqual([0, 0, 5, 10, 20, 40]);
  expect(await lock.open(RIGHT)).toMatchObject({ ok: true });
  await lock.lock();
  await lock.open('wrong');
  expect((await lock.state()).waitSeconds).toBe(0);
});

test('starting the program again makes no wrong passphrase undone, whatever the clock of the computer says', async () => {
  const profile = await lockedProfile();
  const first = lockOf(profile).lock;
  for (let tries = 0; tries < 4; tries += 1) {
    await first.open('wrong');
  }
  const { lock, clock } = lockOf(profile);
  expect((await lock.state()).waitSeconds).toBe(5);
  expect(await lock.open(RIGHT)).toMatchObject({ ok: false, code: 'wait' });
  clock.ms += 5000;
  expect(await lock.open(RIGHT)).toMatchObject({ ok: true });
});

test('many tries at once are made one after another, and counted', async () => {
  const { lock } = lockOf(await lockedProfile());
  const tries = await Promise.all(Array.from({ length: 20 }, async () => await lock.open('wrong')));
  const codes = tries.map((tried) => (tried.ok ? 'open' : tried.code));
  expect(codes.filter((code) => code === 'wrong-passphrase')).toHaveLength(3);
  expect(codes.filter((code) => code === 'wait')).toHaveLength(17);
});

test('changing the passphrase and taking it away ask for the one that holds', async () => {
  const profile = await lockedProfile();
  const { lock } = lockOf(profile);
  expect(await lock.choose(null, 'another one entirely')).toMatchObject({ ok: false });
  expect(await lock.choose('wrong', null)).toMatchObject({ ok: false, code: 'wrong-passphrase' });
  expect(await lock.choose(RIGHT, 'another one entirely')).toMatchObject({ ok: true });
  expect(await lock.open(RIGHT)).toMatchObject({ ok: false });
  expect(await lock.choose('another one entirely', null)).toMatchObject({
    ok: true,
    value: { isSet: false },
  });
  expect(existsSync(fileOf(profile))).toBe(false);
});

test('the minutes after which it falls are kept', async () => {
  const profile = await lockedProfile();
  const { lock } = lockOf(profile);
  await lock.open(RIGHT);
  expect((await lock.state()).idleMinutes).toBe(10);
  await lock.setIdle(3);
  await lock.choose(RIGHT, 'another one entirely');
  expect((await lockOf(profile).lock.state()).idleMinutes).toBe(3);
});

test('a file that cannot be understood, or asks for too much, locks nobody out', async () => {
  const profile = await lockedProfile();
  const good = JSON.parse(readFileSync(fileOf(profile), 'utf8')) as { check: { n: number } };
  for (const text of [
    '',
    '{',
    '{"version":2}',
    JSON.stringify({ ...good, check: { ...good.check, n: 2 ** 30 } }),
  ]) {
    writeFileSync(fileOf(profile), text);
    expect((await lockOf(profile).lock.state()).isSet).toBe(false);
  }
});

test('the real check costs what it should, and tells one passphrase from another', async () => {
  const { lock } = { lock: openScreenLock(newFolder()) };
  expect(await lock.choose(null, 'caf\u00e9 noir')).toMatchObject({ ok: true });
  expect(await lock.open('cafe noir')).toMatchObject({ ok: false, code: 'wrong-passphrase' });
  expect(await lock.open('cafe\u0301 noir')).toMatchObject({ ok: true });
});

test('a pause never ends in nothing and never grows beyond five minutes', () => {
  expect([0, 1, 2, 3, 4, 8, 9, 10, 1000, 1e9].map(pauseAfter)).toEqual([
    0, 0, 0, 5, 10, 160, 300, 300, 300, 300,
  ]);
});
