import * as v from 'valibot';
import type { AnswerOf, ArgsOf, Channel, Outcome } from '../shared/ipc.ts';
import { IPC_CHECKS } from '../shared/ipc-checks.ts';
import { fail, type Result } from '../shared/lib/result.ts';
import { describeError, type Log } from './log.ts';
import { MAIN_WORDS } from './words.ts';

type Handler<C extends Channel> = (...args: ArgsOf<C>) => Result<AnswerOf<C>> | Promise<Result<AnswerOf<C>>>;

/** One function per channel; an expected failure is a value, anything thrown is a bug. */
export type Handlers = { readonly [C in Channel]: Handler<C> };

/** Answers one request: refuses strangers and wrong arguments, and never rejects. */
export async function answer<C extends Channel>(
  handlers: Handlers,
  channel: C,
  args: readonly unknown[],
  { isTrusted, log }: { readonly isTrusted: boolean; readonly log: Log },
): Promise<Outcome<AnswerOf<C>>> {
  if (!isTrusted) {
    log.write('warn', `${channel} refused: not from the window`);
    return fail('refused', MAIN_WORDS.refused);
  }
  const checked = v.safeParse(IPC_CHECKS[channel], args);
  if (!checked.success) {
    const [issue] = checked.issues;
    if (issue.type === 'max_length') return fail('too-large', issue.message);
    return fail('bad-arguments', `${channel}: ${issue.message}`);
  }
  try {
    return await handlers[channel](...checked.output);
  } catch (error) {
    log.write('error', `${channel} failed: ${describeError(error)}`);
    return fail('failed', MAIN_WORDS.failed);
  }
}
