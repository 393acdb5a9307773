/** The engine has not answered: after a full disk it never does. */
export class NoAnswerError extends Error {
  constructor() {
    super('The store does not answer.');
    this.name = 'NoAnswerError';
  }
}

/** How long the engine may take for anything small, in ms. */
const PATIENCE_MS = 5000;
/** Counted in small steps: time in which the page itself was busy is not the engine's. */
const STEP_MS = 250;

/**
 * Rejects with {@link NoAnswerError} where an answer takes too long. `more` is asked when the time is up, and answers
 * how many milliseconds it may still take, 0 for none.
 */
export async function inTime<T>(answer: PromiseLike<T>, more: () => number = () => 0): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    let left = PATIENCE_MS;
    const step = (): void => {
      left -= STEP_MS;
      if (left <= 0) left = more();
      if (left > 0) timer = setTimeout(step, STEP_MS);
      else reject(new NoAnswerError());
    };
    timer = setTimeout(step, STEP_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
