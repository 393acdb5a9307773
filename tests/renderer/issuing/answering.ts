import type { Bridge, Channel } from '../../../shared/ipc.ts';
import type { FakeMain } from '../fake-bridge.ts';

/** Answers of the main process that a test gives itself; for every other channel the one that is there answers. */
export function answering(answers: FakeMain['answers']): void {
  const { touchstone: before } = window as unknown as { readonly touchstone: Bridge };
  const invoke = async (channel: Channel, ...args: readonly unknown[]): Promise<unknown> => {
    const answer = answers[channel] as ((...given: readonly unknown[]) => unknown) | undefined;
    return answer ? answer(...args) : before.invoke(channel, ...(args as never));
  };
  Object.defineProperty(window, 'touchstone', { value: { ...before, invoke }, configurable: true });
}
