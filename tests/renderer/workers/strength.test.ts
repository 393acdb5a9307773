import { expect, test } from 'vitest';
import { strengthOf, suggestPassphrase } from '../../../renderer/workers/strength.ts';
import { WEAKEST_TAKEN } from '../../../renderer/workers/strength-job.ts';
import { LOCKING_WORDS } from '../../../shared/words/locking.ts';

const { advice } = LOCKING_WORDS.strength;

test.each([
  ['password', advice.topTen],
  ['qwertyuiop', advice.topHundred],
  ['aaaaaaaaaaaa', advice.simpleRepeat],
  ['12.04.1987', advice.dates],
  ['abcdefghijk', advice.sequences],
])('%s is too weak, and it is said why', (passphrase, sentence) => {
  const { level, advice: said } = strengthOf(passphrase);
  expect(level).toBeLessThan(WEAKEST_TAKEN);
  expect(said).toBe(sentence);
});

test('the name of the case and of the analyst are no secret', () => {
  expect(strengthOf('Meridian2024', ['Meridian'])).toEqual({ level: 0, advice: advice.userInputs });
});

test('several words that have nothing to do with each other are strong, and nothing more is asked', () => {
  expect(strengthOf('lantern acrobat tidy glacier')).toEqual({ level: 4, advice: null });
});

test('a fair passphrase is taken, and told how it would be better', () => {
  const { level, advice: said } = strengthOf('xK9#mQ2$vL');
  expect(level).toBe(WEAKEST_TAKEN);
  expect(said).toBe(advice.more);
});

test('a suggestion is six words, each drawn evenly, and never the same twice', () => {
  const drawn = [0, 7775, 1, 2, 3, 4];
  let at = 0;
  const below: number[] = [];
  const words = suggestPassphrase((count) => {
    below.push(count);
    return drawn[at++] ?? 0;
  }).split(' ');
  expect(words).toHaveLength(6);
  expect(words[0]).toBe('abacus');
  expect(below).toEqual([7776, 7776, 7776, 7776, 7776, 7776]);
  const many = Array.from({ length: 200 }, () => suggestPassphrase());
  expect(new Set(many).size).toBe(200);
  expect(strengthOf(many[0] ?? '').level).toBe(4);
});
