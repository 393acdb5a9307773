import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { renderReportDocx } from '../../../renderer/report/docx/report-docx.ts';
import { renderReportMarkdown } from '../../../renderer/report/markdown/report-markdown.ts';
import { renderReportHtml } from '../../../renderer/report/report-html.tsx';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import { ASSESSMENT, inventedCase } from '../../report/invented-case.ts';
import { sourceFiles } from '../../source-files.ts';
import { localTracesIn } from './local-traces.ts';

/** An assessment whose own words name what could do harm if it were more than words. */
const report = buildReportDocument(
  inventedCase({
    title: '=cmd|"/C calc"!A0',
    authors: ['<script>alert(1)</script>'],
    organisation: '{ INCLUDETEXT "c:\\\\secret.txt" }',
  }),
  ASSESSMENT,
);

async function exported(): Promise<Readonly<Record<string, string>>> {
  const docx = unzipSync(await renderReportDocx(report, '1.0.0'));
  return {
    html: renderReportHtml(report, { mode: 'screen' }),
    print: renderReportHtml(report, { mode: 'print', version: '1.0.0' }),
    markdown: renderReportMarkdown(report, '1.0.0'),
    ...Object.fromEntries(Object.entries(docx).map(([name, bytes]) => [`docx ${name}`, strFromU8(bytes)])),
  };
}

test('no export names this machine, its user’s folder or a file on it', async () => {
  const files = await exported();
  const found = Object.entries(files).flatMap(([name, text]) =>
    localTracesIn(text).map((words) => `${name}: ${words}`),
  );
  expect(found).toEqual([]);
});

test('an export holds no script, no field that fetches and no reference to anything outside it', async () => {
  const files = await exported();
  const page = `${files['html']}${files['print']}`;
  const found = (pattern: RegExp): readonly string[] => page.match(pattern) ?? [];
  // The evidence is a block of data, which nothing runs.
  expect(found(/<script\b(?![^>]*type="application\/json")[^>]*>/gu)).toEqual([]);
  expect(found(/<(?:iframe|object|embed|form)\b/gu)).toEqual([]);
  // Attachments are named by the print, and go into the PDF.
  expect(found(/<link\b[^>]*>/gu).filter((tag) => /https?:|file:|\/\//u.test(tag))).toEqual([]);
  expect(found(/<[^>]*\s(?:src|srcset)="(?!data:)[^>]*>/gu)).toEqual([]);
  expect(found(/<[^>]*\son[a-z]+="[^>]*>/gu)).toEqual([]);
  for (const [name, text] of Object.entries(files)) {
    if (!name.startsWith('docx ')) continue;
    expect(
      /TargetMode="External"|instrText[^>]*>[^<]*(?:INCLUDE|DDE|LINK )/u.exec(text)?.[0],
    ).toBeUndefined();
  }
  expect(Object.keys(files).filter((name) => /vba|embeddings|activeX/iu.test(name))).toEqual([]);
});

test('the program never asks the system for the name of its user or its machine', () => {
  const asked = sourceFiles('electron', 'renderer', 'shared').filter(({ text }) =>
    /\b(?:userInfo|homedir|hostname)\s*\(|env(?:\.|\[')(?:USER|USERNAME|LOGNAME|HOME)\b/u.test(text),
  );
  expect(asked.map(({ path }) => path)).toEqual([]);
});
