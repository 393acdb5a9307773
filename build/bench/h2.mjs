import fs from 'node:fs';
import path from 'node:path';
import { firstPage, pause, startWithDevtools } from '../bench-parts/devtools-pipe.mjs';
import { markedCase } from '../bench-parts/marked-case.mjs';
import { interleaved } from '../bench-parts/rounds.mjs';
import { packagedExecutable } from '../packaged.mjs';
import { inRoot } from '../paths.mjs';
import { sandboxSwitches } from '../sandbox.mjs';

const MARKS = 10_000;
const CHARACTERS = 1024 * 1024;

export const id = 'H2';
export const what = `From the key to the painted mark of a new claim, in a text of 1 MB with ${MARKS.toLocaleString('en-GB')} marks`;
export const peerName = 'two frames in the same window after a key that does nothing';
export const goal = 1;
export const goalText = 'at most two frames';

const MOST_MS = 60_000;

/**
 * Both sides begin with the time stamp of a real key press and end after a frame was painted. Ours presses `c` on
 * selected words: the claim is planned and written to the database, the marks are read again, and the first frame
 * after its range is in a highlight ends the clock. Saving to the journal file is not waited for by the paint.
 */
export async function run({ rounds }) {
  const work = fs.mkdtempSync(inRoot('.cache/bench-'));
  try {
    const executable = packagedExecutable('production');
    const file = await markedCase(executable, work, { characters: CHARACTERS, marks: MARKS });
    const program = startWithDevtools(executable, [...sandboxSwitches(), file], {
      env: { ...process.env, TOUCHSTONE_PROFILE: path.join(work, 'profile'), TOUCHSTONE_TEST_DRIVER: '1' },
    });
    try {
      const page = await pageOf(program);
      await page.until(`${READER} && ${IS_SAVED}`);
      let taken = 0;
      const medians = await interleaved(rounds, {
        ours: async () => {
          taken += 1;
          await page.evaluate(`(${selectWords})(${taken})`);
          await page.until(
            `document.querySelector('[role="toolbar"].reader-bar, .reader [role="toolbar"]') !== null`,
          );
          return page.timed(`(${untilMarkPainted})()`, 'c');
        },
        peer: () => page.timed(`(${untilTwoFrames})()`, 'q'),
      });
      return { ...medians, unit: 'ms' };
    } finally {
      await program.stop();
    }
  } finally {
    fs.rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
}

const READER = `document.querySelector('[role="document"] [data-block]') !== null`;
const IS_SAVED = `document.querySelector('[data-testid="saved"]')?.dataset.status === 'saved'`;

/** What the measurement asks of the window, over DevTools. */
async function pageOf(program) {
  const session = await firstPage(program);
  const ask = (expression) =>
    program.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, session);
  const evaluate = async (expression) => {
    const answer = await ask(expression);
    if (answer?.result && !answer.exceptionDetails) return answer.result.value;
    throw new Error(answer?.exceptionDetails?.exception?.description ?? 'The window did not answer.');
  };
  /** A window that is still loading answers nothing at all. */
  const until = async (condition) => {
    const start = performance.now();
    while ((await ask(condition))?.result?.value !== true) {
      if (program.hasEnded() || performance.now() - start > MOST_MS) {
        throw new Error(`This never came true: ${condition}`);
      }
      await pause();
    }
  };
  const press = async (key) => {
    const code = {
      key,
      code: `Key${key.toUpperCase()}`,
      windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0),
    };
    await program.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...code }, session);
    await program.send('Input.dispatchKeyEvent', { type: 'keyUp', ...code }, session);
  };
  /** Starts what waits for the key, presses it, and answers with the milliseconds; then the window comes to rest. */
  const timed = async (waiting, key) => {
    await evaluate(`globalThis.measured = ${waiting}, undefined`);
    await press(key);
    const milliseconds = await evaluate('globalThis.measured');
    await until(IS_SAVED);
    await evaluate('new Promise((rest) => requestIdleCallback(() => requestIdleCallback(rest)))');
    return milliseconds;
  };
  return { evaluate, until, timed };
}

/* The functions below run in the window. */

/** Selects other words of a paragraph in sight each time. */
function selectWords(time) {
  const reader = document.querySelector('[role="document"]');
  const { top, bottom } = reader.parentElement.parentElement.getBoundingClientRect();
  const isInSight = (block) => {
    const box = block.getBoundingClientRect();
    return box.top > top && box.bottom < bottom && block.textContent.length > 300;
  };
  const node = [...reader.querySelectorAll('[data-block]')].find(isInSight).firstChild;
  reader.focus({ preventScroll: true });
  const range = document.createRange();
  range.setStart(node, time * 11);
  range.setEnd(node, time * 11 + 60);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}

function untilMarkPainted() {
  return new Promise((resolve) => {
    let pressed = 0;
    addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true, once: true });
    const claims = ['reader-claim', 'reader-claim-over', 'reader-claim-third'].map((name) =>
      CSS.highlights.get(name),
    );
    const { add } = Highlight.prototype;
    Highlight.prototype.add = function addAndNotice(range) {
      if (pressed > 0 && claims.includes(this)) {
        Highlight.prototype.add = add;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - pressed);
          port2.postMessage(null);
        });
      }
      return add.call(this, range);
    };
  });
}

function untilTwoFrames() {
  return new Promise((resolve) => {
    const begin = ({ timeStamp }) =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - timeStamp);
          port2.postMessage(null);
        }),
      );
    addEventListener('keydown', begin, { capture: true, once: true });
  });
}
