import type { Bridge } from '../../../shared/ipc.ts';
import type * as restoringPage from './restoring-page.ts';
import { script } from './restoring-page.ts?bundled';

type Acts = typeof restoringPage;

type Called = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Does something in a page of its own, beside the test's, that is closed at a given step, with that step just begun: every
 * question to main, every answer from it and every write to the store is one. Steps are counted once `prepare` is done.
 * Answers those that were taken, and whether all was done before. A page that is closed runs nothing more: what it had
 * begun to write and not finished is given up by the engine.
 */
export async function doInDyingPage(
  act: (page: Acts) => Promise<unknown>,
  fatal: number,
  prepare: (page: Acts) => Promise<unknown> = async () => undefined,
): Promise<{ readonly steps: readonly string[]; readonly isDone: boolean }> {
  const steps: string[] = [];
  let counts = false;
  const page = document.createElement('iframe');
  document.body.append(page);
  const inside = page.contentWindow as (Window & typeof globalThis) | null;
  if (!inside) throw new Error('There is no page');
  let close = (): void => undefined;
  const closed = new Promise<false>((resolve) => {
    close = () => {
      page.remove();
      resolve(false);
    };
  });
  const step = (name: string): void => {
    if (!counts) return;
    steps.push(name);
    if (steps.length === fatal) close();
  };
  countWrites(inside, step);
  const { touchstone } = window;
  const never = new Promise<never>(() => undefined);
  const bridge: Bridge = {
    invoke: async (channel, ...args) => {
      step(`ask ${channel}`);
      if (!page.isConnected) return never;
      const answer = await touchstone.invoke(channel, ...args);
      step(`answered ${channel}`);
      return page.isConnected ? answer : never;
    },
    on: (event, listener) => touchstone.on(event, listener),
  };
  Object.defineProperty(inside, 'touchstone', { value: bridge });
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    const load = inside.eval('(address) => import(address)') as (address: string) => Promise<Acts>;
    const acts = await load(address);
    await prepare(acts);
    counts = true;
    const isDone = await Promise.race([act(acts).then(() => true), closed]);
    return { steps, isDone };
  } finally {
    URL.revokeObjectURL(address);
    page.remove();
  }
}

/** Every write to the store of a page, and the beginning of every transaction that writes. */
function countWrites(inside: Window & typeof globalThis, step: (name: string) => void): void {
  const count = (
    holder: object,
    method: string,
    named: (args: readonly unknown[]) => string | null,
  ): void => {
    const original = Reflect.get(holder, method) as Called;
    const counted: Called = function counted(...args) {
      const begun = original.apply(this, args);
      const name = named(args);
      if (name !== null) step(name);
      return begun;
    };
    Object.defineProperty(holder, method, { value: counted, configurable: true, writable: true });
  };
  for (const method of ['add', 'put', 'delete', 'clear'])
    count(inside.IDBObjectStore.prototype, method, () => method);
  count(inside.IDBDatabase.prototype, 'transaction', ([, mode]) => (mode === 'readwrite' ? 'begin' : null));
  count(inside.IDBFactory.prototype, 'deleteDatabase', () => 'delete database');
}
