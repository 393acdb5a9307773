import { useEffect, useState } from 'react';
import { keepDraft } from '../state/drafts.ts';

/** Milliseconds without a key before what is typed is committed. */
const PAUSE = 800;
/** Milliseconds that anything typed may wait, pause or none: what is typed is never more than two seconds from safe. */
const LONGEST = 1500;
/** Milliseconds within which the record shows a commit; after that the record is right, not the draft. */
const ARRIVAL = 400;

export interface DraftOptions {
  /** The committed value. */
  readonly value: string;
  /** Commits; answers a sentence when the text cannot be taken, which then stays. */
  readonly onCommit: (text: string) => Promise<string | null> | string | null;
  /** How the record will spell a text, as `a;b` becomes `a; b`; the text itself where the record keeps it. */
  readonly canonical?: ((text: string) => string) | undefined;
}

export interface Draft {
  readonly text: string;
  readonly isDirty: boolean;
  readonly problem: string | null;
  readonly type: (text: string) => void;
  /** The analyst is in the field. */
  readonly enter: () => void;
  /** The analyst has left the field, or says that it is finished. */
  readonly leave: () => void;
  readonly commit: () => void;
  /** Commits, and waits until that is done. */
  readonly finish: () => Promise<void>;
}

interface Live {
  draft: string | null;
  /** When the oldest letter was typed that no commit has been given; null for none. */
  since: number | null;
  committing: { readonly text: string; readonly done: Promise<void> } | null;
  /** Spelling of the last commit that was taken. */
  saved: string | null;
  /** Whether the record says what the draft says. */
  hasArrived: boolean;
  isInside: boolean;
  options: DraftOptions;
}

/**
 * Keeps what is typed apart from the record. It is committed after a pause, on leaving, on unmounting and before the
 * window closes; it is let go only when the record says the same, or has moved on since, as after an undo. What was
 * refused stays; the refusal is shown on leaving, not in the middle of a word.
 */
export function useDraft(options: DraftOptions): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [live] = useState<Live>(() => ({
    draft: null,
    since: null,
    committing: null,
    saved: null,
    hasArrived: false,
    isInside: false,
    options,
  }));
  live.options = options;
  const [{ flush, follow, type, letGo }] = useState(() => draftActions(live, setDraft, setProblem));

  const { value } = options;
  useEffect(() => follow(), [follow, value]);
  useEffect(() => keepDraft(() => flush(true)), [flush]);
  useEffect(() => () => void flush(true), [flush]);
  useEffect(() => {
    if (draft === null) return undefined;
    const left = (live.since ?? Date.now()) + LONGEST - Date.now();
    const timer = setTimeout(() => void flush(false), Math.max(0, Math.min(PAUSE, left)));
    return () => clearTimeout(timer);
  }, [draft, flush, live]);

  return {
    text: draft ?? value,
    isDirty: draft !== null && spelt(options, draft) !== value,
    problem,
    type,
    enter: () => {
      live.isInside = true;
    },
    leave: () => {
      live.isInside = false;
      void flush(true).then(letGo);
    },
    commit: () => void flush(true),
    finish: () => flush(true),
  };
}

const spelt = ({ canonical }: DraftOptions, text: string): string => (canonical ? canonical(text) : text);

function draftActions(
  live: Live,
  setDraft: (draft: string | null) => void,
  setProblem: (problem: string | null) => void,
) {
  const drop = (): void => {
    live.draft = null;
    live.saved = null;
    live.hasArrived = false;
    setDraft(null);
    setProblem(null);
  };
  const type = (text: string): void => {
    live.draft = text;
    live.since ??= Date.now();
    live.hasArrived = spelt(live.options, text) === live.options.value;
    setDraft(text);
  };
  /** Outside the field there is nothing to disturb: a draft that the record has taken in is not needed there. */
  const letGo = (): void => {
    if (live.draft === null || live.isInside) return;
    if (spelt(live.options, live.draft) === live.options.value) drop();
  };
  /** The record has changed. */
  const follow = (): void => {
    if (live.draft === null) return;
    if (spelt(live.options, live.draft) === live.options.value) {
      live.hasArrived = true;
      letGo();
    } else if (live.hasArrived) drop();
  };
  const isSaved = (text: string): boolean =>
    live.saved === text && live.draft !== null && spelt(live.options, live.draft) === text;
  const commit = async (typed: string, text: string, isFinal: boolean): Promise<void> => {
    const refusal = await live.options.onCommit(typed);
    live.committing = null;
    if (refusal !== null) {
      if (isFinal || !live.isInside) setProblem(refusal);
      return;
    }
    live.saved = text;
    setProblem(null);
    letGo();
    setTimeout(() => {
      if (isSaved(text) && live.options.value !== text) drop();
    }, ARRIVAL);
  };
  const flush = async (isFinal: boolean): Promise<void> => {
    if (live.draft === null) return;
    live.since = null;
    const text = spelt(live.options, live.draft);
    if (live.committing?.text === text) return live.committing.done;
    if (text === live.options.value || text === live.saved) {
      setProblem(null);
      return;
    }
    const done = commit(live.draft, text, isFinal);
    live.committing = { text, done };
    await done;
  };
  return { flush, follow, type, letGo };
}
