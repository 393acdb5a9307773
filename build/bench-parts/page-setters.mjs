import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../paths.mjs';
import { measured } from './measured.mjs';

/**
 * Others that set HTML on pages, which the project itself has no use for. Each says how it is got, and prints an order;
 * `print` is null where it is not there.
 */
export const pageSetters = ({ print, folder }) => [
  {
    name: 'WeasyPrint',
    how: '`weasyprint` of the system',
    print: hasWeasyPrint() ? (order, longest) => weasyPrint(order, folder, longest) : null,
  },
  {
    name: 'Paged.js',
    how: '`npm install pagedjs` in a folder that TOUCHSTONE_PEERS names',
    print: fs.existsSync(PAGED)
      ? async (order, longest) => await print('scripted', [order], { script: PAGED, longest })
      : null,
  },
];

const PAGED = path.join(process.env['TOUCHSTONE_PEERS'] ?? '', 'node_modules/pagedjs/dist/paged.polyfill.js');

const hasWeasyPrint = () => spawnSync('weasyprint', ['--version']).status === 0;

async function weasyPrint(order, folder, longest) {
  const { html } = JSON.parse(fs.readFileSync(order, 'utf8'));
  const [page, pdf] = [path.join(folder, 'weasyprint.html'), path.join(folder, 'weasyprint.pdf')];
  fs.writeFileSync(
    page,
    html.replaceAll("url('/node_modules/", () => `url('file://${ROOT}/node_modules/`),
  );
  const usage = await measured('weasyprint', ['--quiet', page, pdf], { longest });
  return { ...usage, pdfs: usage.isDone ? [fs.readFileSync(pdf)] : [] };
}
