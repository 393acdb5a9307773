import type { ClosedFacts, Guard } from '../../../shared/closed-facts.ts';
import { closedFacts } from '../../commands/closed.ts';
import { fetchInWorker } from '../../workers/self-test-client.ts';

/** This very computer, a port that nobody listens on: even an attempt that nothing stopped would end here. */
const NOBODY = '127.0.0.1:9';
/** How long a guard may take to speak up, in milliseconds. */
const PATIENCE = 2000;

/** Who says that they blocked an attempt; null where nobody does. */
export type Evidence =
  | { readonly by: 'policy'; readonly directive: string }
  | { readonly by: 'main' }
  | { readonly by: 'engine' }
  | null;

/** Every attempt of the page, in the order in which they are made: one at a time, so that what is said belongs to it. */
export const ATTEMPTS = {
  ask: () => blockedByPolicy(() => void fetch(`http://${NOBODY}/fetch`).catch(() => null)),
  image: () => blockedByPolicy(() => withElement('img', { src: `http://${NOBODY}/image` })),
  frame: () => blockedByPolicy(() => withElement('iframe', { src: `http://${NOBODY}/frame`, hidden: '' })),
  socket: () => blockedByPolicy(() => new WebSocket(`ws://${NOBODY}/socket`).close()),
  events: () =>
    blockedByPolicy(() => {
      const events = new EventSource(`http://${NOBODY}/events`);
      // Closed at once, it would never ask.
      setTimeout(() => events.close(), PATIENCE);
    }),
  beacon: () => blockedByPolicy(() => void navigator.sendBeacon(`http://${NOBODY}/beacon`, 'x')),
  prefetch: () =>
    blockedByPolicy(() => withElement('link', { rel: 'prefetch', href: `http://${NOBODY}/prefetch` })),
  worker: async () => byPolicy(await fetchInWorker(`http://${NOBODY}/worker`, AbortSignal.timeout(PATIENCE))),
  file: () => blockedByPolicy(() => void fetch('file:///').catch(() => null)),
  webRtc: noWayOut,
  window: () => blockedByMain('windows', () => window.open(`http://${NOBODY}/window`)?.close()),
  download: () => blockedByMain('downloads', saveByItself),
  permission: () => blockedByMain('permissions', () => navigator.geolocation.getCurrentPosition(() => null)),
} as const satisfies Record<string, () => Promise<Evidence>>;
export type AttemptId = keyof typeof ATTEMPTS;

const byPolicy = (directive: string | null): Evidence =>
  directive === null ? null : { by: 'policy', directive };

/** The policy of the page names what it blocks in an event. */
async function blockedByPolicy(attempt: () => void): Promise<Evidence> {
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const heard = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => resolve(effectiveDirective);
  document.addEventListener('securitypolicyviolation', heard);
  const timer = setTimeout(resolve, PATIENCE, null);
  try {
    attempt();
  } catch {
    // Some attempts throw where they are blocked; the event says why.
  }
  try {
    return byPolicy(await promise);
  } finally {
    clearTimeout(timer);
    document.removeEventListener('securitypolicyviolation', heard);
  }
}

/** Main counts what it blocks. */
async function blockedByMain(guard: Guard, attempt: () => void): Promise<Evidence> {
  const before = (await closedFacts()).refused[guard];
  attempt();
  const until = performance.now() + PATIENCE;
  let facts: ClosedFacts;
  do {
    facts = await closedFacts();
    if (facts.refused[guard] > before) return { by: 'main' };
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (performance.now() < until);
  return null;
}

/** The engine gathers every way by which another page could reach this one: there must be none. */
async function noWayOut(): Promise<Evidence> {
  const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${NOBODY}` }] });
  try {
    let ways = 0;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate === null) resolve(true);
      else if (candidate.candidate !== '') ways += 1;
    });
    const timer = setTimeout(resolve, PATIENCE, false);
    connection.createDataChannel('x');
    await connection.setLocalDescription(await connection.createOffer());
    const isDone = await promise;
    clearTimeout(timer);
    return isDone && ways === 0 ? { by: 'engine' } : null;
  } finally {
    connection.close();
  }
}

function withElement(name: string, attributes: Readonly<Record<string, string>>): void {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  document.body.append(element);
  setTimeout(() => element.remove(), PATIENCE);
}

function saveByItself(): void {
  const address = URL.createObjectURL(new Blob(['self-test']));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'self-test.txt';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE);
}
