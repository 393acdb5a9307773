import { useLayoutEffect, useRef } from 'react';
import { Toolbar } from 'react-aria-components';
import { READER_WORDS as WORDS } from '../../../shared/words/reader.ts';
import { showKeys } from '../../commands/show-keys.ts';
import { Button } from '../../ui/buttons.tsx';

/** What the buttons of the bar do. */
export interface BarActions {
  readonly onClaim: () => void;
  readonly onAdd: () => void;
  readonly onEntity: () => void;
  /** Null where nothing selected could become page residue. */
  readonly onResidue: (() => void) | null;
}

interface SelectionBarProps extends BarActions {
  /** Code of the claim in hand. */
  readonly inHand: string | null;
  /** How many marks lie under the selection. */
  readonly markCount: number;
  /** From the size of the bar to its place on the page, in CSS pixels. */
  readonly place: (bar: DOMRect) => { readonly left: number; readonly top: number };
  /** Escape was pressed, or the bar went while it had the focus. */
  readonly onLeave: (isEscape: boolean) => void;
}

/** The small bar beside selected words: what can be done with them, by key or button. */
export function SelectionBar(props: SelectionBarProps) {
  const { onClaim, onAdd, onEntity, onResidue, inHand, markCount, place, onLeave } = props;
  const bar = useRef<HTMLDivElement>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;

  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const { left, top } = place(element.getBoundingClientRect());
    element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  });
  useLayoutEffect(() => {
    const element = bar.current;
    return () => {
      if (element?.contains(document.activeElement)) leave.current(false);
    };
  }, []);

  return (
    <div
      ref={bar}
      role="presentation"
      className="reader-bar"
      // Pressing a button must not take the selection or the focus from the text.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave(true);
      }}
    >
      <Toolbar className="reader-bar-tools" aria-label={WORDS.bar.name}>
        <Button tone="quiet" keys={showKeys('claim.mark')} onPress={onClaim}>
          {WORDS.bar.claim}
        </Button>
        <Button tone="quiet" keys={showKeys('passage.add')} onPress={onAdd} isDisabled={inHand === null}>
          {inHand === null ? WORDS.bar.addToNone : WORDS.bar.addTo(inHand)}
        </Button>
        <Button tone="quiet" keys={showKeys('entity.askMention')} onPress={onEntity}>
          {WORDS.bar.entity}
        </Button>
        {onResidue && (
          <Button tone="quiet" onPress={onResidue}>
            {WORDS.bar.residue}
          </Button>
        )}
        {markCount > 0 && <span className="reader-bar-count">{WORDS.bar.marksHere(markCount)}</span>}
      </Toolbar>
    </div>
  );
}
