import { expect, test } from 'vitest';
import { session, updateSession } from '../../../renderer/state/session.ts';

test('the same words announced again and again are another text each time, so that they are read out', () => {
  const said = ['Undo Mark claim', 'Undo Mark claim', 'Undo Mark claim'].map((announcement) => {
    updateSession({ announcement });
    return session().announcement;
  });
  for (const [at, words] of said.entries()) {
    expect(words.trim()).toBe('Undo Mark claim');
    if (at > 0) expect(words).not.toBe(said[at - 1]);
  }
});
