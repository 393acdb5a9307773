/** Milliseconds without a key before what is typed is saved; one pause is one step of undo. */
const PAUSE = 700;
/** Milliseconds that anything typed may wait, pause or none. */
const LONGEST = 2000;

/**
 * Saves what is typed after a pause, and while somebody types on and on. One save runs at a time; what could not be
 * saved is tried again with the next key and before anything that needs it.
 */
export class PauseSaver {
  readonly #save: () => Promise<boolean>;
  readonly #onRest: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest unsaved letter was typed; null where nothing waits. */
  #since: number | null = null;
  #running: Promise<void> | null = null;

  /** The first answers whether what is there now has been saved; the second is told when nothing waits any more. */
  constructor(save: () => Promise<boolean>, onRest: () => void) {
    this.#save = save;
    this.#onRest = onRest;
  }

  /** Whether the text is ahead of what is stored. */
  get isAhead(): boolean {
    return this.#since !== null || this.#running !== null;
  }

  typed(): void {
    const now = Date.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        void this.flush();
      },
      Math.max(0, Math.min(PAUSE, this.#since + LONGEST - now)),
    );
  }

  /** Resolves when everything typed until now has been saved, or has failed to be. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (this.#since === null) return;
    this.#since = null;
    this.#running = this.#save()
      .then((isSaved) => {
        if (!isSaved) this.#since ??= Date.now();
      })
      .finally(() => {
        this.#running = null;
        if (!this.isAhead) this.#onRest();
      });
    await this.#running;
  }
}
