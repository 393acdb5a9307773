import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { profileProblem } from '../../electron/profile-problem.ts';
import { temporaryFolders } from './temporary-folder.ts';

const temporaryFolder = temporaryFolders();

describe('a profile that cannot be had', () => {
  test('because another program has it is no problem', () => {
    const profile = temporaryFolder();
    // As Chromium makes it: the link leads nowhere.
    symlinkSync('machine-4711', path.join(profile, 'SingletonLock'));
    expect(profileProblem(profile, 'linux')).toBeNull();
    expect(profileProblem(temporaryFolder(), 'win32')).toBeNull();
  });

  test('because nothing can be written there is said with its place and what to do', () => {
    const holder = path.join(temporaryFolder(), 'file');
    writeFileSync(holder, '');
    const profile = path.join(holder, 'profile');
    const problem = profileProblem(profile, 'linux');
    expect(problem).toContain('cannot be written to (ENOTDIR)');
    expect(problem).toContain('did not start and changed nothing');
    expect(problem).toContain(profile);
  });

  test('because the disk knows no links is said, and nothing is left behind', () => {
    const profile = path.join(temporaryFolder(), 'profile');
    mkdirSync(profile);
    expect(profileProblem(profile, 'linux')).toContain('cannot keep a second program out');
    expect(readdirSync(profile)).toEqual([]);
  });
});
