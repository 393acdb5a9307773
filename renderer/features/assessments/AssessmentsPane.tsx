import { Plus } from 'lucide-react';
import { commandSpec } from '../../../shared/commands.ts';
import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import type { AssessmentId } from '../../../shared/model/assessment.ts';
import { ASSESSMENT_WORDS as WORDS } from '../../../shared/words/assessments.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { run, runInContext } from '../../commands/run.ts';
import { assessmentRows } from '../../db/queries.ts';
import { standingCopies } from '../../db/queries-issued.ts';
import { useIdleQuery } from '../../db/use-idle-query.ts';
import { useQuery } from '../../db/use-query.ts';
import { changeListSetting, useListSettings } from '../../state/list-settings.ts';
import { useSession } from '../../state/session.ts';
import { Button, IconButton } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListPane } from '../../ui/ListPane.tsx';
import { ListRow } from '../../ui/ListRow.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { issuedFacts } from './issuing/issued-facts.ts';

/** The case's assessments: filter, open, start one. */
export function AssessmentsPane() {
  const rows = useQuery(assessmentRows);
  const copies = useIdleQuery(standingCopies) ?? [];
  const assessmentId = useSession((now) => now.assessmentId);
  const { filter } = useListSettings((settings) => settings.assessments);
  if (!rows) return null;
  const wanted = filter.trim().toLowerCase();
  const shown = rows.filter((row) =>
    `${row.code} ${row.title} ${row.subtitle}`.toLowerCase().includes(wanted),
  );
  const add = commandSpec('assessment.ask').label;
  const start = (): void => void runInContext('assessment.ask');
  return (
    <ListPane
      title={WORDS.pane}
      actions={<IconButton label={add} icon={<Plus />} onPress={start} />}
      filter={filter}
      onFilter={(text) => changeListSetting('assessments', { filter: text })}
      filterLabel={WORDS.filter}
      clearLabel={FORM_WORDS.clearFilter}
      count={WORDS.count(shown.length)}
    >
      {rows.length === 0 ? (
        <EmptyState title={WORDS.emptyTitle} text={WORDS.emptyText}>
          <Button tone="primary" icon={<Plus />} onPress={start}>
            {add}
          </Button>
        </EmptyState>
      ) : shown.length === 0 ? (
        <p className="list-pane-none">{FORM_WORDS.noMatch}</p>
      ) : (
        <RowList
          label={WORDS.pane}
          rows={shown}
          idOf={(row) => row.id}
          selectedId={assessmentId}
          onSelect={(id) => void run('assessment.open', { assessmentId: id as AssessmentId })}
          rowHeight={70}
          render={(row) => (
            <ListRow
              code={row.code}
              words={row.title}
              facts={[
                formatPartialDate(row.dated),
                WORDS.versionOf(row.version),
                ...issuedFacts(row.id, copies),
              ]}
            />
          )}
        />
      )}
    </ListPane>
  );
}
