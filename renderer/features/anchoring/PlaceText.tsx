import {
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { wordsOfText } from '../../../shared/analysis/text-words.ts';
import type { ExcerptText } from '../../../shared/model/source.ts';
import { ANCHORING_WORDS } from '../../../shared/words/anchoring.ts';
import { Button } from '../../ui/buttons.tsx';
import { paintPlace, placeOfSelection, rangeOf } from './place-points.ts';
import { blocksAround, type Place, placeByKey } from './place-words.ts';

const WORDS = ANCHORING_WORDS.page;

interface PlaceTextProps {
  readonly stored: ExcerptText;
  readonly label: string;
  /** The proposed place. */
  readonly place: Place | null;
  /** Where to look when there is none, in UTF-16 units. */
  readonly near: number;
  readonly chosen: Place | null;
  readonly onChoose: (place: Place | null) => void;
}

/** The corrected text around the proposed place, to read and to choose other words in, with pointer or keys. */
export function PlaceText({ stored, label, place, near, chosen, onChoose }: PlaceTextProps) {
  const view = useRef<HTMLDivElement>(null);
  const [isWhole, setWhole] = useState(false);
  const { text, blocks } = stored;
  const shown = place ?? { start: near, end: near + 1 };
  const [from, to] = isWhole ? [0, blocks.length] : blocksAround(blocks, shown);
  const words = useMemo(() => wordsOfText(text), [text]);
  const choose = useEffectEvent(onChoose);

  useLayoutEffect(() => paintPlace(view.current, 'anchor-proposed', place), [place, isWhole]);
  useLayoutEffect(() => paintPlace(view.current, 'anchor-chosen', chosen), [chosen, isWhole]);
  const scrollToShown = useEffectEvent(() => {
    const range = view.current && rangeOf(view.current, shown);
    if (range) scrollTo(view.current, range, 0.35);
  });
  // Only a new place scrolls.
  useLayoutEffect(() => scrollToShown(), [shown.start, isWhole]);
  useEffect(() => {
    const take = (): void => {
      const selection = document.getSelection();
      const found = view.current && placeOfSelection(view.current, selection, text);
      if (found) choose(found);
    };
    document.addEventListener('selectionchange', take);
    return () => document.removeEventListener('selectionchange', take);
  }, [text]);

  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && chosen) {
      onChoose(null);
    } else {
      const next = placeByKey(words, blocks, chosen ?? shown, event);
      if (!next) return;
      document.getSelection()?.removeAllRanges();
      onChoose(next);
      const range = view.current && rangeOf(view.current, next);
      if (range) scrollTo(view.current, range, null);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="place-text">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={view}
        className="place-text-scroll"
        role="document"
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={press}
      >
        {blocks.slice(from, to).map((block) => (
          <p key={block.start} className={`place-block is-${block.kind}`} data-start={block.start}>
            {text.slice(block.start, block.end)}
          </p>
        ))}
      </div>
      {!isWhole && (from > 0 || to < blocks.length) && (
        <Button tone="quiet" onPress={() => setWhole(true)}>
          {WORDS.wholeText}
        </Button>
      )}
    </div>
  );
}

/** Brings a range into sight: to a share of the height, or just so far as needed. */
function scrollTo(view: HTMLElement | null, range: Range, share: number | null): void {
  if (!view) return;
  const box = view.getBoundingClientRect();
  const { top, bottom } = range.getBoundingClientRect();
  if (share !== null) view.scrollTop += top - box.top - box.height * share;
  else if (top < box.top) view.scrollTop += top - box.top - 8;
  else if (bottom > box.bottom) view.scrollTop += bottom - box.bottom + 8;
}
