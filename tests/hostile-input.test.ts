import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderReportHtml } from '../renderer/report/report-html.tsx';
import { caseFileTools as tools } from '../renderer/workers/case-file-tools.ts';
import { readImport } from '../renderer/workers/read-import.ts';
import { buildReportDocument } from '../shared/analysis/report-document.ts';
import { verifyCase } from '../shared/analysis/verify-case.ts';
import { readCaseFile } from '../shared/formats/case-file.ts';
import { ASSESSMENT, inventedCase } from './report/invented-case.ts';
import { editedFile, line, put, raw } from './shared/formats/damaged-case-file.ts';

/** Names that would be code somewhere: markup, a formula, a path, a template, a prototype. */
const NAMES = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '=HYPERLINK("http://192.0.2.1/","x")',
  '+1-1',
  '@SUM(A1)',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  'C:\\CON',
  '${alert(1)}{{7*7}}',
  'javascript:alert(1)',
  '\u202Egnp.exe',
  "'; DROP TABLE claims; --",
];

describe('a case file that is built to harm', { timeout: 60_000 }, () => {
  test.each(NAMES)('names an entity %j, and that is its name and nothing else', async (name) => {
    const file = await editedFile(line('entities', 1, (entity) => ({ ...entity, name })));
    const read = await readCaseFile(file, tools);
    expect(read.ok && read.value.whole.snapshot.entities.some((entity) => entity.name === name)).toBe(true);
    expect(Object.keys({})).toEqual([]);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });

  test('with half a surrogate pair in a field is read with exactly that, not with another character', async () => {
    const half = raw('claims', (text) => text.replace('"note":"', String.raw`"note":"\ud800`));
    const read = await readCaseFile(await editedFile(half), tools);
    const notes = read.ok ? read.value.whole.snapshot.claims.map(({ note }) => note) : [];
    expect(notes.some((note) => note.startsWith('\ud800'))).toBe(true);
  });

  test('whose journal or manifest is nested without end is refused before it is parsed', async () => {
    for (const name of ['journal.ndjson', 'manifest.json']) {
      const read = await readCaseFile(await editedFile(put(name, () => `${'['.repeat(200_000)}\n`)), tools);
      expect(read.ok ? 'It was read' : read.message, name).toMatch(/deep|manifest.json|holds no case/);
    }
  });

  test('with 200,000 tags on a claim is read or refused, and nothing else', async () => {
    const tags = Array.from({ length: 200_000 }, (_, index) => `t${index}`);
    const read = await readCaseFile(
      await editedFile(line('claims', 1, (claim) => ({ ...claim, tags }))),
      tools,
    );
    expect(read.ok || read.message.startsWith('The entry')).toBe(true);
  });

  test('with a passage outside its source is told by verifying', async () => {
    const outside = line('passages', 1, (passage) => ({ ...passage, start: 900_000, end: 900_010 }));
    const read = await readCaseFile(await editedFile(outside), tools);
    if (!read.ok) throw new Error(read.message);
    const { whole, originals } = read.value;
    const findings = await verifyCase(whole, {
      textHash: async ({ text }) => await tools.sha256(tools.encode(text)),
      originalHash: async ({ sha256 }) => {
        const bytes = originals.get(sha256);
        return bytes ? await tools.sha256(bytes) : null;
      },
    });
    expect(findings.map(({ rule }) => rule)).toContain('passage');
  });
});

describe('a report of a case that is built to harm', () => {
  test('prints every such name as words', () => {
    const name = NAMES.join(' ');
    const made = inventedCase({ title: name, subtitle: name, organisation: name, authors: [name] });
    const sources = made.sources.map((one) => ({
      ...one,
      title: name,
      outlet: name,
      authors: [name],
      url: name,
    }));
    const claims = made.claims.map((one) => ({ ...one, statement: name, note: name }));
    const entities = made.entities.map((one) => ({ ...one, name }));
    const document = buildReportDocument({ ...made, sources, claims, entities }, ASSESSMENT);
    const html = renderReportHtml(document, { mode: 'screen' });
    const tags = html.replace(/<script id="evidence"[\s\S]*?<\/script>/, '').match(/<[a-z][^>]*>/gi) ?? [];
    expect(tags.length).toBeGreaterThan(1000);
    const named = tags.filter((tag) =>
      /^<(?:script|iframe|object|embed|base|link|form)\b|^<img src=x/i.test(tag),
    );
    const led = tags.filter((tag) => /\s(?:href|src|action)="(?!#|data:)/i.test(tag));
    const handled = tags.filter((tag) => /\son\w+=/i.test(tag.replaceAll(/="[^"]*"/g, '=""')));
    expect([named, led, handled]).toEqual([[], [], []]);
  });
});

describe('a file that is built to harm', () => {
  // In two parts, so that no virus scanner takes this file for what it speaks of.
  const EICAR = `${String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-`}ANTIVIRUS-TEST-FILE!$H+H*`;

  test('is text like any other where a virus scanner would bark', async () => {
    const [read] = await readImport({ name: 'eicar.txt', bytes: strToU8(EICAR) });
    expect(read?.ok && read.draft.read.text).toBe(EICAR);
  });

  test.each([
    'CON',
    'nul.txt',
    'a:b.txt',
    'report.txt.',
    'report .txt ',
    '..\\..\\x.txt',
    '../../x.txt',
    '\\\\server\\share\\x.txt',
    'x\u0000.txt',
    'invoice\u202Etxt.exe',
    '<img src=x>.txt',
    `${'n'.repeat(5000)}.txt`,
  ])('called %j is read by its bytes, and its name leads nowhere', async (name) => {
    const bytes = strToU8('The harbour was closed on Monday.\n\nNobody said why.');
    const [read] = await readImport({ name, bytes });
    expect(read?.ok && read.draft.read.text).toBe(new TextDecoder().decode(bytes));
    expect(read?.ok && read.draft.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('as a drawing gives words or a refusal, and never a picture that asks for something', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="evil()"><script>evil()</script><image href="http://192.0.2.1/x.png"/><text>words</text></svg>`;
    const [read] = await readImport({ name: 'drawing.svg', bytes: strToU8(svg) });
    if (!read) throw new Error('Nothing came of it');
    if (read.ok) expect(typeof read.draft.read.text).toBe('string');
    else expect(read.message).toContain('drawing.svg');
  });
});
