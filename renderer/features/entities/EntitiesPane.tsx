import { Plus } from 'lucide-react';
import { commandSpec } from '../../../shared/commands.ts';
import type { EntityId } from '../../../shared/model/entity.ts';
import { ENTITIES_WORDS } from '../../../shared/words/entities.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { run, runInContext } from '../../commands/run.ts';
import { useEntityRows } from '../../db/use-case-lists.ts';
import { changeListSetting, useListSettings } from '../../state/list-settings.ts';
import { useSession } from '../../state/session.ts';
import { Button, IconButton } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListPane } from '../../ui/ListPane.tsx';
import { ListRow } from '../../ui/ListRow.tsx';
import { OrderMenu } from '../../ui/OrderMenu.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { arrangeEntities, ENTITY_GROUPS, filterEntities } from './arrange-entities.ts';

/** The case's entities: filter, group, open. */
export function EntitiesPane() {
  const rows = useEntityRows();
  const entityId = useSession((now) => now.entityId);
  const { filter, order } = useListSettings((settings) => settings.entities);
  const grouping = ENTITY_GROUPS.find((known) => known === order) ?? 'none';
  if (!rows) return null;
  const shown = arrangeEntities(filterEntities(rows, filter), grouping);
  const unlinked = rows.filter(({ claimCount }) => claimCount === 0).length;
  const add = commandSpec('entity.ask').label;
  return (
    <ListPane
      title={ENTITIES_WORDS.title}
      actions={<IconButton label={add} icon={<Plus />} onPress={() => void runInContext('entity.ask')} />}
      filter={filter}
      onFilter={(text) => changeListSetting('entities', { filter: text })}
      filterLabel={ENTITIES_WORDS.filter}
      clearLabel={FORM_WORDS.clearFilter}
      count={
        filter.trim() === ''
          ? ENTITIES_WORDS.count(rows.length, unlinked)
          : ENTITIES_WORDS.countOf(shown.length, rows.length)
      }
      order={
        <OrderMenu
          label={FORM_WORDS.order}
          choices={[
            {
              label: ENTITIES_WORDS.group,
              value: grouping,
              options: ENTITY_GROUPS.map((value) => ({ value, label: ENTITIES_WORDS.groups[value] })),
              onChoose: (value) => changeListSetting('entities', { order: value }),
            },
          ]}
        />
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={ENTITIES_WORDS.empty.title} text={ENTITIES_WORDS.empty.text}>
          <Button icon={<Plus />} onPress={() => void runInContext('entity.ask')}>
            {add}
          </Button>
        </EmptyState>
      ) : shown.length === 0 ? (
        <p className="list-pane-none">{FORM_WORDS.noMatch}</p>
      ) : (
        <RowList
          label={ENTITIES_WORDS.title}
          rows={shown}
          idOf={({ entity }) => entity.id}
          selectedId={entityId}
          onSelect={(id) => void run('entity.open', { entityId: id as EntityId })}
          render={({ entity, mentionCount, claimCount }) => (
            <ListRow
              code={entity.code}
              words={entity.name}
              facts={[
                ENTITIES_WORDS.types[entity.type],
                `${ENTITIES_WORDS.mentions(mentionCount)}, ${ENTITIES_WORDS.claims(claimCount)}`,
              ]}
            />
          )}
          rowHeight={52}
          groupOf={grouping === 'type' ? ({ entity }) => ENTITIES_WORDS.types[entity.type] : undefined}
        />
      )}
    </ListPane>
  );
}
