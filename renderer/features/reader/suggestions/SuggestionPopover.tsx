import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { Popover } from 'react-aria-components';
import type { TextSpan } from '../../../../shared/analysis/new-names.ts';
import { ENTITIES_WORDS } from '../../../../shared/words/entities.ts';
import { SUGGESTIONS_WORDS as WORDS } from '../../../../shared/words/suggestions.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/buttons.tsx';
import { endBoxes } from '../dom-points.ts';
import type { Reading } from '../reading.ts';
import type { NameDecisions } from './decisions.ts';
import type { NameRow } from './name-rows.ts';

interface SuggestionPopoverProps {
  readonly reading: RefObject<Reading | null>;
  readonly place: TextSpan;
  readonly row: NameRow;
  readonly words: string;
  readonly decide: NameDecisions;
  readonly onShowAll: () => void;
  readonly onClose: () => void;
}

/** What can be decided on a suggestion, beside the words. */
export function SuggestionPopover(props: SuggestionPopoverProps) {
  const { reading, place, row, words, decide, onShowAll, onClose } = props;
  const anchor = useRef<HTMLSpanElement>(null);
  const [isPlaced, setIsPlaced] = useState(false);
  useLayoutEffect(() => {
    const surface = reading.current?.surface;
    if (!surface || !anchor.current) return;
    const { last } = endBoxes(surface, place.start, place.end);
    const { style } = anchor.current;
    style.left = `${last.left}px`;
    style.top = `${last.top}px`;
    style.height = `${last.bottom - last.top}px`;
    setIsPlaced(true);
  }, [reading, place]);
  const entities = row.kind === 'known' ? [row.entity] : row.kind === 'shared' ? row.entities : [];
  const [only] = entities.length === 1 ? entities : [];
  const finish = (act: () => void) => (): void => {
    act();
    onClose();
  };
  return (
    <>
      <span ref={anchor} className="names-anchor" aria-hidden />
      <Popover
        className="popover names-popover"
        aria-label={WORDS.popover(words)}
        triggerRef={anchor}
        isOpen={isPlaced}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        placement="bottom"
        offset={4}
      >
        <div className="names-dialog">
          {only ? (
            <p className="names-name">
              {only.name}
              <Badge meaning={WORDS.entityMeaning}>{only.code}</Badge>
              <span className="names-type">{ENTITIES_WORDS.types[only.type]}</span>
            </p>
          ) : (
            <p className="names-hint">{WORDS.meansWhich}</p>
          )}
          <div className="names-choices">
            {entities.map(({ id, name, code }, index) => (
              <Button
                key={id}
                tone={only ? 'primary' : 'plain'}
                autoFocus={index === 0}
                onPress={finish(() => decide.link([{ entityId: id, places: [place] }]))}
              >
                {only ? WORDS.link : WORDS.linkTo(name, code)}
              </Button>
            ))}
            <Button
              onPress={finish(() =>
                decide.reject(
                  entities.map(({ id }) => id),
                  place,
                ),
              )}
            >
              {only ? WORDS.notHere : WORDS.neither}
            </Button>
            <Button tone="quiet" onPress={finish(onShowAll)}>
              {WORDS.showAll}
            </Button>
          </div>
        </div>
      </Popover>
    </>
  );
}
