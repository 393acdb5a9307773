import { BookOpen } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { parseClaimQuery } from '../../../shared/analysis/claim-query-parse.ts';
import { explainCount, queryResult } from '../../../shared/analysis/claim-query-result.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { run } from '../../commands/run.ts';
import { useClaimRows } from '../../db/use-case-lists.ts';
import { changeListSetting, useListSettings } from '../../state/list-settings.ts';
import { updateSession, useSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListPane } from '../../ui/ListPane.tsx';
import { ListRow } from '../../ui/ListRow.tsx';
import { OrderMenu } from '../../ui/OrderMenu.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { arrangeClaims, CLAIM_GROUPS, groupName } from './arrange-claims.ts';
import { GradeBadge } from './GradeBadge.tsx';
import { SavedQueries } from './SavedQueries.tsx';
import './claims-pane.css';

/** A claim dropped on another one asks how it stands to that one. */
const CLAIM_DRAG = {
  kind: 'claim',
  onDrop: (claimId: string, otherId: string): void =>
    updateSession({
      dialog: { kind: 'relation', claimId: claimId as ClaimId, otherId: otherId as ClaimId },
    }),
} as const;

/** The case's claims: filter, group, open. */
export function ClaimsPane() {
  const rows = useClaimRows();
  const claimId = useSession((now) => now.claimId);
  const { filter, order } = useListSettings((settings) => settings.claims);
  const grouping = CLAIM_GROUPS.find((known) => known === order) ?? 'none';
  // The field takes the next letter before every claim has been asked about this one.
  const asked = useDeferredValue(filter);
  const result = useMemo(
    () => (rows ? queryResult(parseClaimQuery(asked).node, rows) : undefined),
    [rows, asked],
  );
  const shown = useMemo(() => (result ? arrangeClaims(result.rows, grouping) : []), [result, grouping]);
  if (!rows || !result) return null;
  const notRated = rows.filter(({ claim }) => claim.credibility === null).length;
  return (
    <ListPane
      title={CLAIMS_WORDS.title}
      filter={filter}
      onFilter={(text) => changeListSetting('claims', { filter: text })}
      filterLabel={CLAIMS_WORDS.filter}
      clearLabel={FORM_WORDS.clearFilter}
      count={filter.trim() === '' ? CLAIMS_WORDS.count(rows.length, notRated) : explainCount(result)}
      order={
        <OrderMenu
          label={FORM_WORDS.order}
          choices={[
            {
              label: CLAIMS_WORDS.group,
              value: grouping,
              options: CLAIM_GROUPS.map((value) => ({ value, label: CLAIMS_WORDS.groups[value] })),
              onChoose: (value) => changeListSetting('claims', { order: value }),
            },
          ]}
        />
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={CLAIMS_WORDS.empty.title} text={CLAIMS_WORDS.empty.text}>
          <Button icon={<BookOpen />} onPress={() => void run('view.sources')}>
            {CLAIMS_WORDS.empty.action}
          </Button>
        </EmptyState>
      ) : (
        <div className="claims-pane-body">
          <SavedQueries
            rows={rows}
            filter={filter}
            onApply={(words) => changeListSetting('claims', { filter: words })}
          />
          <div className="claims-pane-rows">
            {shown.length === 0 ? (
              <p className="list-pane-none">{FORM_WORDS.noMatch}</p>
            ) : (
              <RowList
                label={CLAIMS_WORDS.title}
                rows={shown}
                idOf={({ claim }) => claim.id}
                selectedId={claimId}
                onSelect={(id) => void run('claim.open', { claimId: id as ClaimId })}
                render={({ claim, sources, passageCount }) => (
                  <ListRow
                    code={claim.code}
                    words={claim.statement || CLAIMS_WORDS.untold}
                    facts={[
                      CLAIMS_WORDS.kinds[claim.kind],
                      sources.length > 0
                        ? sources.map(({ code }) => code).join(', ')
                        : CLAIMS_WORDS.passages(passageCount),
                    ]}
                    badges={<GradeBadge claim={claim} sources={sources} />}
                  />
                )}
                rowHeight={62}
                groupOf={grouping !== 'none' ? (row) => groupName(row, grouping) : undefined}
                drag={CLAIM_DRAG}
              />
            )}
          </div>
        </div>
      )}
    </ListPane>
  );
}
