/** How long the window may take to commit what was typed before it goes anyway, in ms. */
export const FLUSH_MS = 2000;

export interface CloseHandshake {
  /** Someone wants the window gone. True where it may go at once, because nobody is there to ask. */
  request(): boolean;
  /** The analyst is asked first: the window stays until they agree. */
  stays(): void;
  /** Everything typed is committed, or the analyst agrees. */
  flushed(): void;
}

/** Asks a window that is to go for what was typed, and lets it go when it has flushed or does not answer in time. */
export function closeHandshake(steps: {
  readonly canAsk: () => boolean;
  readonly ask: () => void;
  readonly leave: () => void;
}): CloseHandshake {
  let timer: NodeJS.Timeout | null = null;
  let isAnalystAsked = false;

  function leave(): void {
    if (!timer && !isAnalystAsked) return;
    stop();
    isAnalystAsked = false;
    steps.leave();
  }

  function stop(): void {
    if (timer) clearTimeout(timer);
    timer = null;
  }

  return {
    request() {
      if (timer) return false;
      if (!steps.canAsk()) return true;
      timer = setTimeout(leave, FLUSH_MS);
      steps.ask();
      return false;
    },
    stays() {
      isAnalystAsked ||= timer !== null;
      stop();
    },
    flushed: leave,
  };
}
