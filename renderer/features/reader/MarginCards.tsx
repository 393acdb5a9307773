import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { gradeOf } from '../../../shared/analysis/grade.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import type { NoteId } from '../../../shared/model/passage.ts';
import type { Source } from '../../../shared/model/source.ts';
import { MARGIN_WORDS as WORDS } from '../../../shared/words/margin.ts';
import type { PlacedCard } from './card-layout.ts';
import type { CardRack } from './card-rack.ts';
import { type CardMark, cardHeight } from './card-sizes.ts';
import { MarginCard } from './MarginCard.tsx';
import type { ReaderMark } from './reader-marks.ts';
import type { Reading } from './reading.ts';
import './margin-cards.css';
import './margin.css';

/** The source of the text, as far as a grade needs it. */
export type GradedSource = Pick<Source, 'code' | 'reliability'>;

interface MarginCardsProps {
  readonly reading: RefObject<Reading | null>;
  /** Its letter stands in the grades. */
  readonly source: GradedSource;
  /** What is in hand: its card stands exactly at its passage, at the one that was asked for if there are several. */
  readonly claimId: ClaimId | null;
  readonly noteId: NoteId | null;
  /** UTF-16 offset of the passage that was asked for. */
  readonly askedAt: number | null;
  readonly onOpen: (mark: ReaderMark) => void;
  /** The keyboard leaves the cards for the text. */
  readonly onLeave: () => void;
}

/** Beside the text, where there is room: a card for every passage of a claim and every note near the window. */
export function MarginCards(props: MarginCardsProps) {
  const { reading } = props;
  const [now, setNow] = useState<Reading | null>(null);
  // The text is put into the page after this component is.
  // oxlint-disable-next-line react/set-state-in-effect
  useEffect(() => setNow(reading.current), [reading]);
  const layer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    now?.cards.attach(layer.current);
    return () => now?.cards.attach(null);
  }, [now]);
  return (
    <div className="reader-cards" ref={layer}>
      {now && <Cards {...props} now={now} rack={now.cards} />}
    </div>
  );
}

interface CardsProps extends MarginCardsProps {
  readonly now: Reading;
  readonly rack: CardRack;
}

function Cards(props: CardsProps) {
  const { now, rack, source, claimId, noteId, askedAt, onOpen, onLeave } = props;
  const { cards, more, focused, hovered } = useSyncExternalStore(rack.subscribe, rack.now);
  const [held, setHeld] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;

  useEffect(() => rack.setFocus({ claimId, noteId, askedAt }), [rack, claimId, noteId, askedAt]);
  const isHere = (id: string | null): boolean => cards.some(({ mark }) => mark.id === id);
  const stop = isHere(held) ? held : isHere(focused) ? focused : cards[0]?.mark.id;
  const hover = useCallback((mark: CardMark | null) => now.setHover(mark), [now]);
  const hold = useCallback(
    (mark: CardMark | null) => {
      setHeld(mark?.id ?? null);
      rack.hold(mark?.id ?? null);
      now.setHover(mark);
    },
    [now, rack],
  );
  const gone = useCallback(() => {
    hold(null);
    leave.current();
  }, [hold]);
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return onLeave();
    const at = cards.findIndex(({ mark }) => mark.id === held);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: cards.length - 1 }[event.key];
    const card = next === undefined ? undefined : cards[next];
    if (!card) return;
    event.preventDefault();
    now.show(card.mark.start, card.mark.end);
    list.current?.querySelector<HTMLElement>(`[data-mark="${card.mark.id}"]`)?.focus({ preventScroll: true });
  };

  if (cards.length === 0) return null;
  return (
    // The list itself takes no keys: it hears those of the cards in it, of which one is a stop for Tab.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul
      ref={list}
      className={`reader-card-list${hovered === null ? '' : ' is-isolating'}`}
      aria-label={WORDS.cards}
      onKeyDown={press}
    >
      {cards.map((card, index) => (
        <MarginCard
          key={card.mark.id}
          mark={card.mark}
          lines={card.lines}
          above={card.top - bottomOf(cards[index - 1])}
          lead={card.lead}
          {...gradeShown(card.mark, source)}
          isStop={card.mark.id === stop}
          isFocused={card.mark.id === focused}
          isHovered={card.mark.id === hovered}
          onOpen={onOpen}
          onHold={hold}
          onHover={hover}
          onGone={gone}
        />
      ))}
      {more.map(({ section, top, count }) => (
        <li key={section} className="reader-card-more" style={{ top }}>
          {WORDS.more(count)}
        </li>
      ))}
    </ul>
  );
}

const bottomOf = (card: PlacedCard | undefined): number => (card ? card.top + cardHeight(card.lines) : 0);

function gradeShown(
  mark: CardMark,
  source: GradedSource,
): { readonly badge: string | null; readonly isOpenGrade: boolean } {
  if (mark.type === 'note') return { badge: null, isOpenGrade: false };
  const { badge, isOpen } = gradeOf(mark, [source]);
  return { badge, isOpenGrade: isOpen };
}
