import { TABLE_WORDS } from '../../../shared/words/claim-table.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { changeClaimTable } from '../../state/claim-table-settings.ts';
import { OrderMenu } from '../../ui/OrderMenu.tsx';
import { TABLE_GROUPS, type TableGrouping } from './group-rows.ts';

/** What the rows of the table are grouped by. */
export function GroupMenu({ grouping }: { readonly grouping: TableGrouping }) {
  return (
    <OrderMenu
      label={FORM_WORDS.order}
      choices={[
        {
          label: TABLE_WORDS.group,
          value: grouping,
          options: TABLE_GROUPS.map((value) => ({ value, label: TABLE_WORDS.groups[value] })),
          onChoose: (group) => changeClaimTable({ group }),
        },
      ]}
    />
  );
}
