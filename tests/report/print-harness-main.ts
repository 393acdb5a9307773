import fs from 'node:fs';
import path from 'node:path';
import { app, protocol, session } from 'electron';
import { servePrintPage } from '../../electron/pdf/print-pages.ts';
import { printPdf, printPreview } from '../../electron/pdf.ts';
import { APP_SCHEME } from '../../electron/served-files.ts';
import type { Printed } from './print-harness.ts';

/** A program that prints what its job file asks for, with the printer of the real one, and ends. */
interface Job {
  /** Fonts are read from below this folder. */
  readonly root: string;
  readonly orders: readonly { readonly file: string; readonly out: string }[];
}

protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.on('window-all-closed', () => undefined);
app.setName('Touchstone');

const job = JSON.parse(fs.readFileSync(process.argv.at(-1) ?? '', 'utf8')) as Job;

app
  .whenReady()
  .then(async () => {
    session.defaultSession.protocol.handle(APP_SCHEME, (request) => servePrintPage(request) ?? font(request));
    const printed = job.orders.map(async ({ file, out }) => {
      const order = readOrder(file);
      fs.writeFileSync(out, await ('preview' in order ? printPreview(order.preview) : printPdf(order)));
    });
    await Promise.all(printed);
    app.exit(0);
  })
  .catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    app.exit(1);
  });

function font(request: Request): Response {
  const name = decodeURIComponent(new URL(request.url).pathname);
  const isFont = name.startsWith('/node_modules/@fontsource/') && name.endsWith('.woff2');
  return isFont
    ? new Response(fs.readFileSync(path.join(job.root, name)))
    : new Response(null, { status: 404 });
}

function readOrder(file: string): Printed {
  const order = JSON.parse(fs.readFileSync(file, 'utf8')) as Printed;
  if ('preview' in order) return order;
  const attachments = order.attachments.map((attachment) => ({
    ...attachment,
    bytes: Buffer.from(String(attachment.bytes), 'base64'),
  }));
  return { ...order, attachments };
}
