import type { LinkOutcome } from '../shared/closed-facts.ts';
import { fail, ok, type Result } from '../shared/lib/result.ts';
import type { ClosedMode } from './closed-mode.ts';
import { readWebAddress, type WebAddress } from './web-address.ts';
import { MAIN_WORDS } from './words.ts';

/** What is done with an address once it is shown. */
export type LinkAnswer = 'open' | 'copy' | 'leave';

interface LinkParts {
  readonly mode: Pick<ClosedMode, 'isClosed'>;
  /** Shows the whole address and asks. */
  readonly ask: (address: WebAddress) => Promise<LinkAnswer>;
  /** Hands the address to the system's browser. */
  readonly open: (href: string) => Promise<void>;
  readonly copy: (href: string) => Promise<void>;
}

/** The only way an address of a source reaches a browser: read, shown whole, and answered with yes; never in closed mode. */
export type Links = (address: string) => Promise<Result<LinkOutcome>>;

export function openLinks({ mode, ask, open, copy }: LinkParts): Links {
  const words = MAIN_WORDS.link;
  let isAsking = false;
  return async (text) => {
    if (mode.isClosed()) return fail('closed-mode', words.closed);
    const address = readWebAddress(text);
    if (typeof address === 'string') return fail('bad-address', words.problems[address]);
    // A page that asks again and again must not wear anybody out.
    if (isAsking) return fail('busy', words.busy);
    isAsking = true;
    try {
      const answer = await ask(address);
      if (answer === 'leave') return ok('left');
      if (answer === 'copy') {
        await copy(address.href);
        return ok('copied');
      }
      // It may have been closed while the question stood.
      if (mode.isClosed()) return fail('closed-mode', words.closed);
      await open(address.href);
      return ok('opened');
    } finally {
      isAsking = false;
    }
  };
}
