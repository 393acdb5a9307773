import type { MainTry } from '../../../shared/closed-facts.ts';
import { CLOSED_WORDS } from '../../../shared/words/closed.ts';
import { tryFromMain } from '../../commands/closed.ts';
import { ATTEMPTS, type AttemptId, type Evidence } from './self-test.ts';

const WORDS = CLOSED_WORDS.test;

/** One line of the result. */
export interface Tried {
  readonly attempt: string;
  readonly outcome: string;
  readonly isBlocked: boolean;
}

/** Makes every attempt, those of the page and those of main, one after another. */
export async function runSelfTest(onTried: (tried: Tried) => void): Promise<void> {
  for (const id of Object.keys(ATTEMPTS) as AttemptId[]) {
    const evidence = await ATTEMPTS[id]().catch(() => null);
    onTried({ attempt: WORDS.attempts[id], outcome: saidBy(evidence), isBlocked: evidence !== null });
  }
  for (const one of await tryFromMain()) onTried(triedByMain(one));
}

export const triedByMain = ({ kind, target, isRefused, answer }: MainTry): Tried => ({
  attempt: WORDS.attempts[kind](target),
  outcome: isRefused ? WORDS.byAnswer(answer) : WORDS.notShown,
  isBlocked: isRefused,
});

function saidBy(evidence: Evidence): string {
  switch (evidence?.by) {
    case 'policy':
      return WORDS.byPolicy(evidence.directive);
    case 'main':
      return WORDS.byMain;
    case 'engine':
      return WORDS.byEngine;
    case undefined:
      return WORDS.notShown;
  }
}
