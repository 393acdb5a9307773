import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const INSIDE: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'mac/Touchstone.app/Contents/MacOS/Touchstone',
  win32: 'win-unpacked/Touchstone.exe',
};

/** Root may not use Chromium's sandbox. */
export const SANDBOX_SWITCHES: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The packaged program: `twin` has its inspector open for the tests, `production` is what analysts get. */
export function executableOf(flavour: 'production' | 'twin'): string {
  const inside = INSIDE[process.platform] ?? 'linux-unpacked/touchstone';
  const file = path.join(ROOT, 'release', flavour, inside);
  if (!fs.existsSync(file)) {
    throw new Error(
      `${file} is not there: run npm run package${flavour === 'twin' ? ' -- --twin' : ''} first.`,
    );
  }
  return file;
}

/** What the program is started with: a profile of its own, and leave to be driven by a test. */
export function testEnvironment(profile: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(inherited), TOUCHSTONE_PROFILE: profile, TOUCHSTONE_TEST_DRIVER: '1' };
}
