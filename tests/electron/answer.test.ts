import { expect, test } from 'vitest';
import { answer, type Handlers } from '../../electron/answer.ts';
import type { Channel } from '../../shared/ipc.ts';
import { CHANNELS } from '../../shared/ipc.ts';
import { fail, ok } from '../../shared/lib/result.ts';

function setUp(changes: Partial<Handlers> = {}) {
  const called: Channel[] = [];
  const logged: string[] = [];
  const entries = CHANNELS.map((channel) => [
    channel,
    () => {
      called.push(channel);
      return ok(null);
    },
  ]);
  const handlers = { ...Object.fromEntries(entries), ...changes } as Handlers;
  const log = { write: (_level: string, message: string) => logged.push(message) };
  const ask = async (channel: Channel, args: readonly unknown[], isTrusted = true) =>
    await answer(handlers, channel, args, { isTrusted, log });
  return { ask, called, logged };
}

test('a stranger is refused on every channel, and no handler runs', async () => {
  const { ask, called } = setUp();
  for (const channel of CHANNELS) {
    expect(await ask(channel, [], false)).toMatchObject({ ok: false, code: 'refused' });
  }
  expect(called).toEqual([]);
});

test('wrong arguments reach no handler', async () => {
  const { ask, called } = setUp();
  expect(await ask('journal.head', ['../x'])).toMatchObject({ ok: false, code: 'bad-arguments' });
  expect(await ask('journal.head', [])).toMatchObject({ ok: false, code: 'bad-arguments' });
  expect(await ask('app.info', ['more'])).toMatchObject({ ok: false, code: 'bad-arguments' });
  expect(called).toEqual([]);
});

test('too much is told apart from wrong', async () => {
  const { ask } = setUp();
  const refused = await ask('log.write', ['info', 'x'.repeat(20_000)]);
  expect(refused).toMatchObject({ ok: false, code: 'too-large' });
});

test('a handler is given a checked copy of the arguments', async () => {
  const seen: unknown[] = [];
  const { ask } = setUp({
    'menu.state': (state) => {
      seen.push(state);
      return ok(null);
    },
  });
  const state = { disabled: ['case.new'], labels: {} };
  await ask('menu.state', [state]);
  expect(seen).toEqual([state]);
  expect(seen[0]).not.toBe(state);
});

test('an expected failure is passed on as it is', async () => {
  const failure = fail('journal-conflict', 'The journal expects entry 2.');
  const { ask } = setUp({ 'journal.head': () => failure });
  expect(await ask('journal.head', ['case-0001'])).toEqual(failure);
});

test('a bug is answered with a sentence and logged without what the error says', async () => {
  const { ask, logged } = setUp({
    'journal.head': () => {
      throw new Error('ENOENT: /home/ana/cases/secret');
    },
  });
  const outcome = await ask('journal.head', ['case-0001']);
  expect(outcome).toMatchObject({ ok: false, code: 'failed' });
  expect(JSON.stringify(outcome) + logged.join()).not.toContain('secret');
  expect(logged).toEqual([expect.stringMatching(/^journal\.head failed: Error at answer\.test\.ts/)]);
});
