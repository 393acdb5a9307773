import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Asked, comesFrom } from '../../electron/sender.ts';

const window: Asked = { mainFrame: { frameTreeNodeId: 7 }, isDestroyed: () => false };
const OWN = { frameTreeNodeId: 7, origin: 'app://touchstone' };

describe('a request is answered', () => {
  test('where the own page asks in the main frame of the window', () => {
    expect(comesFrom(window, { sender: window, senderFrame: OWN })).toBe(true);
  });

  test.each([
    ['from a frame within the page', { sender: window, senderFrame: { ...OWN, frameTreeNodeId: 8 } }],
    ['from another window', { sender: { ...window }, senderFrame: OWN }],
    ['from a frame that is gone', { sender: window, senderFrame: null }],
    ['from a page to be printed', { sender: window, senderFrame: { ...OWN, origin: 'app://report' } }],
    ['from a page of the web', { sender: window, senderFrame: { ...OWN, origin: 'https://touchstone' } }],
    ['from a file', { sender: window, senderFrame: { ...OWN, origin: 'file://' } }],
    ['from a page without an origin', { sender: window, senderFrame: { ...OWN, origin: 'null' } }],
    [
      'from a name that begins like ours',
      { sender: window, senderFrame: { ...OWN, origin: 'app://touchstone.example' } },
    ],
  ])('not %s', (_, event) => {
    expect(comesFrom(window, event)).toBe(false);
  });

  test('not from a window that is gone', () => {
    const gone = { ...window, isDestroyed: () => true };
    expect(comesFrom(gone, { sender: gone, senderFrame: OWN })).toBe(false);
  });

  test('from nobody else, whoever it is', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), fc.boolean(), (frameTreeNodeId, origin, isSame) => {
        const event = { sender: isSame ? window : {}, senderFrame: { frameTreeNodeId, origin } };
        expect(comesFrom(window, event)).toBe(
          isSame && frameTreeNodeId === 7 && origin === 'app://touchstone',
        );
      }),
    );
  });
});
