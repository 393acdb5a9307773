import { readFileSync } from 'node:fs';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { servePrintPage } from './pdf/print-pages.ts';
import { serveListed } from './serve-listed.ts';
import { APP_SCHEME, headersFor, policyFor } from './served-files.ts';

const DIST = path.join(import.meta.dirname, '..');

/** Gives `app://` the rights of a web origin. Must run before `ready`. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built page to one session; in development, passes requests on to the server at `devUrl`. */
export function serveApp(session: Session, devUrl: string | undefined): void {
  if (devUrl === undefined) serveBuilt(session);
  else {
    session.protocol.handle(
      APP_SCHEME,
      async (request) => servePrintPage(request) ?? (await fromDevServer(request, devUrl)),
    );
  }
}

function serveBuilt(session: Session): void {
  const list: unknown = JSON.parse(readFileSync(path.join(DIST, 'renderer-files.json'), 'utf8'));
  if (!Array.isArray(list)) throw new Error('renderer-files.json must be a list of names');
  const names = new Set(list.map(String));
  const folder = path.join(DIST, 'renderer');
  session.protocol.handle(
    APP_SCHEME,
    async (request) => servePrintPage(request) ?? (await serveListed(request, names, folder)),
  );
}

/** Under our own scheme also in development: origin, storage and policies are then the real ones. */
async function fromDevServer(request: Request, devUrl: string): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const answer = await fetch(new URL(pathname + search, devUrl), {
    headers: { accept: request.headers.get('accept') ?? '*/*' },
  });
  const headers = { ...headersFor('', policyFor(pathname.slice(1), devUrl)) };
  headers['content-type'] = answer.headers.get('content-type') ?? 'application/octet-stream';
  return new Response(answer.body, { status: answer.status, headers });
}
