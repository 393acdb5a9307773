import { expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source-files.ts';

interface Layer {
  readonly folder: string;
  /** Folders or files of the project that it may import from, beside itself; `*` as below. */
  readonly own: readonly string[];
  /** Packages that it may import; a trailing `*` stands for any ending. */
  readonly packages: readonly string[];
}

const MANIFESTS = [
  'shared/commands.ts',
  'shared/views.ts',
  'shared/ipc.ts',
  'shared/ipc-checks.ts',
  'shared/closed-facts.ts',
  'shared/snapshot-facts.ts',
  'shared/store-facts.ts',
];
const REACT = ['react', 'react-aria-components', 'lucide-react'];

/** Who may import whom. The first layer whose folder holds a file is that file's layer. */
const LAYERS: readonly Layer[] = [
  { folder: 'shared/lib', own: [], packages: [] },
  { folder: 'shared/model', own: ['shared/lib'], packages: ['valibot'] },
  { folder: 'shared/analysis', own: ['shared/model', 'shared/lib', 'shared/words'], packages: [] },
  {
    folder: 'shared/formats',
    own: ['shared/model', 'shared/lib', 'shared/words'],
    packages: [
      '@mozilla/readability',
      'fflate',
      'htmlparser2',
      'linkedom*',
      'mammoth*',
      'papaparse',
      'pdfjs-dist*',
      'postal-mime',
      'valibot',
    ],
  },
  {
    folder: 'shared/sample',
    own: ['shared/model', 'shared/lib', 'shared/words', 'shared/formats'],
    packages: [],
  },
  { folder: 'shared/words', own: ['shared/model', 'shared/lib'], packages: [] },
  { folder: 'shared/ipc-checks.ts', own: ['shared'], packages: ['valibot'] },
  { folder: 'shared', own: ['shared'], packages: [] },
  {
    folder: 'electron',
    own: [...MANIFESTS, 'shared/lib'],
    packages: ['age-encryption', 'electron', 'node:*', 'valibot', 'pdf-lib', 'pdfjs-dist*'],
  },
  {
    folder: 'renderer/ui',
    own: ['shared/lib', 'renderer/state/drafts.ts', 'renderer/state/notice-places.ts'],
    packages: [...REACT, '@tanstack/react-virtual'],
  },
  { folder: 'renderer/platform.ts', own: ['shared'], packages: [] },
  { folder: 'renderer/db', own: ['shared'], packages: ['dexie', 'react'] },
  { folder: 'renderer/state', own: ['shared'], packages: ['zustand*'] },
  {
    folder: 'renderer/report',
    own: ['shared'],
    packages: ['react', 'react-dom/server*', '@fontsource/*', 'docx*', 'fflate'],
  },
  {
    folder: 'renderer/search',
    own: ['shared', 'renderer/db/database.ts', 'renderer/db/live-index.ts'],
    packages: ['@sqlite.org/sqlite-wasm*'],
  },
  {
    folder: 'renderer/workers',
    own: [
      'shared',
      'renderer/db/compare*',
      'renderer/db/database.ts',
      'renderer/search',
      'renderer/report',
      'renderer/trusted-types.ts',
    ],
    packages: ['age-encryption', '@zxcvbn-ts/*', 'chardet', 'franc-min', 'fflate', 'pdfjs-dist*', 'pdf-lib'],
  },
  {
    folder: 'renderer/commands',
    own: [
      'shared',
      'renderer/db',
      'renderer/state',
      'renderer/report',
      'renderer/workers',
      'renderer/platform.ts',
    ],
    packages: ['uuidv7'],
  },
  {
    folder: 'renderer/features',
    own: [
      'shared',
      'renderer/commands',
      'renderer/db/queries*',
      'renderer/db/use-query.ts',
      'renderer/db/use-idle-query.ts',
      'renderer/db/use-case-lists.ts',
      'renderer/db/use-marks.ts',
      'renderer/state',
      'renderer/workers',
      'renderer/ui',
      'renderer/report/figures',
    ],
    packages: [
      ...REACT,
      'react-dom',
      '@tiptap/*',
      'pdfjs-dist*',
      '@tanstack/react-virtual',
      'react-resizable-panels',
    ],
  },
  {
    folder: 'renderer/headless',
    own: [
      'shared',
      'renderer/commands',
      'renderer/db',
      'renderer/state',
      'renderer/workers',
      'renderer/platform.ts',
    ],
    packages: [],
  },
  { folder: 'renderer', own: ['renderer', 'shared'], packages: ['*'] },
];

/** Said here and nowhere else, whatever else a folder may import. */
const ONLY_IN: Readonly<Record<string, string>> = { dexie: 'renderer/db', zustand: 'renderer/state' };

const FORBIDDEN_NAMES = new Set(['index', 'utils', 'util', 'helpers', 'helper', 'common', 'manager', 'misc']);
const MOST_LINES = 400;

const program = sourceFiles('shared', 'electron', 'renderer');
const everything = [...program, ...sourceFiles('tests')];

test('every folder imports only what its layer allows', () => {
  expect(program.flatMap(wrongImports)).toEqual([]);
});

test('an import against the rules is noticed, however it is written', () => {
  const text = [
    "import type { Claim } from '../../shared/model/claim.ts';",
    "import { db } from '../db/database.ts';",
    "export {\n  useStore,\n} from 'zustand';",
    "const page = await import('../app/App.tsx');",
    "import url from './own.worker.ts?worker&url';",
  ].join('\n');
  expect(wrongImports({ path: 'renderer/report/made-up.ts', text })).toEqual([
    'renderer/report/made-up.ts imports renderer/db/database.ts',
    'renderer/report/made-up.ts imports zustand',
    'renderer/report/made-up.ts imports renderer/app/App.tsx',
  ]);
  expect(wrongImports({ path: 'elsewhere/made-up.ts', text: '' })).toEqual([
    'elsewhere/made-up.ts belongs to no layer',
  ]);
});

test('a feature never imports another feature', () => {
  const wrong = program.flatMap((file) => {
    const feature = featureOf(file.path);
    if (feature === null) return [];
    return importsOf(file)
      .filter(({ own, name }) => own && ![null, feature].includes(featureOf(name)))
      .map(({ name }) => `${file.path} imports ${name}`);
  });
  expect(wrong).toEqual([]);
});

test('no file is longer than 400 lines', () => {
  const long = everything
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines`);
  expect(long).toEqual([]);
});

test('the type any appears nowhere', () => {
  expect(found(everything, /(?::|\bas|<|,|\|)\s*any\b(?!\s*[:('])/)).toEqual([]);
});

test('nothing is exported by default, but where a tool asks for it', () => {
  const files = everything.filter(({ path }) => !path.endsWith('.config.ts'));
  expect(found(files, /^\s*export\s+default\b|\bas\s+default\b/)).toEqual([]);
});

test('nothing silences the compiler', () => {
  expect(found(everything, /@ts-(?:ignore|nocheck|expect-error)/)).toEqual([]);
});

test('file names say what is in the file', () => {
  const wrong = everything
    .map(({ path }) => path)
    .filter((path) => {
      const name = (path.split('/').at(-1) ?? '').split('.')[0] ?? '';
      const isComponent = path.endsWith('.tsx') && /^[A-Z][A-Za-z0-9]*$/.test(name);
      const isPlain = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
      return FORBIDDEN_NAMES.has(name) || !(isComponent || isPlain);
    });
  expect(wrong).toEqual([]);
});

function wrongImports(file: { readonly path: string; readonly text: string }): readonly string[] {
  const layer = LAYERS.find(({ folder }) => isWithin(file.path, folder));
  if (!layer) return [`${file.path} belongs to no layer`];
  return importsOf(file)
    .filter(({ own, name }) => !(own ? mayImportOwn(layer, name) : mayImportPackage(layer, file.path, name)))
    .map(({ name }) => `${file.path} imports ${name}`);
}

const mayImportOwn = (layer: Layer, name: string): boolean =>
  [layer.folder, ...layer.own].some((allowed) => isWithin(name, allowed) || isMatch(name, allowed));

function mayImportPackage(layer: Layer, path: string, name: string): boolean {
  const home = ONLY_IN[name.split('/')[0] ?? ''];
  if (home !== undefined && !isWithin(path, home)) return false;
  return layer.packages.some((allowed) => isMatch(name, allowed));
}

const isMatch = (name: string, allowed: string): boolean =>
  allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed;

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

const featureOf = (path: string): string | null => /^renderer\/features\/([^/]+)\//.exec(path)?.[1] ?? null;

/** Lines that a pattern finds, comments and texts in quotes left out. */
function found(
  files: readonly { readonly path: string; readonly text: string }[],
  pattern: RegExp,
): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const isComment = /^\s*(?:\/\/|\*|\/\*)/.test(line);
      const code = line.replaceAll(/'(?:[^'\\]|\\.)*'|`[^`]*`|\/(?![*/])(?:[^/\\]|\\.)+\/[a-z]*/g, "''");
      return !isComment && pattern.test(code) ? [`${path}:${index + 1}: ${line.trim()}`] : [];
    }),
  );
}
