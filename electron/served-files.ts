import path from 'node:path';
import { parseUrl } from '../shared/lib/parse-url.ts';

export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://touchstone';
export const PAGE_URL = `${APP_ORIGIN}/index.html`;
/** The host that pages waiting to be printed are served from, and beside them the program's fonts. */
export const PRINT_HOST = 'report';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
] as const;

/** The one nonce that Vite's inline tags carry in development. */
const DEV_NONCE = 'dev';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
};

/**
 * The listed file that an address asks for, or null. Nothing but a name on the list made at build time is ever served,
 * so that no spelling of a path and no link in the folder leads out of it.
 */
export function servedName(address: string, names: ReadonlySet<string>): string | null {
  const url = parseUrl(address);
  if (!url) return null;
  const isFont = url.host === PRINT_HOST && url.pathname.endsWith('.woff2');
  const isOurs =
    url.protocol === `${APP_SCHEME}:` && (url.host === 'touchstone' || isFont) && url.username === '';
  if (!isOurs) return null;
  const name = url.pathname === '/' ? 'index.html' : decoded(url.pathname.slice(1));
  return name !== null && names.has(name) ? name : null;
}

/**
 * The one file whose own answer allows WebAssembly: the worker that searches. A worker runs under the policy of its own
 * answer, so that the window and every other worker stay without it. In development it is served as it is written.
 */
const SEARCH_WORKER = /^(?:assets\/search\.worker-[\w-]+\.js|search\/search\.worker\.ts)$/;

/** The policy of an answer. */
export const policyFor = (name: string, devUrl?: string): string =>
  contentSecurityPolicy(devUrl, SEARCH_WORKER.test(name));

/** The headers of every answer under the scheme. */
export function headersFor(name: string, policy = policyFor(name)): Readonly<Record<string, string>> {
  return {
    'content-type': MEDIA_TYPES[path.extname(name).toLowerCase()] ?? 'application/octet-stream',
    'content-security-policy': policy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
}

/** The policy of the window; for the development server also its socket and the tags that carry its nonce. */
export function contentSecurityPolicy(devUrl?: string, mayCompile = false): string {
  const additions: Readonly<Record<string, readonly string[]>> = {
    'script-src': [
      ...(devUrl === undefined ? [] : [`'nonce-${DEV_NONCE}'`]),
      ...(mayCompile ? ["'wasm-unsafe-eval'"] : []),
    ],
    'style-src': devUrl === undefined ? [] : [`'nonce-${DEV_NONCE}'`],
    'connect-src': devUrl === undefined ? [] : [devUrl.replace(/^http/, 'ws').replace(/\/$/, '')],
  };
  return CONTENT_SECURITY_POLICY.map((directive) =>
    [directive, ...(additions[directive.split(' ')[0] ?? ''] ?? [])].join(' '),
  ).join('; ');
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
