import { randomUUID } from 'node:crypto';
import type { Session } from 'electron';
import type { MainTry } from '../shared/closed-facts.ts';

/** Every computer knows this name by itself: it is found unless the resolver is off, and asking for it leaves no trace outside. */
const OWN_NAME = 'localhost';
/** A port of this computer that nobody listens on. Even an attempt that nothing stopped would end here. */
const OWN_ADDRESS = 'http://127.0.0.1:9/';

/** Asked for both kinds of address, the engine would first look whether this computer has a way to the internet by IPv6. */
const ONLY_IPV4 = { queryType: 'A' } as const;

/** What the engine says where a guard refused; a connection that was refused by the computer itself is none of them. */
const REFUSALS = new Set(['ERR_NAME_NOT_RESOLVED', 'ERR_BLOCKED_BY_CLIENT', 'ERR_FAILED', 'ERR_ABORTED']);

/** Tries what a page cannot: to have names resolved, and to ask for an address past the policy of the page. */
export async function tryFromMain(
  session: Pick<Session, 'resolveHost' | 'fetch'>,
): Promise<readonly MainTry[]> {
  const own = await attempt('resolve', OWN_NAME, session.resolveHost(OWN_NAME, ONLY_IPV4));
  const asked = await attempt('request', OWN_ADDRESS, session.fetch(OWN_ADDRESS));
  // A name that somebody outside would be asked for is tried only where that is known to be safe.
  if (!own.isRefused) return [own, asked];
  const invented = `${randomUUID()}.example`;
  return [own, await attempt('resolve', invented, session.resolveHost(invented, ONLY_IPV4)), asked];
}

async function attempt(kind: MainTry['kind'], target: string, trying: Promise<unknown>): Promise<MainTry> {
  const answer = await trying.then(
    () => 'OK',
    (error: unknown) => /ERR_[A-Z_]+/.exec(String(error))?.[0] ?? 'ERR_FAILED',
  );
  return { kind, target, isRefused: REFUSALS.has(answer), answer };
}
