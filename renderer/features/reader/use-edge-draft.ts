import { useEffect, useRef, useState } from 'react';
import { keepDraft } from '../../state/drafts.ts';
import type { ReaderMark } from './reader-marks.ts';
import type { TextSpan } from './text-breaks.ts';

/** How long a run of keys may pause before it is one step, in milliseconds. */
const PAUSE = 1200;

interface Draft extends TextSpan {
  /** The mark as it was when the move began; of another version the draft says nothing. */
  readonly version: string;
}

interface EdgeDraft {
  /** Where the mark stands, or would stand now. */
  readonly span: TextSpan;
  readonly isMoving: boolean;
  /** `isRun` when more may follow: then the move is saved once it pauses. */
  readonly move: (span: TextSpan, isRun: boolean) => void;
  readonly save: () => Promise<void>;
  readonly takeBack: () => void;
}

/** The edges of a mark while they are moved: any number of moves are one edit in the end. Needs its id as key. */
export function useEdgeDraft(
  mark: ReaderMark,
  onMove: (mark: ReaderMark, span: TextSpan) => Promise<boolean>,
): EdgeDraft {
  const [draft, setDraft] = useState<Draft | null>(null);
  const current = useRef<Draft | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const own = draft?.version === mark.version ? draft : null;

  const set = (next: Draft | null): void => {
    clearTimeout(pause.current);
    current.current = next;
    setDraft(next);
  };
  const save = async (): Promise<void> => {
    clearTimeout(pause.current);
    const moved = current.current;
    current.current = null;
    if (moved?.version !== mark.version) return;
    const isSaved = (moved.start !== mark.start || moved.end !== mark.end) && (await onMove(mark, moved));
    // Once the mark itself has moved, the draft is of another version and says nothing any more.
    if (!isSaved) setDraft((now) => (now === moved ? null : now));
  };
  const latest = useRef(save);
  latest.current = save;
  // What was not saved yet is saved before undo, before export, and when the mark is left.
  useEffect(() => keepDraft(() => latest.current()), []);
  useEffect(() => () => void latest.current(), []);

  return {
    span: own ?? mark,
    isMoving: own !== null,
    move: ({ start, end }, isRun) => {
      set({ version: mark.version, start, end });
      if (isRun) pause.current = setTimeout(() => void latest.current(), PAUSE);
    },
    save,
    takeBack: () => set(null),
  };
}
