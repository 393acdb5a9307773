import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openClosedMode } from '../../electron/closed-mode.ts';
import { temporaryFolders } from './temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const yes = async (): Promise<boolean> => await Promise.resolve(true);
const no = async (): Promise<boolean> => await Promise.resolve(false);
const never = (): Promise<boolean> => Promise.reject(new Error('nobody should be asked'));

describe('closed mode', () => {
  test('is on from the first start', () => {
    expect(openClosedMode(temporaryFolder(), never).isClosed()).toBe(true);
  });

  test('is turned off only by whoever answers the question, and stays off over a restart', async () => {
    const profile = temporaryFolder();
    expect(await openClosedMode(profile, no).set(false)).toBe(true);
    expect(openClosedMode(profile, never).isClosed()).toBe(true);
    expect(await openClosedMode(profile, yes).set(false)).toBe(false);
    expect(openClosedMode(profile, never).isClosed()).toBe(false);
  });

  test('is turned on again without a question', async () => {
    const profile = temporaryFolder();
    await openClosedMode(profile, yes).set(false);
    const mode = openClosedMode(profile, never);
    expect(await mode.set(true)).toBe(true);
    expect(openClosedMode(profile, never).isClosed()).toBe(true);
  });

  test.each([
    '',
    'null',
    '{"version":1}',
    '{"version":2,"isClosed":false}',
    '{"isClosed":false}',
    '{"version":1,"isClosed":0}',
    '[false',
  ])('is on where its file says %j', (text) => {
    const profile = temporaryFolder();
    fs.writeFileSync(path.join(profile, 'closed-mode.json'), text);
    expect(openClosedMode(profile, never).isClosed()).toBe(true);
  });

  test('holds at once, even where the disk does not take it', async () => {
    const profile = temporaryFolder();
    const mode = openClosedMode(profile, yes);
    await mode.set(false);
    fs.rmSync(profile, { recursive: true });
    await expect(mode.set(true)).rejects.toThrow();
    expect(mode.isClosed()).toBe(true);
  });

  test('stays on where turning it off cannot be written', async () => {
    const mode = openClosedMode(path.join(temporaryFolder(), 'gone'), yes);
    await expect(mode.set(false)).rejects.toThrow();
    expect(mode.isClosed()).toBe(true);
  });
});
