import { memo, useLayoutEffect, useRef } from 'react';
import { MARGIN_WORDS as WORDS } from '../../../shared/words/margin.ts';
import { carryRow } from '../../ui/drag-row.ts';
import { ForeignWords } from '../../ui/ForeignWords.tsx';
import type { CardLines, CardMark } from './card-sizes.ts';
import { nameOf, signOf } from './mark-signs.ts';

interface MarginCardProps {
  readonly mark: CardMark;
  readonly lines: CardLines;
  /** Free room above it, in CSS pixels: cards stand in the flow, as each positioned one would be painted by itself. */
  readonly above: number;
  /** From the top of the card to where it would stand if it were alone, in CSS pixels. */
  readonly lead: number;
  /** As `B2`; null where neither half is rated. */
  readonly badge: string | null;
  readonly isOpenGrade: boolean;
  /** The one card that Tab stops at. */
  readonly isStop: boolean;
  readonly isFocused: boolean;
  readonly isHovered: boolean;
  readonly onOpen: (mark: CardMark) => void;
  /** The keyboard came to the card, or left it. */
  readonly onHold: (mark: CardMark | null) => void;
  readonly onHover: (mark: CardMark | null) => void;
  /** The card goes while it has the keyboard. */
  readonly onGone: () => void;
}

/** One passage of a claim, or one note, beside its words. */
export const MarginCard = memo(function MarginCard(props: MarginCardProps) {
  const {
    mark,
    lines,
    above,
    lead,
    badge,
    isOpenGrade,
    isStop,
    isFocused,
    isHovered,
    onOpen,
    onHold,
    onHover,
    onGone,
  } = props;
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const element = button.current;
    return () => {
      if (element !== null && element === document.activeElement) onGone();
    };
  }, [onGone]);
  const state = `${isFocused ? ' is-focused' : ''}${isHovered ? ' is-hovered' : ''}`;
  return (
    // What is dragged by it can be reached by keyboard: the editor cites by typing.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={`reader-card-place${state}`}
      style={{ marginTop: above }}
      draggable={mark.type === 'claim'}
      onDragStart={(event) => mark.type === 'claim' && carryRow(event, 'claim', mark.claimId)}
    >
      {(isFocused || isHovered) && <Lead to={lead} />}
      <button
        ref={button}
        type="button"
        className={`reader-card is-${lines === 'one line' ? 'short' : `lines-${lines}`}`}
        data-mark={mark.id}
        tabIndex={isStop ? 0 : -1}
        aria-label={nameOf(mark, badge)}
        onClick={() => onOpen(mark)}
        onFocus={() => onHold(mark)}
        onBlur={() => onHold(null)}
        onPointerEnter={() => onHover(mark)}
        onPointerLeave={() => onHover(null)}
      >
        <span className={`reader-card-sign ${signOf(mark)}`} />
        <span className="reader-card-head">
          {mark.type === 'claim' ? (
            <>
              <b>{mark.code}</b>
              <span className="reader-card-kind">
                {mark.status === 'open' ? mark.kind : `${mark.kind}, ${mark.status}`}
              </span>
              {badge && (
                <span className={`badge ${isOpenGrade ? 'badge-unknown' : 'badge-plain'}`}>{badge}</span>
              )}
            </>
          ) : (
            <span className="reader-card-kind">{WORDS.note}</span>
          )}
        </span>
        <span className="reader-card-words">
          {mark.type === 'claim' && mark.stance !== 'states' && (
            <span className={`reader-card-stance is-${mark.stance}`}>{WORDS.stances[mark.stance]} </span>
          )}
          <ForeignWords text={mark.type === 'claim' ? mark.statement : mark.words} />
        </span>
      </button>
    </li>
  );
});

/** The line from a card to the first line of its passage, `to` CSS pixels below the card's top. */
function Lead({ to }: { readonly to: number }) {
  const at = to + MIDDLE;
  const isBelow = at > MIDDLE;
  return (
    <span
      className={`reader-card-lead${isBelow ? ' is-below' : ''}`}
      style={{ top: Math.min(at, MIDDLE), height: Math.max(1, Math.abs(at - MIDDLE)) }}
    />
  );
}

/** The middle of a card's first line, from its top, in CSS pixels. */
const MIDDLE = 13;
