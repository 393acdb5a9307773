import { useMemo } from 'react';
import {
  type DuplicateProposal,
  duplicateKey,
  proposeDuplicates,
} from '../../../shared/analysis/entity-duplicates.ts';
import type { Entity } from '../../../shared/model/entity.ts';
import { ENTITIES_WORDS } from '../../../shared/words/entities.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { run } from '../../commands/run.ts';
import { duplicateGrounds } from '../../db/queries-entities.ts';
import { useIdleQuery } from '../../db/use-idle-query.ts';
import { notify } from '../../state/notices.ts';
import { Button } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkRow } from '../../ui/LinkRow.tsx';
import { LongRows } from '../../ui/LongRows.tsx';
import { useRowFocus } from '../../ui/use-row-focus.ts';
import './duplicates.css';

const WORDS = ENTITIES_WORDS.duplicates;

/** Pairs of entities that may be one and the same. */
export function DuplicatesPage() {
  const grounds = useIdleQuery(duplicateGrounds);
  const proposals = useMemo(
    () => (grounds ? proposeDuplicates(grounds.entities, (key) => grounds.rejected.has(key)) : []),
    [grounds],
  );
  const byId = useMemo(() => new Map(grounds?.entities.map((entity) => [entity.id, entity])), [grounds]);
  const list = useRowFocus<HTMLUListElement>(proposals);
  if (!grounds) return null;
  if (proposals.length === 0) return <EmptyState title={WORDS.none} text={WORDS.noneText} />;
  return (
    <div className="duplicates">
      <p className="duplicates-intro" role="status">
        {WORDS.intro(proposals.length)}
      </p>
      <LongRows
        rows={proposals}
        moreLabel={FORM_WORDS.showMore}
        renderList={(rows) => (
          <ul className="duplicates-list" {...list}>
            {rows}
          </ul>
        )}
        render={(proposal) => {
          const [one, other] = [byId.get(proposal.entityId), byId.get(proposal.otherId)];
          return (
            one &&
            other && <Pair key={duplicateKey(one.id, other.id)} proposal={proposal} one={one} other={other} />
          );
        }}
      />
    </div>
  );
}

interface PairProps {
  readonly proposal: DuplicateProposal;
  readonly one: Entity;
  readonly other: Entity;
}

function Pair({ proposal, one, other }: PairProps) {
  return (
    <li className="duplicates-pair" aria-label={WORDS.pair(one.code, other.code)}>
      <p className="duplicates-ground">
        {WORDS.grounds[proposal.ground]} <strong>{proposal.shared}</strong>
      </p>
      <div className="duplicates-two">
        {[one, other].map((entity) => (
          <div key={entity.id} className="duplicates-one">
            <LinkRow
              code={entity.code}
              text={entity.name}
              onPress={() => void run('entity.open', { entityId: entity.id })}
            />
            <p className="form-hint">
              {ENTITIES_WORDS.types[entity.type]}
              {entity.aliases.length > 0 &&
                ` · ${ENTITIES_WORDS.alsoCalled} ${entity.aliases.map(({ name }) => name).join('; ')}`}
            </p>
          </div>
        ))}
      </div>
      <div className="duplicates-acts">
        <Button onPress={() => void merge(one, other)}>{WORDS.mergeInto(one.code)}</Button>
        <Button onPress={() => void merge(other, one)}>{WORDS.mergeInto(other.code)}</Button>
        <Button
          tone="quiet"
          onPress={() =>
            void run('proposal.dismiss', {
              kind: 'duplicate entity',
              keys: [duplicateKey(one.id, other.id)],
            })
          }
        >
          {WORDS.reject}
        </Button>
      </div>
    </li>
  );
}

async function merge(into: Entity, other: Entity): Promise<void> {
  if (!(await run('entity.merge', { entityId: into.id, otherId: other.id }))) return;
  notify('success', ENTITIES_WORDS.merged(other.code, into.code), 'edit.undo');
}
