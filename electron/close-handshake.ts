/** How long the window may take to commit what was typed before it goes anyway, in ms. */
export const FLUSH_MS = 2000;

export interface CloseHandshake {
  /** Someone wants the window gone. True where it may go at once, because nobody is there to ask. */
  request(): boolean;
  /** Everything typed is committed. */
  flushed(): void;
}

/** Asks a window that is to go for what was typed, and lets it go when it has flushed or does not answer in time. */
export function closeHandshake(steps: {
  readonly canAsk: () => boolean;
  readonly ask: () => void;
  readonly leave: () => void;
}): CloseHandshake {
  let timer: NodeJS.Timeout | null = null;

  function leave(): void {
    if (!timer) return;
    clearTimeout(timer);
    timer = null;
    steps.leave();
  }

  return {
    request() {
      if (timer) return false;
      if (!steps.canAsk()) return true;
      timer = setTimeout(leave, FLUSH_MS);
      steps.ask();
      return false;
    },
    flushed: leave,
  };
}
