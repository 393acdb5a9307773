import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './source-files.ts';

/** Licences that ask for no more than that their text is passed on. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

/** Packages that name their licence loosely: the one whose text lies in the package, read by a person. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  // “BSD”, with the text of the two clauses.
  'node_modules/duck': 'BSD-2-Clause',
};

interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly license?: string;
}

const { packages } = readJson(path.join(ROOT, 'package-lock.json')) as {
  readonly packages: Readonly<Partial<Record<string, Locked>>>;
};

test('everything that analysts get is under a permissive licence', () => {
  const shipped = shippedFolders();
  expect(shipped).toEqual(expect.arrayContaining(['node_modules/react', 'node_modules/prosemirror-model']));
  const wrong = shipped
    .map((folder) => ({ folder, licence: READ_BY_HAND[folder] ?? licenceOf(folder) }))
    .filter(({ licence }) => !isPermissive(licence))
    .map(({ folder, licence }) => `${folder}: ${licence}`);
  expect(wrong).toEqual([]);
});

test('the licence rule knows alternatives, unions and what is not permissive', () => {
  expect(isPermissive('(MPL-2.0 OR Apache-2.0)')).toBe(true);
  expect(isPermissive('(MIT AND Zlib)')).toBe(true);
  expect(isPermissive('(MIT AND GPL-3.0-only)')).toBe(false);
  expect(isPermissive('LGPL-3.0-or-later')).toBe(false);
  expect(isPermissive('no licence named')).toBe(false);
});

/** Folders in node_modules of all that the runtime dependencies lead to. */
function shippedFolders(): readonly string[] {
  const shipped = new Set<string>();
  const open = Object.keys(packages['']?.dependencies ?? {}).map((name) => folderOf(name, ''));
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const locked = packages[folder];
    if (shipped.has(folder) || !locked) continue;
    shipped.add(folder);
    const { dependencies, optionalDependencies, peerDependencies } = locked;
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      open.push(folderOf(name, folder));
    }
  }
  return [...shipped].sort();
}

/** Where Node would find a package from inside another: the nearest node_modules that has it. */
function folderOf(name: string, from: string): string {
  for (
    let around = from;
    around !== '';
    around = around.slice(0, Math.max(0, around.lastIndexOf('/node_modules/')))
  ) {
    const folder = `${around}/node_modules/${name}`;
    if (packages[folder]) return folder;
  }
  return `node_modules/${name}`;
}

/** What the installed package says of itself; the lock file where it is not installed, as on another system. */
function licenceOf(folder: string): string {
  const file = path.join(ROOT, folder, 'package.json');
  const said = fs.existsSync(file) ? (readJson(file) as Locked).license : packages[folder]?.license;
  return typeof said === 'string' ? said : 'no licence named';
}

function isPermissive(licence: string): boolean {
  const bare = licence.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isPermissive);
  return bare.split(' AND ').every((name) => PERMISSIVE.has(name));
}

function readJson(file: string): unknown {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
