import type { AnswerOf, ArgsOf, Bridge, Channel, EventName, IpcEvents } from '../shared/ipc.ts';

declare global {
  interface Window {
    /** Set by the preload script. */
    readonly touchstone: Bridge;
  }
}

/** A refusal or failure that main answered with; `message` is a sentence for the analyst. */
export class PlatformError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'PlatformError';
    this.code = code;
  }
}

/** Asks the main process; throws {@link PlatformError} when it refuses or fails. */
export async function ask<C extends Channel>(channel: C, ...args: ArgsOf<C>): Promise<AnswerOf<C>> {
  const outcome = await window.touchstone.invoke(channel, ...args);
  if (!outcome.ok) throw new PlatformError(outcome.code, outcome.message);
  return outcome.value;
}

/** Listens to main; returns the function that stops. */
export const listen = <E extends EventName>(
  event: E,
  listener: (payload: IpcEvents[E]) => void,
): (() => void) => window.touchstone.on(event, listener);
