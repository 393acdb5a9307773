import { useId, useLayoutEffect, useRef } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { READER_WORDS } from '../../../shared/words/reader.ts';
import { showKeys } from '../../commands/show-keys.ts';
import './reader-bar.css';

const WORDS = READER_WORDS.bar;

/** What the bar can do with the selected words. */
export type BarCommand =
  | 'claim.mark'
  | 'passage.add'
  | 'passage.support'
  | 'passage.contradict'
  | 'entity.askMention'
  | 'note.add'
  | 'highlight.add';

/** What the buttons of the bar do. */
export interface BarActions {
  readonly onCommand: (id: BarCommand) => void;
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
export function SelectionBar({ onCommand, onResidue, inHand, markCount, place, onLeave }: SelectionBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  const reason = useId();

  const put = (): void => {
    const element = bar.current;
    if (!element) return;
    const { left, top } = place(element.getBoundingClientRect());
    element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  };
  const latest = useRef(put);
  latest.current = put;
  useLayoutEffect(put);
  useLayoutEffect(() => {
    if (!bar.current) return undefined;
    const observer = new ResizeObserver(() => latest.current());
    observer.observe(bar.current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const element = bar.current;
    return () => {
      if (element?.contains(document.activeElement)) leave.current(false);
    };
  }, []);

  const tool = (id: BarCommand, label: string, object = '') => (
    <BarButton label={label} object={object} keys={showKeys(id)} onPress={() => onCommand(id)} />
  );
  const forClaim = (id: BarCommand, label: string, object: string) => (
    <BarButton
      label={label}
      object={object}
      keys={showKeys(id)}
      onPress={() => onCommand(id)}
      reason={inHand === null ? reason : null}
    />
  );
  const theClaim = inHand === null ? WORDS.theClaimNone : WORDS.theClaim(inHand);
  return (
    <div
      ref={bar}
      role="presentation"
      className="reader-bar"
      // Pressing a button must not take the selection or the focus from the text.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onLeave(true);
      }}
    >
      <Toolbar className="reader-bar-tools" aria-label={WORDS.name}>
        <div className="reader-bar-row">
          {tool('claim.mark', WORDS.claim)}
          <div className="reader-bar-claim">
            <span id={reason} className={`reader-bar-hand${inHand === null ? ' is-none' : ''}`}>
              {inHand ?? WORDS.noneInHand}
            </span>
            {forClaim('passage.add', WORDS.add, inHand === null ? WORDS.addToNone : WORDS.addTo(inHand))}
            {forClaim('passage.support', WORDS.supports, theClaim)}
            {forClaim('passage.contradict', WORDS.contradicts, theClaim)}
          </div>
        </div>
        <div className="reader-bar-row">
          {tool('entity.askMention', WORDS.entity)}
          {tool('note.add', WORDS.note)}
          {tool('highlight.add', WORDS.highlight)}
          {onResidue && <BarButton label={WORDS.residue} object="" keys="" onPress={onResidue} />}
          {markCount > 0 && <span className="reader-bar-count">{WORDS.marksHere(markCount)}</span>}
        </div>
      </Toolbar>
    </div>
  );
}

interface BarButtonProps {
  readonly label: string;
  /** What it is done to; read out after the label, and seen beside the group. */
  readonly object: string;
  readonly keys: string;
  readonly onPress: () => void;
  /** Id of the words that say why it cannot be done now. */
  readonly reason?: string | null;
}

function BarButton({ label, object, keys, onPress, reason = null }: BarButtonProps) {
  return (
    <Button
      className="reader-bar-button"
      onPress={onPress}
      isDisabled={reason !== null}
      {...(reason !== null && { 'aria-describedby': reason })}
    >
      <span>
        {label}
        {object && <span className="visually-hidden">{object}</span>}
      </span>
      {keys && <kbd className="key">{keys}</kbd>}
    </Button>
  );
}
