import { assertNever } from '../../../../shared/lib/assert-never.ts';
import type { Entity, EntityId } from '../../../../shared/model/entity.ts';
import { ENTITIES_WORDS } from '../../../../shared/words/entities.ts';
import { SUGGESTIONS_WORDS as WORDS } from '../../../../shared/words/suggestions.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/buttons.tsx';
import type { NameDecisions } from './decisions.ts';
import { FreshName } from './FreshName.tsx';
import type { NameRow } from './name-rows.ts';
import { PlaceStepper } from './PlaceStepper.tsx';

interface NameDetailProps {
  readonly text: string;
  readonly row: NameRow;
  /** Index of the place that is decided on. */
  readonly at: number;
  readonly onAt: (at: number) => void;
  readonly decide: NameDecisions;
  readonly entities: ReadonlyMap<EntityId, Entity> | undefined;
}

/** One name: where it stands, and what can be decided about it. */
export function NameDetail({ text, row, at, onAt, decide, entities }: NameDetailProps) {
  return (
    <>
      <h3 className="names-name">
        {row.words}
        {row.kind === 'known' && (
          <>
            <Badge meaning={WORDS.entityMeaning}>{row.entity.code}</Badge>
            <span className="names-type">{ENTITIES_WORDS.types[row.entity.type]}</span>
          </>
        )}
      </h3>
      {row.places.length > 0 && <PlaceStepper text={text} places={row.places} at={at} onAt={onAt} />}
      <Choices row={row} at={at} decide={decide} entities={entities} />
    </>
  );
}

function Choices({ row, at, decide, entities }: Omit<NameDetailProps, 'text' | 'onAt'>) {
  const place = row.places[at];
  switch (row.kind) {
    case 'known': {
      const { entity, places } = row;
      return (
        <div className="names-choices">
          <Button
            tone="primary"
            onPress={() => place && decide.link([{ entityId: entity.id, places: [place] }])}
          >
            {WORDS.link}
          </Button>
          <Button onPress={() => place && decide.reject([entity.id], place)}>{WORDS.notHere}</Button>
          {places.length > 1 && (
            <Button onPress={() => decide.link([{ entityId: entity.id, places }])}>
              {WORDS.linkAll(places.length)}
            </Button>
          )}
          <Button tone="quiet" onPress={() => decide.reject([entity.id], null)}>
            {WORDS.notInText}
          </Button>
        </div>
      );
    }
    case 'shared':
      return (
        <>
          <p className="names-hint">{WORDS.meansWhich}</p>
          <div className="names-choices">
            {row.entities.map(({ id, name, code }) => (
              <Button key={id} onPress={() => place && decide.link([{ entityId: id, places: [place] }])}>
                {WORDS.linkTo(name, code)}
              </Button>
            ))}
            <Button
              tone="quiet"
              onPress={() =>
                place &&
                decide.reject(
                  row.entities.map(({ id }) => id),
                  place,
                )
              }
            >
              {WORDS.neither}
            </Button>
          </div>
        </>
      );
    case 'fresh':
      return <FreshName name={row.name} place={place} decide={decide} entities={entities} />;
    case 'rejected':
      return (
        <>
          <p className="names-hint">{row.fact}</p>
          <div className="names-choices">
            <Button onPress={() => decide.restore(row.rejected.dismissal)}>{WORDS.again}</Button>
          </div>
        </>
      );
    default:
      return assertNever(row);
  }
}
