import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import type { PrintOrder } from '../../shared/ipc.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Why printing cannot be tried on this machine, or null where it can. */
export function whyNotPrint(): string | null {
  if (process.platform !== 'linux') return 'printing is tried on Linux only';
  if (!process.env['DISPLAY']) return 'there is no display';
  for (const tool of ['pdftotext', 'pdffonts', 'pdfinfo']) {
    if (!isInstalled(tool)) return `${tool} is not installed`;
  }
  return runtime() === null ? 'no Electron is unpacked' : null;
}

/** What the printer is asked for: a document, or the HTML of pages that are only looked at. */
export type Printed = PrintOrder | { readonly preview: string };

/** Prints with the program's own printer in a real Electron: one process per run, the orders of a run all at once. */
export async function printOrders(
  runs: readonly (readonly Printed[])[],
): Promise<readonly (readonly Uint8Array[])[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-print-'));
  try {
    await buildHarness(path.join(folder, 'app'));
    return runs.map((orders, run) => printRun(folder, run, orders));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function printRun(folder: string, run: number, orders: readonly Printed[]): readonly Uint8Array[] {
  const files = orders.map((order, index) => {
    const name = path.join(folder, `${run}-${index}`);
    fs.writeFileSync(`${name}.json`, JSON.stringify(packed(order)));
    return { file: `${name}.json`, out: `${name}.pdf` };
  });
  const job = path.join(folder, `${run}.json`);
  fs.writeFileSync(job, JSON.stringify({ root: ROOT, orders: files }));
  const profile = `--user-data-dir=${path.join(folder, `profile-${run}`)}`;
  const args = ['--no-sandbox', profile, path.join(folder, 'app'), job];
  execFileSync(runtime() ?? '', args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 120_000 });
  return files.map(({ out }) => fs.readFileSync(out));
}

/** What qpdf says of the form of a PDF. */
export const qpdfCheck = (bytes: Uint8Array): string => withTool('qpdf', bytes, ['--check']);

/** What poppler makes of a PDF: `pdftotext`, `pdffonts`, `pdfinfo`. */
export const poppler = (
  tool: 'pdftotext' | 'pdffonts' | 'pdfinfo',
  bytes: Uint8Array,
  options: readonly string[] = [],
): string => withTool(tool, bytes, options);

function withTool(
  tool: 'pdftotext' | 'pdffonts' | 'pdfinfo' | 'qpdf',
  bytes: Uint8Array,
  options: readonly string[],
): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-poppler-'));
  try {
    const file = path.join(folder, 'pages.pdf');
    fs.writeFileSync(file, bytes);
    const target = tool === 'pdftotext' ? [file, '-'] : [file];
    return execFileSync(tool, [...options, ...target], { encoding: 'utf8' });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const packed = (order: Printed): unknown =>
  'preview' in order
    ? order
    : {
        ...order,
        attachments: order.attachments.map((entry) => ({
          ...entry,
          bytes: Buffer.from(entry.bytes).toString('base64'),
        })),
      };

async function buildHarness(outDir: string): Promise<void> {
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
          main: path.join(ROOT, 'tests/report/print-harness-main.ts'),
          'finish-process': path.join(ROOT, 'electron/pdf/finish-process.ts'),
        },
        external: ['electron', /^node:/],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  const about = {
    name: 'print-harness',
    productName: 'Touchstone',
    version: '0.1.0',
    type: 'module',
    main: 'main.js',
  };
  fs.writeFileSync(path.join(outDir, 'package.json'), JSON.stringify(about));
}

/** The Electron that the build scripts have found or unpacked before; none is fetched here. */
function runtime(): string | null {
  const named = process.env['TOUCHSTONE_ELECTRON'];
  if (named) return fs.existsSync(named) ? named : null;
  const official = path.join(ROOT, 'node_modules/electron/dist/electron');
  if (fs.existsSync(official)) return official;
  const cache =
    process.env['TOUCHSTONE_CACHE'] ??
    path.join(process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache'), 'touchstone');
  const found = fs.existsSync(cache)
    ? fs.readdirSync(cache).find((name) => /^electron-.*-fallback-/.test(name))
    : undefined;
  const executable = found && path.join(cache, found, 'electron');
  return executable && fs.existsSync(executable) ? executable : null;
}

export function isInstalled(tool: string): boolean {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
