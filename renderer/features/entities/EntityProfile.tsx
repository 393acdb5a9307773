import { X } from 'lucide-react';
import { Fragment } from 'react';
import { seenBetween } from '../../../shared/analysis/entity-seen.ts';
import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import { groupBy } from '../../../shared/model/case-snapshot.ts';
import { byCode } from '../../../shared/model/code.ts';
import { type EntityId, ROLE_KINDS } from '../../../shared/model/entity.ts';
import { CONTEXT_LENGTH } from '../../../shared/model/passage.ts';
import { ENTITIES_WORDS } from '../../../shared/words/entities.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { run, runInContext } from '../../commands/run.ts';
import type { EntityDetail } from '../../db/queries.ts';
import { type EntityPortrait, entityPortrait } from '../../db/queries-entities.ts';
import { useQuery } from '../../db/use-query.ts';
import { IconButton } from '../../ui/buttons.tsx';
import { LinkRow } from '../../ui/LinkRow.tsx';
import { LongRows } from '../../ui/LongRows.tsx';
import { QuoteLink } from '../../ui/QuoteLink.tsx';
import { RemovedNote } from '../../ui/RemovedNote.tsx';
import { useRowFocus } from '../../ui/use-row-focus.ts';
import { EntityRelations } from './EntityRelations.tsx';
import { formatCoordinates } from './read-entity-lines.ts';
import './entity-profile.css';

/** What the case knows about an entity: who it is, what it takes part in, and every place that names it. */
export function EntityProfile({ entityId }: { readonly entityId: EntityId }) {
  const detail = useQuery(entityPortrait, entityId);
  if (detail === undefined) return null;
  if (detail === null) {
    return (
      <RemovedNote
        record={{ table: 'entities', id: entityId }}
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
          <p className={entity.description ? 'entity-profile-text' : 'form-hint'}>
            {entity.description || ENTITIES_WORDS.noDescription}
          </p>
          <Facts portrait={detail} />
        </header>
        <ClaimsByRole roles={detail.roles} spoken={detail.spokenClaims} />
        <EntityRelations entity={entity} relations={detail.relations} />
        <Mentions mentions={detail.mentions} />
      </div>
    </article>
  );
}

function Facts({ portrait }: { readonly portrait: EntityPortrait }) {
  const { entity, aliasSources, sightings } = portrait;
  const seen = seenBetween(sightings);
  const facts: readonly (readonly [string, string])[] = [
    ...entity.aliases.map(({ name, within, basis }): readonly [string, string] => {
      const scope = within === null ? '' : ENTITIES_WORDS.aliasOnlyIn(aliasSources.get(within)?.code ?? '?');
      const notes = [scope, basis].filter((words) => words !== '').join('; ');
      return [ENTITIES_WORDS.alsoCalled, notes === '' ? name : `${name} (${notes})`];
    }),
    ...entity.identifiers.map(({ scheme, value }): readonly [string, string] => [scheme, value]),
    ...(entity.coordinates
      ? [[ENTITIES_WORDS.fields.coordinates, formatCoordinates(entity.coordinates)] as const]
      : []),
    ...(seen ? [[ENTITIES_WORDS.seen, seenWords(seen)] as const] : []),
  ];
  if (facts.length === 0) return null;
  return (
    <dl className="entity-profile-facts">
      {facts.map(([name, value], index) => (
        <Fragment key={`${name} ${value}`}>
          <dt>{facts[index - 1]?.[0] === name ? '' : name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

const seenWords = ({ first, last }: NonNullable<ReturnType<typeof seenBetween>>): string =>
  first === last
    ? ENTITIES_WORDS.seenOnce(formatPartialDate(first.date), first.code)
    : ENTITIES_WORDS.seenFromTo(
        formatPartialDate(first.date),
        first.code,
        formatPartialDate(last.date),
        last.code,
      );

function ClaimsByRole({
  roles,
  spoken,
}: Pick<EntityDetail, 'roles'> & { readonly spoken: EntityPortrait['spokenClaims'] }) {
  const groups = groupBy(roles, ({ role }) => role.role);
  const speaks = new Set(groups.get('speaker')?.map(({ claim }) => claim.id));
  const further = spoken.filter(({ id }) => !speaks.has(id));
  const claims = new Set([...roles.map(({ claim }) => claim.id), ...spoken.map(({ id }) => id)]).size;
  return (
    <section className="entity-profile-part">
      <h2 className="entity-profile-title">
        {ENTITIES_WORDS.claimsTitle} {claims > 0 && <span className="form-section-aside">{claims}</span>}
      </h2>
      {claims === 0 && <p className="form-hint">{ENTITIES_WORDS.noClaims}</p>}
      {ROLE_KINDS.filter((kind) => groups.has(kind)).map((kind) => (
        <div key={kind} className="entity-profile-role">
          <h3 className="entity-profile-role-name">{ENTITIES_WORDS.roles[kind]}</h3>
          <div className="entity-profile-list">
            <LongRows
              rows={(groups.get(kind) ?? []).toSorted((a, b) => byCode(a.claim, b.claim))}
              moreLabel={FORM_WORDS.showMore}
              render={({ role, claim }) => (
                <LinkRow
                  key={role.id}
                  code={claim.code}
                  text={claim.statement}
                  onPress={() => void run('claim.open', { claimId: claim.id })}
                />
              )}
            />
          </div>
        </div>
      ))}
      {further.length > 0 && (
        <div className="entity-profile-role">
          <h3 className="entity-profile-role-name">{ENTITIES_WORDS.speaksIn}</h3>
          <div className="entity-profile-list">
            <LongRows
              rows={further}
              moreLabel={FORM_WORDS.showMore}
              render={({ id, code, statement }) => (
                <LinkRow
                  key={id}
                  code={code}
                  text={statement}
                  onPress={() => void run('claim.open', { claimId: id })}
                />
              )}
            />
          </div>
        </div>
      )}
    </section>
  );
}

function Mentions({ mentions }: Pick<EntityDetail, 'mentions'>) {
  const list = useRowFocus<HTMLDivElement>(mentions);
  const sorted = mentions.toSorted((a, b) => byCode(a.source, b.source) || a.mention.start - b.mention.start);
  return (
    <section className="entity-profile-part">
      <h2 className="entity-profile-title">
        {ENTITIES_WORDS.mentionsTitle}{' '}
        {mentions.length > 0 && <span className="form-section-aside">{mentions.length}</span>}
      </h2>
      {mentions.length === 0 && <p className="form-hint">{ENTITIES_WORDS.noMentions}</p>}
      <div className="entity-profile-list" {...list}>
        <LongRows
          rows={sorted}
          moreLabel={FORM_WORDS.showMore}
          render={({ mention, source }) => (
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
          )}
        />
      </div>
    </section>
  );
}
