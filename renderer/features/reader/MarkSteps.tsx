import { type KeyboardEvent, useId, useState } from 'react';
import { READER_WORDS as WORDS } from '../../../shared/words/reader.ts';
import { describeMark } from './describe-mark.ts';
import type { ReaderMark } from './reader-marks.ts';

interface MarkStepsProps {
  /** In the order of the text. */
  readonly marks: readonly ReaderMark[];
  /** The words of the whole text. */
  readonly text: string;
  /** UTF-16 offset of what is at the top of the window: the walk begins there. */
  readonly from: () => number;
  /** The mark that the walk has come to; null when it is left. */
  readonly onStep: (mark: ReaderMark | null) => void;
  readonly onOpen: (mark: ReaderMark) => void;
}

/**
 * The marks of a text as a list, for those who read with their ears: claims, mentions and notes. One stop for Tab; in
 * sight only while it has the focus. It holds one option at a time, as a text may have thousands of marks.
 */
export function MarkSteps({ marks, text, from, onStep, onOpen }: MarkStepsProps) {
  const id = useId();
  const [reached, setReached] = useState(0);
  const index = Math.min(reached, marks.length - 1);
  const mark = marks[index];
  if (!mark) return null;
  const goTo = (next: number): void => {
    const target = marks[next];
    if (!target) return;
    setReached(next);
    onStep(target);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onOpen(mark);
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: marks.length - 1 }[event.key];
    if (next !== undefined) goTo(next);
    if (next !== undefined || event.key === 'Enter') event.preventDefault();
  };
  const begin = (): void => {
    const offset = from();
    const first = marks.findIndex((candidate) => candidate.start >= offset);
    goTo(first === -1 ? marks.length - 1 : first);
  };
  return (
    <div
      className="reader-steps"
      role="listbox"
      tabIndex={0}
      aria-label={WORDS.steps.name}
      aria-activedescendant={id}
      onFocus={begin}
      onBlur={() => onStep(null)}
      onKeyDown={press}
    >
      <div
        id={id}
        className="reader-step"
        role="option"
        aria-selected
        aria-posinset={index + 1}
        aria-setsize={marks.length}
      >
        {describeMark(mark, text.slice(mark.start, mark.end))}
      </div>
      <div className="reader-steps-hint" aria-hidden>
        {WORDS.steps.position(index + 1, marks.length)} · {WORDS.steps.hint}
      </div>
    </div>
  );
}
