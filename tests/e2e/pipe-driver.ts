import type { Duplex } from 'node:stream';

interface Message {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/** Drives a window through two pipes, without a socket: what is traced is then the program's own alone. */
export class PipeDriver {
  readonly #toProgram: Duplex;
  readonly #waiting = new Map<number, (message: Message) => void>();
  #session: string | undefined;
  #last = 0;
  #said = '';

  constructor([toProgram, fromProgram]: readonly [Duplex, Duplex]) {
    this.#toProgram = toProgram;
    fromProgram.setEncoding('utf8').on('data', (text: string) => this.#hear(text));
    // A program that has ended takes nothing more.
    toProgram.on('error', () => undefined);
  }

  /** Waits for the window and until it is ready for the analyst. */
  async begin(): Promise<void> {
    await this.until(async () => {
      const { targetInfos } = (await this.#send('Target.getTargets')) as {
        readonly targetInfos: readonly { readonly targetId: string; readonly url: string }[];
      };
      const target = targetInfos.find(({ url }) => url === 'app://touchstone/index.html');
      if (!target) return false;
      const attached = await this.#send('Target.attachToTarget', {
        targetId: target.targetId,
        flatten: true,
      });
      this.#session = String(attached['sessionId']);
      return true;
    }, 'the window');
    // For a moment there is a window and no page in it.
    const isReady = `document.body.dataset['ready'] === 'true'`;
    await this.until(
      async () => (await this.value(isReady).catch(() => false)) === true,
      'a window that is ready',
    );
  }

  /** The value of an expression in the page. */
  async value(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = (await this.#send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })) as {
      readonly result: { readonly value?: unknown };
      readonly exceptionDetails?: { readonly text: string };
    };
    if (exceptionDetails) throw new Error(`${exceptionDetails.text} in ${expression.slice(0, 200)}`);
    return result.value;
  }

  /** Waits until there is an element, which holds words where they are given. */
  async sees(selector: string, words = ''): Promise<void> {
    const found = `[...document.querySelectorAll(${JSON.stringify(selector)})].some((one) => one.textContent.includes(${JSON.stringify(words)}))`;
    await this.until(async () => (await this.value(found)) === true, `${selector} “${words}”`);
  }

  /** Presses what is there with these words, as a mouse does. */
  async click(selector: string, words = ''): Promise<void> {
    await this.sees(selector, words);
    await this.value(
      `[...document.querySelectorAll(${JSON.stringify(selector)})].find((one) => one.textContent.includes(${JSON.stringify(words)})).click()`,
    );
  }

  /** Presses a key with Control, where it is asked for. */
  async press(key: string, { control = false, shift = false } = {}): Promise<void> {
    const isLetter = key.length === 1;
    const code = isLetter ? (/\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`) : key;
    const shared = {
      key,
      code,
      windowsVirtualKeyCode: isLetter ? key.toUpperCase().charCodeAt(0) : (CODES[key] ?? 0),
      modifiers: (control ? 2 : 0) + (shift ? 8 : 0),
    };
    await this.#send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...shared });
    await this.#send('Input.dispatchKeyEvent', { type: 'keyUp', ...shared });
  }

  async type(text: string): Promise<void> {
    await this.#send('Input.insertText', { text });
  }

  async until(holds: () => Promise<boolean>, what: string): Promise<void> {
    const end = performance.now() + 120_000;
    while (!(await holds())) {
      if (performance.now() > end) throw new Error(`It never came to ${what}`);
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    }
  }

  async #send(method: string, params: object = {}): Promise<Readonly<Record<string, unknown>>> {
    this.#last += 1;
    const id = this.#last;
    const answer = new Promise<Message>((resolve) => this.#waiting.set(id, resolve));
    const session = this.#session && { sessionId: this.#session };
    this.#toProgram.write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  }

  #hear(text: string): void {
    const [...messages] = (this.#said + text).split('\0');
    this.#said = messages.pop() ?? '';
    for (const message of messages) {
      const read = JSON.parse(message) as Message;
      if (read.id !== undefined) this.#waiting.get(read.id)?.(read);
    }
  }
}

const CODES: Readonly<Record<string, number>> = { Enter: 13, Escape: 27 };
