import fs from 'node:fs';
import { test } from 'vitest';
import { buildReportDocument } from '/work/main/shared/analysis/report-document.ts';
import { renderReportHtml } from '/work/main/renderer/report/report-html.tsx';
import { renderReportFile } from '/work/main/renderer/report/report-file.ts';
import { printOrderOf } from '/work/main/renderer/report/print-order.ts';
import { ASSESSMENT, inventedCase } from '/work/main/tests/report/invented-case.ts';
import { printOrders, whyNotPrint } from '/work/main/tests/report/print-harness.ts';
test('trial', async () => {
  console.log(whyNotPrint());
  const d = buildReportDocument(inventedCase(), ASSESSMENT);
  const html = renderReportHtml(d, { mode: 'print', version: '0.1.0' });
  const o = printOrderOf(d, html);
  const t=Date.now();
  const [[a, b]] = await printOrders([[o, o]]);
  console.log(Date.now()-t, a!.length, Buffer.compare(a!, b!));
  fs.writeFileSync('/tmp/rp/t.pdf', a!);fs.writeFileSync('/tmp/rp/t2.pdf', b!);
  fs.writeFileSync('/tmp/rp/single.html', await renderReportFile(d,{version:'0.1.0',readFont:async f=>fs.readFileSync('/work/main'+f.url)}));
}, 120000);
