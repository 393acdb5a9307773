import fs from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { findRuntime } from '../electron-runtime.mjs';
import { inRoot, ROOT } from '../paths.mjs';
import { sandboxSwitches } from '../sandbox.mjs';
import { longOrders } from './long-report.mjs';
import { measured } from './measured.mjs';

/** Prints reports with the program's own printer, and bare, each time in a fresh Electron. */
export const withPrinter = (chapterCounts, work) =>
  withPrinterOf(async () => await longOrders(chapterCounts), work);

/** The same with whatever orders are made. */
export async function withPrinterOf(makeOrders, work) {
  const folder = fs.mkdtempSync(inRoot('.cache/bench-'));
  try {
    const files = (await makeOrders()).map((order, index) => {
      const file = path.join(folder, `order-${index}.json`);
      fs.writeFileSync(file, JSON.stringify(packed(order)));
      return file;
    });
    await buildApp(path.join(folder, 'app'));
    const { executable } = await findRuntime();
    let last = 0;
    const run = async (mode, orders, { sizes, script, longest } = {}) => {
      last += 1;
      const out = path.join(folder, `out-${last}`);
      const job = `${out}.json`;
      fs.writeFileSync(job, JSON.stringify({ root: ROOT, mode, orders, out, sizes, script }));
      const switches = [...sandboxSwitches(), `--user-data-dir=${out}-profile`];
      const usage = await measured(executable, [...switches, path.join(folder, 'app'), job], { longest });
      const isPrinted = mode !== 'none' && usage.isDone;
      const pdfs = isPrinted ? orders.map((_, index) => fs.readFileSync(`${out}-${index}.pdf`)) : [];
      return { ...usage, pdfs };
    };
    // Starting is no part of printing.
    const start = await run('none', []);
    return await work({
      files,
      folder,
      print: async (mode, orders, how) => {
        const found = await run(mode, orders, how);
        return { ...found, seconds: Math.max(0.01, found.seconds - start.seconds) };
      },
    });
  } finally {
    await fs.promises.rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Pages of a PDF, by what each of them is called in it before it is packed; Chromium counts them in the tree's root. */
export const pagesIn = (bytes) =>
  Math.max(0, ...[...bytes.toString('latin1').matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)));

const packed = (order) => ({
  ...order,
  attachments: order.attachments.map((entry) => ({
    ...entry,
    bytes: Buffer.from(entry.bytes).toString('base64'),
  })),
});

async function buildApp(outDir) {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'node20.18',
      rolldownOptions: {
        input: {
          main: inRoot('build/bench-parts/print-app/main.mjs'),
          'finish-process': inRoot('electron/pdf/finish-process.ts'),
        },
        external: ['electron', /^node:/],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  const about = {
    name: 'print-app',
    productName: 'Touchstone',
    version: '0.0.0',
    type: 'module',
    main: 'main.js',
  };
  fs.writeFileSync(path.join(outDir, 'package.json'), JSON.stringify(about));
}
