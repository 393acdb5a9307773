import type { AnswerOf, ArgsOf, Bridge, Channel, EventName, IpcEvents, Outcome } from '../../shared/ipc.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import { chainHead } from '../../shared/model/journal-chain.ts';
import type { CaseFacts } from '../../shared/store-facts.ts';
import { sha256 } from '../shared/model/small-case.ts';

type Answers = {
  [C in Channel]?: (...args: ArgsOf<C>) => Promise<Outcome<AnswerOf<C>>> | Outcome<AnswerOf<C>>;
};

/** What the main process holds and was asked, for tests of the renderer. */
export interface FakeMain {
  /** Journal lines on disk, by case. */
  readonly journals: Map<string, string[]>;
  /** Journals that were set aside, by case. */
  readonly setAside: Map<string, string[]>;
  /** The line that breaks the chain of every journal; null for none. */
  damagedLine: number | null;
  /** Lines of a journal that go to the window at once. */
  partLines: number;
  /** What the ledger was told, by case. */
  readonly noted: Map<string, CaseFacts>;
  /** Original bytes on disk, by `<case>/<hash>`. */
  readonly originals: Map<string, Uint8Array>;
  readonly saved: { readonly name: string; readonly bytes: Uint8Array }[];
  /** Channels in the order they were asked. */
  readonly asked: Channel[];
  /** Answers that differ from those of a healthy main process. */
  answers: Answers;
  /** Sends an event as main does. */
  tell<E extends EventName>(event: E, payload: IpcEvents[E]): void;
}

/** Puts a main process of memory behind `window.touchstone`. */
export function fakeMain(): FakeMain {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const main: FakeMain = {
    journals: new Map(),
    setAside: new Map(),
    damagedLine: null,
    partLines: 1000,
    noted: new Map(),
    originals: new Map(),
    saved: [],
    asked: [],
    answers: {},
    tell: (event, payload) => {
      for (const listener of listeners.get(event) ?? []) listener(payload as never);
    },
  };
  const healthy: Answers = {
    'originals.keep': async (caseId, bytes) => {
      const hash = await sha256(new Uint8Array(bytes));
      main.originals.set(`${caseId}/${hash}`, bytes);
      return ok({ sha256: hash });
    },
    'originals.read': (caseId, hash) => {
      const bytes = main.originals.get(`${caseId}/${hash}`);
      return bytes ? ok(bytes) : fail('original-missing', 'The original is missing.');
    },
    'journal.list': () => ok([...main.journals.keys()]),
    'journal.head': (caseId) => ok({ seq: main.journals.get(caseId)?.length ?? 0 }),
    'journal.read': (caseId, afterSeq) => ok(partOf(main, caseId, afterSeq)),
    'journal.check': (caseId) => {
      const lines = main.journals.get(caseId) ?? [];
      return ok({ seq: lines.length, head: chainHead(lines) });
    },
    'journal.append': (caseId, lines) => {
      const held = main.journals.get(caseId) ?? [];
      main.journals.set(caseId, held);
      for (const line of lines) {
        const { seq } = JSON.parse(line) as { readonly seq: number };
        if (seq !== held.length + 1) return fail('gap', `Entry ${held.length + 1} is expected, not ${seq}.`);
        held.push(line);
      }
      return ok({ seq: held.length });
    },
    'snapshots.news': (caseId) => ok({ caseId, second: null, problem: null }),
    'snapshots.take': () => ok(null),
    'snapshots.check': () => ok({ snapshots: [], files: 0, mended: 0, damaged: 0 }),
    'journal.sound': (caseId, afterSeq) => ok(partOf(main, caseId, afterSeq)),
    'journal.setAside': (caseId, keepsSound) => {
      const lines = main.journals.get(caseId) ?? [];
      main.setAside.set(caseId, lines);
      const sound = main.damagedLine === null ? lines.length : main.damagedLine - 1;
      if (keepsSound) main.journals.set(caseId, lines.slice(0, sound));
      else main.journals.delete(caseId);
      main.damagedLine = null;
      return ok({ name: 'journal.damaged.ndjson' });
    },
    'store.state': () =>
      ok({ free: null, wasClean: true, cases: [...main.noted.keys()], cut: 0, damaged: 0 }),
    'sealing.state': () => ok(null),
    'store.encryption': () => ok({ disk: 'unknown', swap: 'unknown' }),
    'store.facts': (caseId) => ok({ needsCheck: false, facts: main.noted.get(caseId) ?? null }),
    'store.note': (caseId, facts) => {
      main.noted.set(caseId, facts);
      return ok(null);
    },
    'store.setAside': () => ok({ name: '0001-copy' }),
    'store.renew': () => ok({ name: '0001-copy' }),
    'files.open': () => ok([]),
    'watch.start': () => ok(null),
    'watch.rest': () => ok(null),
    'watch.forget': () => ok(null),
    'files.save': (name, bytes) => {
      main.saved.push({ name, bytes });
      return ok({ name });
    },
    'lock.now': () => ok({ isSet: true, isLocked: true, idleMinutes: 10, waitSeconds: 0 }),
    'log.read': () => ok('Touchstone 1.2.3\n'),
    'log.write': () => ok(null),
    'menu.state': () => ok(null),
  };
  const bridge: Bridge = {
    invoke: async (channel, ...args) => {
      main.asked.push(channel);
      const answer = main.answers[channel] ?? healthy[channel];
      if (!answer) return fail('unknown', `The test has no answer for ${channel}.`);
      return (answer as (...args: unknown[]) => never)(...args);
    },
    on: (event, listener) => {
      const found = listeners.get(event) ?? new Set();
      listeners.set(event, found.add(listener));
      return () => found.delete(listener);
    },
  };
  Object.defineProperty(window, 'touchstone', { value: bridge, configurable: true });
  return main;
}

function partOf(main: FakeMain, caseId: string, afterSeq: number): AnswerOf<'journal.read'> {
  const all = main.journals.get(caseId) ?? [];
  const sound = main.damagedLine === null ? all.length : main.damagedLine - 1;
  const lines = all.slice(afterSeq, Math.min(sound, afterSeq + main.partLines));
  const isEnd = afterSeq + lines.length >= sound;
  const head = chainHead(all.slice(0, afterSeq + lines.length));
  return { lines, head, isEnd, damagedLine: isEnd ? main.damagedLine : null };
}
