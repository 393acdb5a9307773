import { GUARDS, type Guard } from '../shared/closed-facts.ts';

/** Counts what the guards refuse, so that the analyst can see that they are there. Keeps no address. */
export interface Refusals {
  /** Of an address only its scheme is kept, and no scheme that is not a plain word. */
  request(address: string): void;
  refuse(guard: Guard): void;
  readonly requests: Readonly<Record<string, number>>;
  readonly refused: Readonly<Record<Guard, number>>;
}

/** Different schemes that are counted apart; a page could make up any number of them. */
const MOST_SCHEMES = 32;
const OTHER = 'other';

export function countRefusals(): Refusals {
  const requests = new Map<string, number>();
  const refused = new Map<Guard, number>(GUARDS.map((guard) => [guard, 0]));
  return {
    request(address) {
      const found = /^([a-z][a-z0-9+.-]{0,31}):/i.exec(address)?.[1]?.toLowerCase() ?? OTHER;
      const scheme = requests.has(found) || requests.size < MOST_SCHEMES ? found : OTHER;
      requests.set(scheme, (requests.get(scheme) ?? 0) + 1);
    },
    refuse(guard) {
      refused.set(guard, (refused.get(guard) ?? 0) + 1);
    },
    get requests() {
      return Object.fromEntries(requests);
    },
    get refused() {
      return Object.fromEntries(refused) as Record<Guard, number>;
    },
  };
}
