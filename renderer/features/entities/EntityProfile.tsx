import { X } from 'lucide-react';
import { groupBy } from '../../../shared/model/case-snapshot.ts';
import { type EntityId, ROLE_KINDS } from '../../../shared/model/entity.ts';
import { CONTEXT_LENGTH } from '../../../shared/model/passage.ts';
import { ENTITIES_WORDS } from '../../../shared/words/entities.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { run, runInContext } from '../../commands/run.ts';
import { type EntityDetail, entityDetail } from '../../db/queries.ts';
import { useQuery } from '../../db/use-query.ts';
import { IconButton } from '../../ui/buttons.tsx';
import { LinkRow } from '../../ui/LinkRow.tsx';
import { QuoteLink } from '../../ui/QuoteLink.tsx';
import { RemovedNote } from '../../ui/RemovedNote.tsx';
import './entity-profile.css';

/** What the case knows about an entity: who it is, what it takes part in, and every place that names it. */
export function EntityProfile({ entityId }: { readonly entityId: EntityId }) {
  const detail = useQuery(entityDetail, entityId);
  if (detail === undefined) return null;
  if (detail === null) {
    return (
      <RemovedNote
        text={FORM_WORDS.removed(ENTITIES_WORDS.thing)}
        undoLabel={FORM_WORDS.undo}
        onUndo={() => void runInContext('edit.undo')}
      />
    );
  }
  const { entity } = detail;
  return (
    <article className="entity-profile">
      <div className="entity-profile-page">
        <header className="entity-profile-head">
          <p className="entity-profile-kind">
            {entity.code} · {ENTITIES_WORDS.types[entity.type]}
          </p>
          <h1 className="entity-profile-name">{entity.name}</h1>
          {entity.aliases.length > 0 && (
            <p className="entity-profile-aliases">
              {ENTITIES_WORDS.alsoCalled} {entity.aliases.join('; ')}
            </p>
          )}
          <p className={entity.description ? 'entity-profile-text' : 'form-hint'}>
            {entity.description || ENTITIES_WORDS.noDescription}
          </p>
        </header>
        <ClaimsByRole roles={detail.roles} />
        <Mentions mentions={detail.mentions} />
      </div>
    </article>
  );
}

function ClaimsByRole({ roles }: Pick<EntityDetail, 'roles'>) {
  const groups = groupBy(roles, ({ role }) => role.role);
  const claims = new Set(roles.map(({ claim }) => claim.id)).size;
  return (
    <section className="entity-profile-part">
      <h2 className="entity-profile-title">
        {ENTITIES_WORDS.claimsTitle} {claims > 0 && <span className="form-section-aside">{claims}</span>}
      </h2>
      {roles.length === 0 && <p className="form-hint">{ENTITIES_WORDS.noClaims}</p>}
      {ROLE_KINDS.filter((kind) => groups.has(kind)).map((kind) => (
        <div key={kind} className="entity-profile-role">
          <h3 className="entity-profile-role-name">{ENTITIES_WORDS.roles[kind]}</h3>
          <div className="entity-profile-list">
            {groups
              .get(kind)
              ?.toSorted((a, b) => codeNumber(a.claim.code) - codeNumber(b.claim.code))
              .map(({ role, claim }) => (
                <LinkRow
                  key={role.id}
                  code={claim.code}
                  text={claim.statement}
                  onPress={() => void run('claim.open', { claimId: claim.id })}
                />
              ))}
          </div>
        </div>
      ))}
    </section>
  );
}

function Mentions({ mentions }: Pick<EntityDetail, 'mentions'>) {
  const sorted = mentions.toSorted(
    (a, b) => codeNumber(a.source.code) - codeNumber(b.source.code) || a.mention.start - b.mention.start,
  );
  return (
    <section className="entity-profile-part">
      <h2 className="entity-profile-title">
        {ENTITIES_WORDS.mentionsTitle}{' '}
        {mentions.length > 0 && <span className="form-section-aside">{mentions.length}</span>}
      </h2>
      {mentions.length === 0 && <p className="form-hint">{ENTITIES_WORDS.noMentions}</p>}
      <div className="entity-profile-list">
        {sorted.map(({ mention, source }) => (
          <div key={mention.id} className="entity-profile-mention">
            <QuoteLink
              quote={mention.quote}
              prefix={`${mention.prefix.length < CONTEXT_LENGTH - 1 ? '' : '…'}${mention.prefix}`}
              suffix={`${mention.suffix}${mention.suffix.length < CONTEXT_LENGTH - 1 ? '' : '…'}`}
              place={`${source.code} ${source.title}`}
              onPress={() =>
                void run('source.open', {
                  sourceId: source.id,
                  at: { excerptId: mention.excerptId, start: mention.start },
                })
              }
            />
            <IconButton
              label={ENTITIES_WORDS.unlinkMention}
              icon={<X />}
              onPress={() => void run('mention.remove', { mentionId: mention.id })}
            />
          </div>
        ))}
      </div>
    </section>
  );
}

const codeNumber = (code: string): number => Number(code.slice(1));
