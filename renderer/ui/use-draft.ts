import { useContext, useEffect, useId, useState } from 'react';
import {
  forgetRefused,
  keepDraft,
  keepRefused,
  type RecordOfField,
  refusedDraft,
  setAhead,
} from '../state/drafts.ts';
import { FieldOwner } from './RecordForm.tsx';

/** Milliseconds without a key before what is typed is committed. */
const PAUSE = 800;
/** Milliseconds that anything typed may wait, pause or none: what is typed is never more than two seconds from safe. */
const LONGEST = 1500;
/** Milliseconds within which the record shows a commit; after that the record is right, not the draft. */
const ARRIVAL = 400;

export interface DraftOptions {
  /** What the field is called. */
  readonly label: string;
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

interface Committing {
  readonly text: string;
  /** Somebody waits for the last word: a refusal counts, also in the middle of a word. */
  isFinal: boolean;
  done: Promise<void>;
}

interface Live {
  draft: string | null;
  /** When the oldest letter was typed that no commit has been given; null for none. */
  since: number | null;
  committing: Committing | null;
  /** Spelling of the last commit that was taken. */
  saved: string | null;
  /** Whether the record says what the draft says. */
  hasArrived: boolean;
  isInside: boolean;
  isGone: boolean;
  readonly field: string;
  readonly owner: RecordOfField | null;
  options: DraftOptions;
}

/**
 * Keeps what is typed apart from the record. It is committed after a pause, on leaving, on unmounting and before the
 * window closes; it is let go only when the record says the same, or has moved on since, as after an undo. What was
 * refused stays; the refusal is shown on leaving, not in the middle of a word. Within the form of a record it also
 * outlives the field, and is there again with it.
 */
export function useDraft(options: DraftOptions): Draft {
  const owner = useContext(FieldOwner);
  const own = useId();
  const field = owner ? `${owner.table} ${owner.id} ${options.label}` : own;
  const [kept] = useState(() => {
    const refused = refusedDraft(field);
    return refused?.over === options.value ? refused : null;
  });
  const [draft, setDraft] = useState<string | null>(kept?.text ?? null);
  const [problem, setProblem] = useState<string | null>(kept?.problem ?? null);
  const [live] = useState<Live>(() => ({
    draft,
    since: draft === null ? null : Date.now(),
    committing: null,
    saved: null,
    hasArrived: false,
    isInside: false,
    isGone: false,
    field,
    owner,
    options,
  }));
  live.options = options;
  const [{ flush, follow, type, letGo, drop }] = useState(() => draftActions(live, setDraft, setProblem));

  const { value } = options;
  useEffect(() => follow(), [follow, value]);
  useEffect(() => keepDraft(() => flush(true)), [flush]);
  useEffect(() => {
    live.isGone = false;
    if (kept) keepRefused(field, { ...kept, discard: drop });
    else forgetRefused(field);
    return () => {
      live.isGone = true;
      if (!owner) forgetRefused(field);
      void flush(true).finally(() => setAhead(own, false));
    };
  }, [drop, field, flush, kept, live, own, owner]);
  const isDirty = draft !== null && spelt(options, draft) !== value;
  useEffect(() => setAhead(own, isDirty && problem === null), [own, isDirty, problem]);
  useEffect(() => {
    if (draft === null) return undefined;
    const left = (live.since ?? Date.now()) + LONGEST - Date.now();
    const timer = setTimeout(() => void flush(false), Math.max(0, Math.min(PAUSE, left)));
    return () => clearTimeout(timer);
  }, [draft, flush, live]);

  return {
    text: draft ?? value,
    isDirty,
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
    forgetRefused(live.field);
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
  const commit = async (typed: string, committing: Committing): Promise<void> => {
    const { text } = committing;
    const refusal = await live.options.onCommit(typed);
    live.committing = null;
    if (refusal !== null) {
      if (!committing.isFinal && live.isInside) return;
      setProblem(refusal);
      const { label, value: over } = live.options;
      const { field, owner } = live;
      if (owner || !live.isGone)
        keepRefused(field, { owner, label, text: typed, over, problem: refusal, discard: drop });
      return;
    }
    forgetRefused(live.field);
    live.saved = text;
    setProblem(null);
    letGo();
    setTimeout(() => {
      // A field that came after this one may hold words of its own by now.
      if (!live.isGone && isSaved(text) && live.options.value !== text) drop();
    }, ARRIVAL);
  };
  const flush = async (isFinal: boolean): Promise<void> => {
    if (live.draft === null) return;
    live.since = null;
    const text = spelt(live.options, live.draft);
    if (live.committing?.text === text) {
      live.committing.isFinal ||= isFinal;
      return live.committing.done;
    }
    if (text === live.options.value || text === live.saved) {
      forgetRefused(live.field);
      setProblem(null);
      return;
    }
    const committing: Committing = { text, isFinal, done: Promise.resolve() };
    live.committing = committing;
    committing.done = commit(live.draft, committing);
    await committing.done;
  };
  return { flush, follow, type, letGo, drop };
}
