import { setTimeout as after } from 'node:timers/promises';
import { firstPage, pause } from './devtools-pipe.mjs';

const MOST_MS = 120_000;

/** What a measurement asks of a program's window: functions are run in it, and keys are pressed on it. */
export async function pageOf(program) {
  const session = await firstPage(program);

  const send = (expression) =>
    program.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, session);

  /** What the function comes to there; it sees nothing but its arguments, which are plain values. */
  async function evaluate(inPage, ...args) {
    const answer = await Promise.race([
      send(call(inPage, args)),
      after(MOST_MS, undefined, { ref: false }).then(() => null),
    ]);
    if (answer?.result && !answer.exceptionDetails) return answer.result.value;
    throw new Error(answer?.exceptionDetails?.exception?.description ?? `No answer to ${inPage.name}.`);
  }

  /** Waits until the function answers true; a window that is still loading answers nothing at all. */
  async function until(inPage, ...args) {
    const start = performance.now();
    while ((await send(call(inPage, args)))?.result?.value !== true) {
      if (program.hasEnded() || performance.now() - start > MOST_MS) {
        throw new Error(`${inPage.name} never came true.`);
      }
      await pause();
    }
  }

  /** A real key press, as far as the window can tell; with a text it is typed. */
  async function press(letter, text) {
    const upper = letter.toUpperCase();
    const key = { key: letter, code: `Key${upper}`, windowsVirtualKeyCode: upper.charCodeAt(0) };
    await program.send(
      'Input.dispatchKeyEvent',
      { type: text ? 'keyDown' : 'rawKeyDown', ...key, ...(text && { text }) },
      session,
    );
    await program.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }, session);
  }

  return { evaluate, until, press, type: (letter) => press(letter, letter) };
}

const call = (inPage, args) =>
  `(${inPage.toString()})(${args.map((value) => JSON.stringify(value)).join(', ')})`;
