import fs from 'node:fs';
import path from 'node:path';
import { startWithDevtools } from '../bench-parts/devtools-pipe.mjs';
import { markedCase } from '../bench-parts/marked-case.mjs';
import { pageOf } from '../bench-parts/page.mjs';
import { interleaved } from '../bench-parts/rounds.mjs';
import { packagedExecutable } from '../packaged.mjs';
import { inRoot } from '../paths.mjs';
import { sandboxSwitches } from '../sandbox.mjs';

export const id = 'H2';
export const what =
  'From the key to the painted mark of a new claim, stored, beside 10,000 others in a text of 1 MB';
export const peerName = 'two frames after a key that does nothing';
export const goal = 1;
export const goalText = 'at most two frames';

const MARKS = 10_000;
const CHARACTERS = 1024 * 1024;

/**
 * Both sides begin with the time stamp of a key press and end when a frame has been painted, in the same window.
 * Ours presses `c` on selected words: the claim is planned and written to disk by the database, every view is asked
 * anew, and the clock stops after the frame that follows the mark's first range in a highlight. The other key is
 * bound to nothing; its clock stops after the second frame.
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
      return { ...(await measure(await pageOf(program), rounds)), unit: 'ms' };
    } finally {
      await program.stop();
    }
  } finally {
    // The program's processes end one after another, and the last ones still write.
    await fs.promises.rm(work, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

async function measure(page, rounds) {
  await page.until(isTextShown);
  await page.until(isSaved);
  await page.evaluate(addNextFrame);
  let taken = 0;
  return interleaved(rounds, {
    ours: async () => {
      taken += 1;
      await page.evaluate(selectWords, taken);
      await page.until(isOffered);
      await page.evaluate(startUntilMarkPainted);
      await page.press('c');
      const milliseconds = await page.evaluate(stopped);
      await page.until(isFormOpen);
      await page.until(isSaved);
      return milliseconds;
    },
    peer: async () => {
      await page.evaluate(atRest);
      await page.evaluate(startUntilTwoFrames);
      await page.press('q');
      return page.evaluate(stopped);
    },
  });
}

// What follows runs in the window.

const isTextShown = () => document.querySelector('[role="document"] [data-block]') !== null;
const isSaved = () => document.querySelector('[data-testid="saved"]')?.dataset.status === 'saved';
/** The words are selected, and the program knows. */
const isOffered = () => document.querySelector('.reader [role="toolbar"]') !== null;
/** A new claim's form takes the keyboard. */
const isFormOpen = () => document.activeElement?.matches('[role="document"]') === false;
const stopped = () => globalThis.measured;
const atRest = () => new Promise((rest) => requestIdleCallback(() => rest(true)));

/** Gives the window a way to tell when its next frame has been painted: a message sent in a frame comes after it. */
function addNextFrame() {
  globalThis.nextFrame = () =>
    new Promise((painted) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', painted, { once: true });
        port1.start();
        port2.postMessage(null);
      });
    });
  return true;
}

/** Selects other words of a paragraph in sight each time. */
function selectWords(time) {
  const reader = document.querySelector('[role="document"]');
  const { top, bottom } = reader.closest('.reader').getBoundingClientRect();
  const { firstChild } = [...reader.querySelectorAll('[data-block]')].find((block) => {
    const box = block.getBoundingClientRect();
    return box.top > top && box.bottom < bottom && block.textContent.length > 300;
  });
  reader.focus({ preventScroll: true });
  getSelection().setBaseAndExtent(firstChild, time * 11, firstChild, time * 11 + 60);
}

function startUntilMarkPainted() {
  const names = ['reader-claim', 'reader-claim-over', 'reader-claim-third'];
  const claims = new Set(names.map((name) => CSS.highlights.get(name)));
  const { add } = Highlight.prototype;
  globalThis.measured = new Promise((resolve) => {
    let pressed = 0;
    addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true, once: true });
    Highlight.prototype.add = function addAndNotice(range) {
      if (pressed > 0 && claims.has(this)) {
        Highlight.prototype.add = add;
        globalThis.nextFrame().then(() => resolve(performance.now() - pressed));
      }
      return add.call(this, range);
    };
  });
  return true;
}

function startUntilTwoFrames() {
  globalThis.measured = new Promise((resolve) => {
    const pressed = ({ timeStamp }) =>
      requestAnimationFrame(() => globalThis.nextFrame().then(() => resolve(performance.now() - timeStamp)));
    addEventListener('keydown', pressed, { capture: true, once: true });
  });
  return true;
}
