import { createHash, randomUUID } from 'node:crypto';
import { APP_SCHEME, PRINT_HOST } from '../served-files.ts';

export interface PrintPage {
  readonly url: string;
  /** Forgets the page; its address answers no more. */
  readonly remove: () => void;
}

/** Keeps a page to be fetched from an address that nobody can guess. */
export function keepPrintPage(html: string): PrintPage {
  const path = `/${randomUUID()}/`;
  pages.set(path, html);
  return { url: `${APP_SCHEME}://${PRINT_HOST}${path}`, remove: () => void pages.delete(path) };
}

/** The kept page that a request asks for, or null for any other address. */
export function servePrintPage(request: Request): Response | null {
  const { protocol, host, pathname } = new URL(request.url);
  const html = protocol === `${APP_SCHEME}:` && host === PRINT_HOST ? pages.get(pathname) : undefined;
  if (html === undefined || request.method !== 'GET') return null;
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyFor(html),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  });
}

const pages = new Map<string, string>();

/** The page's own style sheet, known by its hash, fonts, and pictures that it holds itself. No script, no other address. */
function policyFor(html: string): string {
  const css = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(css).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; font-src 'self' data:; img-src data:; base-uri 'none'; form-action 'none'`;
}
