import { app, type Session, type WebContents } from 'electron';
import type { Guard } from '../shared/closed-facts.ts';
import { parseUrl } from '../shared/lib/parse-url.ts';
import type { Refusals } from './refusals.ts';
import { APP_SCHEME } from './served-files.ts';
import { guardSpelling } from './spelling.ts';

const LOCAL_SCHEMES = new Set([`${APP_SCHEME}:`, 'blob:', 'data:', 'devtools:']);
const REMOTE_SCHEMES = ['http', 'https', 'ws', 'wss', 'ftp'] as const;

/**
 * Keeps every window and every session of the program on this computer. Must run before `ready`.
 *
 * Each guard alone leaks: the page's policy does not stop dns-prefetch, downloads or WebRTC, and cancelling requests does
 * not stop name resolution or the dictionary download. The resolver rule stops names and addresses alike.
 */
export function stayOffline(devUrl: string | undefined, refusals: Refusals): void {
  const devHosts = devUrl === undefined ? '' : `, EXCLUDE ${new URL(devUrl).hostname}`;
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${devHosts}`);
  // A page that begins a WebRTC connection would have this computer join a group on the local network (mDNS).
  app.commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns');
  // The call takes back `--no-sandbox`, without which Chromium does not run as root.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('session-created', (session) => {
    guardSession(session, devUrl, refusals);
  });
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, refusals);
  });
}

function guardSession(session: Session, devUrl: string | undefined, refusals: Refusals): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    refusals.refuse('permissions');
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  guardSpelling(session);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !isLocal(url, devUrl);
    if (cancel) refusals.request(url);
    answer({ cancel });
  });
  session.on('will-download', (event) => {
    refusals.refuse('downloads');
    event.preventDefault();
  });
  for (const scheme of REMOTE_SCHEMES) {
    if (devUrl !== undefined) continue;
    session.protocol.handle(scheme, ({ url }) => {
      refusals.request(url);
      return Response.error();
    });
  }
}

function guardContents(contents: WebContents, refusals: Refusals): void {
  const refuse = (event: { preventDefault(): void }, guard: Guard): void => {
    refusals.refuse(guard);
    event.preventDefault();
  };
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => {
    refusals.refuse('windows');
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => {
    refuse(event, 'frames');
  });
  contents.on('will-redirect', (event) => {
    refuse(event, 'navigations');
  });
  contents.on('will-navigate', (event) => {
    // A reload is a navigation to the same address, and is harmless.
    if (event.url !== contents.getURL()) refuse(event, 'navigations');
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) refuse(event, 'frames');
  });
}

function isLocal(address: string, devUrl: string | undefined): boolean {
  const url = parseUrl(address);
  if (!url) return false;
  return LOCAL_SCHEMES.has(url.protocol) || (devUrl !== undefined && url.host === new URL(devUrl).host);
}
