import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { printOrderOf } from '../../../renderer/report/print-order.ts';
import { renderReportFile } from '../../../renderer/report/report-file.ts';
import type { ReportFont } from '../../../renderer/report/report-fonts.ts';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import { evidenceOf } from '../../../shared/analysis/report-evidence.ts';
import { ASSESSMENT, inventedCase } from '../../report/invented-case.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

test('the file holds every font it needs, the Chinese slices among them, and asks for nothing', async () => {
  const read: string[] = [];
  const readFont = async ({ url }: ReportFont) => {
    read.push(path.basename(url));
    return await fs.promises.readFile(path.join(ROOT, url));
  };
  const html = await renderReportFile(buildReportDocument(inventedCase(), ASSESSMENT), { readFont });
  expect(read).toContain('source-serif-4-latin-400-normal.woff2');
  expect(read.filter((name) => name.startsWith('noto-sans-sc-')).length).toBeGreaterThan(3);
  expect(read.filter((name) => name.includes('cyrillic'))).toEqual([]);
  expect(html.match(/src:url\('data:font\/woff2;base64,/g)).toHaveLength(read.length);
  expect(html).not.toMatch(/url\('(?!data:)/);
});

test('the order tells the printer what the PDF says about itself, and attaches the evidence', () => {
  const report = buildReportDocument(
    inventedCase({ language: 'no such tag!', dated: '2031-03' }),
    ASSESSMENT,
  );
  const order = printOrderOf(report, '<p>');
  expect(order).toMatchObject({
    html: '<p>',
    title: 'Tesmere: the Harbour Bill and the government to mid-2031',
    identifier: 'R1, version 1.2',
    rights: 'TLP:AMBER. For the recipient’s own organisation and its clients, where it is needed.',
    keywords: ['harbour'],
    language: 'en',
    dated: '2031-03-01',
  });
  expect(order.attachments.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
    ['evidence.json', evidenceOf(report)],
  ]);
});
