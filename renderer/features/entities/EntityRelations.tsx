import { X } from 'lucide-react';
import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import { groupBy } from '../../../shared/model/case-snapshot.ts';
import type { Entity } from '../../../shared/model/entity.ts';
import { ENTITIES_WORDS as WORDS } from '../../../shared/words/entities.ts';
import { run } from '../../commands/run.ts';
import type { RelationSeen } from '../../db/queries-entities.ts';
import { IconButton } from '../../ui/buttons.tsx';
import { LinkRow } from '../../ui/LinkRow.tsx';
import { RelateForm } from './RelateForm.tsx';

interface EntityRelationsProps {
  readonly entity: Entity;
  readonly relations: readonly RelationSeen[];
}

/** How the entity stands to others; each relation opens the claims it rests on. */
export function EntityRelations({ entity, relations }: EntityRelationsProps) {
  const groups = groupBy(relations, ({ relation, other, isForward }) =>
    isForward
      ? WORDS.reads(entity.name, relation.type, other.name)
      : WORDS.reads(other.name, relation.type, entity.name),
  );
  return (
    <section className="entity-profile-part">
      <h2 className="entity-profile-title">
        {WORDS.relationsTitle} {groups.size > 0 && <span className="form-section-aside">{groups.size}</span>}
      </h2>
      {groups.size === 0 && <p className="form-hint">{WORDS.noRelations}</p>}
      {[...groups].map(([sentence, rows]) => (
        <div key={sentence} className="entity-relation">
          <h3 className="entity-relation-name">
            <button
              type="button"
              className="entity-relation-open"
              onClick={() => rows[0] && void run('entity.open', { entityId: rows[0].other.id })}
            >
              {sentence}
            </button>
          </h3>
          {rows.map(({ relation, claim }) => (
            <div key={relation.id} className="entity-profile-mention">
              <LinkRow
                code={claim.code}
                text={claim.statement}
                aside={
                  relation.during && <span className="form-hint">{formatPartialDate(relation.during)}</span>
                }
                onPress={() => void run('claim.open', { claimId: claim.id })}
              />
              <IconButton
                label={WORDS.unrelate(claim.code)}
                icon={<X />}
                onPress={() => void run('entity.unrelate', { relationId: relation.id })}
              />
            </div>
          ))}
        </div>
      ))}
      <RelateForm entity={entity} />
    </section>
  );
}
