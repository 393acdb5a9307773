import { expect, test } from 'vitest';
import { headlessWords, parseHeadless } from '../../electron/headless-arguments.ts';

const parse = (line: string) => parseHeadless(line.split(' ').filter(Boolean));

test('an import names its files, its case and what it knows of the source', () => {
  const words = [
    'import',
    'a.txt',
    '--outlet',
    'The Daily',
    'b.html',
    '--case',
    'out.touchstone',
    '--published=2025-09',
  ];
  expect(parseHeadless(words)).toEqual({
    kind: 'job',
    command: 'import',
    options: { outlet: 'The Daily', published: '2025-09' },
    inputs: ['a.txt', 'b.html'],
    output: 'out.touchstone',
    json: false,
  });
});

test('every command is read, with and without --json', () => {
  expect(parse('info c.touchstone --json')).toMatchObject({
    command: 'info',
    inputs: ['c.touchstone'],
    json: true,
    output: null,
  });
  expect(parse('--json')).toMatchObject({ kind: 'wrong' });
  expect(parse('verify c.touchstone')).toMatchObject({ command: 'verify', options: {}, json: false });
  expect(parse('sample --out s.touchstone')).toMatchObject({
    command: 'sample',
    inputs: [],
    output: 's.touchstone',
  });
  expect(parse('export c.touchstone --to custody --out c.zip')).toMatchObject({
    kind: 'job',
    options: { to: 'custody' },
    output: 'c.zip',
  });
  expect(parse('export c.touchstone --assessment R1 --to pdf --out r.pdf')).toMatchObject({
    command: 'export',
    inputs: ['c.touchstone'],
    options: { assessment: 'R1', to: 'pdf' },
    output: 'r.pdf',
  });
});

test('behind -- everything is a file, also what looks like an option', () => {
  expect(parse('info -- --json')).toMatchObject({ kind: 'job', inputs: ['--json'], json: false });
});

test.each([
  ['', 'No command was given.'],
  ['explode', 'There is no command “explode”.'],
  ['toString', 'There is no command “toString”.'],
  ['info', 'No file was named.'],
  ['info a b', '“b” is one word too many.'],
  ['sample x --out y', '“x” is one word too many.'],
  ['sample', 'The option “--out” is missing.'],
  ['import a.txt', 'The option “--case” is missing.'],
  ['export c --to pdf --out r', 'The option “--assessment” is missing.'],
  ['export c --assessment R1 --to odt --out r', '“--to” must be pdf, docx, html, md or custody.'],
  ['export c --assessment R1 --to custody --out r', '“--to custody” is about the whole case'],
  ['info c --colour', 'There is no option “--colour” here.'],
  ['info c --out x', 'There is no option “--out” here.'],
  ['info c --__proto__ x', 'There is no option “--__proto__” here.'],
  ['info c -j', 'There is no option “-j” here.'],
  ['sample --out', 'The option “--out” needs a value.'],
  ['sample --out --json', 'The option “--out” needs a value.'],
  ['sample --out=', 'The option “--out” needs a value.'],
  ['sample --out a --out b', 'The option “--out” is given twice.'],
  ['import a --case c --published yesterday', '“yesterday” is not a date here.'],
])('a mistake is said before the usage: touchstone %s', (line, sentence) => {
  const request = parse(line);
  expect(request.kind).toBe('wrong');
  expect('text' in request && request.text.startsWith(sentence)).toBe(true);
  expect('text' in request && request.text).toContain('Usage:\n  touchstone ');
});

test('help is for all commands or for one', () => {
  for (const line of ['--help', 'help', '-h']) {
    const request = parse(line);
    expect(request).toMatchObject({ kind: 'help' });
    for (const command of ['import', 'info', 'export', 'sample', 'verify']) {
      expect('text' in request && request.text).toContain(`touchstone ${command} `);
    }
  }
  const request = parse('export c --help');
  expect(request).toMatchObject({ kind: 'help' });
  expect('text' in request && request.text).not.toContain('touchstone import');
});

test('the marker starts a headless call wherever it stands, and everything behind it belongs to the call', () => {
  expect(headlessWords(['electron', '.', '--no-sandbox', '--headless-job', 'info', 'c'], false)).toEqual([
    'info',
    'c',
  ]);
  expect(headlessWords(['touchstone', '--headless-job'], true)).toEqual([]);
  expect(headlessWords(['electron', '.', 'info', 'c'], false)).toBeNull();
});

test('a packaged program takes a command as its first word that is no switch', () => {
  expect(headlessWords(['touchstone', '--no-sandbox', 'verify', 'c'], true)).toEqual(['verify', 'c']);
  expect(headlessWords(['touchstone', '--help'], true)).toEqual(['--help']);
  expect(headlessWords(['touchstone'], true)).toBeNull();
  expect(headlessWords(['touchstone', '--no-sandbox'], true)).toBeNull();
  expect(headlessWords(['touchstone', '/home/ana/flood.touchstone'], true)).toBeNull();
  expect(headlessWords(['import', 'x'], true)).toBeNull();
});

test('a restore names the file to write or the profile, and nothing else', () => {
  expect(parse('restore stick --to profile')).toMatchObject({
    command: 'restore',
    options: { to: 'profile' },
    inputs: ['stick'],
    output: null,
  });
  expect(parse('restore stick --out c.touchstone')).toMatchObject({ output: 'c.touchstone', options: {} });
  for (const words of [
    'restore stick',
    'restore stick --to pdf',
    'restore stick --to profile --out c.touchstone',
  ])
    expect(parse(words), words).toMatchObject({ kind: 'wrong' });
});
