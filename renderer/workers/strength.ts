import { ZxcvbnFactory, type ZxcvbnResult } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { LOCKING_WORDS } from '../../shared/words/locking.ts';
import { type Strength, WEAKEST_TAKEN } from './strength-job.ts';

/**
 * Powers of ten of guesses from which on each level begins. Ten thousand guesses a second are more than a rack of
 * graphics cards does against the work factor of the files: 10^9 guesses take it a day, 10^12 three years.
 */
const LEVELS = [6, 9, 12, 15] as const;

/** Words that a suggestion has: 7,776 to the power of six are more than 10^23. */
const SUGGESTED_WORDS = 6;

let estimator: ZxcvbnFactory | null = null;

/** Judges a passphrase; `about` are words that somebody who knows the case would try first. */
export function strengthOf(passphrase: string, about: readonly string[] = []): Strength {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const result = estimator.check(passphrase, [...about]);
  const level = LEVELS.filter((from) => result.guessesLog10 >= from).length as Strength['level'];
  return { level, advice: level > WEAKEST_TAKEN ? null : adviceFor(result) };
}

function adviceFor({ feedback: { warning } }: ZxcvbnResult): string {
  const { advice } = LOCKING_WORDS.strength;
  return advice[(warning ?? '') as keyof typeof advice] ?? advice.more;
}

/** Six words drawn at random: easier to type and to remember than signs, and harder to guess. */
export function suggestPassphrase(random: (below: number) => number = randomBelow): string {
  const words = dictionary['diceware-common'];
  return Array.from({ length: SUGGESTED_WORDS }, () => words[random(words.length)]).join(' ');
}

/** Every number equally often: the last, incomplete round of 2^32 is drawn again. */
function randomBelow(below: number): number {
  const fair = 2 ** 32 - (2 ** 32 % below);
  for (;;) {
    const [drawn = fair] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < fair) return drawn % below;
  }
}
