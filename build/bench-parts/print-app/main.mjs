import fs from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, protocol, session } from 'electron';
import { keepPrintPage, servePrintPage } from '../../../electron/pdf/print-pages.ts';
import { openPrintWindow } from '../../../electron/pdf/print-window.ts';
import { printPdf, printPreview } from '../../../electron/pdf.ts';
import { APP_SCHEME } from '../../../electron/served-files.ts';

/**
 * Does one job of the benchmark and ends: `none` only starts, `bare` is one untagged print as Chromium makes it, and
 * `preview` sets a changing text again and again, and `finished` is what the program exports; `sizes` say from which
 * length on it prints in parts. `scripted` lets a script set the pages in the window before they are printed.
 */
const { root, mode, orders, out, sizes, script } = JSON.parse(fs.readFileSync(process.argv.at(-1), 'utf8'));

protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.on('window-all-closed', () => undefined);
app.setName('Touchstone');

app
  .whenReady()
  .then(async () => {
    session.defaultSession.protocol.handle(
      APP_SCHEME,
      (request) => scriptedPage(request) ?? servePrintPage(request) ?? font(request),
    );
    for (const [index, file] of orders.entries()) {
      const order = readOrder(file);
      if (mode === 'bare') fs.writeFileSync(`${out}-${index}.pdf`, await barePrint(order.html));
      if (mode === 'preview') fs.writeFileSync(`${out}-${index}.pdf`, JSON.stringify(await previews(order)));
      if (mode === 'scripted') fs.writeFileSync(`${out}-${index}.pdf`, await scriptedPrint(order.html));
      if (mode === 'finished') fs.writeFileSync(`${out}-${index}.pdf`, await printPdf(order, {}, sizes));
    }
    app.exit(0);
  })
  .catch((error) => {
    process.stderr.write(`${String(error)}\n`);
    app.exit(1);
  });

/** Milliseconds of preview after preview of a text that is written, and of bare prints between them. */
async function previews(order) {
  await printPreview(order.html);
  const taken = { ours: [], peer: [] };
  for (let round = 0; round < PREVIEWS; round += 1) {
    const html = order.html.replace('</p>', () => ` ${'x'.repeat(round + 1)}</p>`);
    taken.ours.push(await milliseconds(() => printPreview(html)));
    taken.peer.push(await milliseconds(() => barePrint(html)));
  }
  return taken;
}

const PREVIEWS = 7;

async function milliseconds(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function barePrint(html) {
  const page = keepPrintPage(html);
  const window = await openPrintWindow(page.url);
  const bytes = await window.print(false);
  window.close();
  page.remove();
  return bytes;
}

/** The page without its policy, which would let the script set nothing. */
let scripted = '';
const SCRIPTED = `${APP_SCHEME}://scripted/`;

const scriptedPage = ({ url }) =>
  url === SCRIPTED
    ? new Response(scripted, { headers: { 'content-type': 'text/html; charset=utf-8' } })
    : null;

async function scriptedPrint(html) {
  scripted = html;
  const window = new BrowserWindow({ show: false, webPreferences: { backgroundThrottling: false } });
  const { webContents } = window;
  await window.loadURL(SCRIPTED);
  await webContents.executeJavaScript(
    'globalThis.PagedConfig = { auto: false }; document.fonts.ready.then(() => 1)',
  );
  await webContents.executeJavaScript(`${fs.readFileSync(script, 'utf8')}\n;1`);
  await webContents.executeJavaScript('globalThis.PagedPolyfill.preview().then(() => 1)');
  return await webContents.printToPDF({ printBackground: true, preferCSSPageSize: true });
}

function font(request) {
  const name = decodeURIComponent(new URL(request.url).pathname);
  const isFont = name.startsWith('/node_modules/@fontsource/') && name.endsWith('.woff2');
  return isFont ? new Response(fs.readFileSync(path.join(root, name))) : new Response(null, { status: 404 });
}

function readOrder(file) {
  const order = JSON.parse(fs.readFileSync(file, 'utf8'));
  const attachments = order.attachments.map((attachment) => ({
    ...attachment,
    bytes: Buffer.from(attachment.bytes, 'base64'),
  }));
  return { ...order, attachments };
}
