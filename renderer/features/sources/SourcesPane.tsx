import { ClipboardPaste, FileInput } from 'lucide-react';
import { useMemo } from 'react';
import { commandSpec } from '../../../shared/commands.ts';
import type { SourceId } from '../../../shared/model/source.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import { run, runInContext } from '../../commands/run.ts';
import { showKeys } from '../../commands/show-keys.ts';
import { useSourceRows } from '../../db/use-case-lists.ts';
import { changeListSetting, useListSettings } from '../../state/list-settings.ts';
import { useSession } from '../../state/session.ts';
import { Button, IconButton } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListPane } from '../../ui/ListPane.tsx';
import { OrderMenu } from '../../ui/OrderMenu.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { filterSources, ratingGroup, SOURCE_SORTS, sortSources } from './order-sources.ts';
import { SourceListRow } from './SourceListRow.tsx';

/** The case's sources: filter, sort, open. */
export function SourcesPane() {
  const rows = useSourceRows();
  const sourceId = useSession((now) => now.sourceId);
  const { filter, order } = useListSettings((settings) => settings.sources);
  const sort = SOURCE_SORTS.find((known) => known === order) ?? 'code';
  // Sorted before it is filtered: the order of all rows is kept while the analyst types.
  const sorted = useMemo(() => rows && sortSources(rows, sort), [rows, sort]);
  const shown = useMemo(() => sorted && filterSources(sorted, filter), [sorted, filter]);
  const notRated = useMemo(
    () => rows?.filter(({ source }) => source.reliability === null).length ?? 0,
    [rows],
  );
  if (!rows || !shown) return null;
  return (
    <ListPane
      title={SOURCES_WORDS.title}
      actions={
        <>
          <ImportButton id="import.files" />
          <ImportButton id="import.paste" />
        </>
      }
      filter={filter}
      onFilter={(text) => changeListSetting('sources', { filter: text })}
      filterLabel={SOURCES_WORDS.filter}
      clearLabel={FORM_WORDS.clearFilter}
      count={
        filter.trim() === ''
          ? SOURCES_WORDS.count(rows.length, notRated)
          : SOURCES_WORDS.countOf(shown.length, rows.length)
      }
      order={
        <OrderMenu
          label={FORM_WORDS.order}
          choices={[
            {
              label: SOURCES_WORDS.sort,
              value: sort,
              options: SOURCE_SORTS.map((value) => ({ value, label: SOURCES_WORDS.sorts[value] })),
              onChoose: (value) => changeListSetting('sources', { order: value }),
            },
          ]}
        />
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={SOURCES_WORDS.empty.title} text={SOURCES_WORDS.empty.text}>
          <Button tone="primary" icon={<FileInput />} onPress={() => void runInContext('import.files')}>
            {commandSpec('import.files').label}
          </Button>
          <Button icon={<ClipboardPaste />} onPress={() => void runInContext('import.paste')}>
            {commandSpec('import.paste').label}
          </Button>
        </EmptyState>
      ) : shown.length === 0 ? (
        <p className="list-pane-none">{FORM_WORDS.noMatch}</p>
      ) : (
        <RowList
          label={SOURCES_WORDS.title}
          rows={shown}
          idOf={({ source }) => source.id}
          selectedId={sourceId}
          onSelect={(id) => void run('source.open', { sourceId: id as SourceId })}
          render={(row) => <SourceListRow row={row} />}
          rowHeight={62}
          groupOf={sort === 'rating' ? ratingGroup : undefined}
        />
      )}
    </ListPane>
  );
}

function ImportButton({ id }: { readonly id: 'import.files' | 'import.paste' }) {
  return (
    <IconButton
      label={commandSpec(id).label}
      keys={showKeys(id)}
      icon={id === 'import.files' ? <FileInput /> : <ClipboardPaste />}
      onPress={() => void runInContext(id)}
    />
  );
}
