import { type KeyboardEvent, useId, useState } from 'react';
import { READER_WORDS as WORDS } from '../../../shared/words/reader.ts';
import type { ClaimMark } from './reader-marks.ts';

interface ClaimStepsProps {
  /** In the order of the text. */
  readonly claims: readonly ClaimMark[];
  /** UTF-16 offset of what is at the top of the window: the walk begins there. */
  readonly from: () => number;
  /** The claim that the walk has come to; null when it is left. */
  readonly onStep: (claim: ClaimMark | null) => void;
  readonly onOpen: (claim: ClaimMark) => void;
}

/**
 * The way to the claims of a text with the keyboard, as the stripes in the margin are for the pointer. One stop for
 * Tab; in sight only while it has the focus. It holds one option at a time, as a text may have thousands of claims.
 */
export function ClaimSteps({ claims, from, onStep, onOpen }: ClaimStepsProps) {
  const id = useId();
  const [reached, setReached] = useState(0);
  const index = Math.min(reached, claims.length - 1);
  const claim = claims[index];
  if (!claim) return null;
  const goTo = (next: number): void => {
    const target = claims[next];
    if (!target) return;
    setReached(next);
    onStep(target);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onOpen(claim);
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: claims.length - 1 }[event.key];
    if (next !== undefined) goTo(next);
    if (next !== undefined || event.key === 'Enter') event.preventDefault();
  };
  const begin = (): void => {
    const offset = from();
    const first = claims.findIndex((candidate) => candidate.start >= offset);
    goTo(first === -1 ? claims.length - 1 : first);
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
        aria-setsize={claims.length}
      >
        {WORDS.claimNamed(claim.code, claim.kind, claim.statement)}
      </div>
      <div className="reader-steps-hint" aria-hidden>
        {WORDS.steps.position(index + 1, claims.length)} · {WORDS.steps.hint}
      </div>
    </div>
  );
}
