import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { answer, type Handlers } from '../../electron/answer.ts';
import { CHANNELS, type Channel } from '../../shared/ipc.ts';
import { IPC_CHECKS } from '../../shared/ipc-checks.ts';
import { ok } from '../../shared/lib/result.ts';

const CODES = new Set(['refused', 'bad-arguments', 'too-large']);

/** What a page could send in place of what is asked for: everything that is cloned on its way. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    2 ** 53,
    10n,
    '',
    '\u0000',
    '..',
    '../../etc/passwd',
    'C:\\windows',
    '__proto__',
    'con',
    '\ud800',
    'import',
    'info',
    'out',
    true,
    0,
    1,
  ),
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
    withNullPrototype: true,
    withUnicodeString: true,
    maxDepth: 3,
  }),
  fc.uint8Array({ maxLength: 8 }),
  fc.constant(null).map(() => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    return cycle;
  }),
  fc
    .constant(null)
    .map(() => JSON.parse('{"__proto__":{"isTrusted":true},"disabled":[],"labels":{}}') as unknown),
  fc.uuid(),
);

/** Handlers that note what reaches them. */
function handlersThatNote(): {
  readonly handlers: Handlers;
  readonly reached: (readonly [Channel, readonly unknown[]])[];
} {
  const reached: (readonly [Channel, readonly unknown[]])[] = [];
  const entries = CHANNELS.map((channel) => [
    channel,
    (...args: readonly unknown[]) => {
      reached.push([channel, args]);
      return ok(null);
    },
  ]);
  return { handlers: Object.fromEntries(entries) as Handlers, reached };
}

const log = { write: (): void => {} };

describe('whatever a page sends', () => {
  test.each(CHANNELS)('%s answers with a value, and nothing wrong reaches its handler', async (channel) => {
    await fc.assert(
      fc.asyncProperty(fc.array(odd, { maxLength: 4 }), async (args) => {
        const { handlers, reached } = handlersThatNote();
        const outcome = await answer(handlers, channel, args, { isTrusted: true, log });
        const isRight = v.safeParse(IPC_CHECKS[channel], args).success;
        expect(outcome.ok).toBe(isRight);
        expect(reached).toHaveLength(isRight ? 1 : 0);
        if (outcome.ok) return;
        expect(CODES).toContain(outcome.code);
        expect(outcome.message.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
    expect(Object.hasOwn(Object.prototype, 'isTrusted')).toBe(false);
  });

  test('a stranger gets nothing, right arguments or wrong', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...CHANNELS),
        fc.array(odd, { maxLength: 3 }),
        async (channel, args) => {
          const { handlers, reached } = handlersThatNote();
          const outcome = await answer(handlers, channel, args, { isTrusted: false, log });
          expect(outcome).toMatchObject({ ok: false, code: 'refused' });
          expect(reached).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('a path never crosses: no channel takes a text that leads out of a folder', () => {
    const outward = ['../x', '/etc/passwd', 'C:\\x', '\\\\server\\share', 'a/../../x', 'x\u0000', '.', '..'];
    for (const channel of CHANNELS.filter((name) => /^(?:originals|journal|watch|folder)\./.test(name))) {
      for (const text of outward) {
        for (const rest of [[], [text], [new Uint8Array()], [['{}']], [0]]) {
          const { success } = v.safeParse(IPC_CHECKS[channel], [text, ...rest]);
          expect(success, `${channel} ${text}`).toBe(false);
        }
      }
    }
  });
});
