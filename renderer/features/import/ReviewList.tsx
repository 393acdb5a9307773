import {
  CircleAlert,
  CircleCheck,
  CircleMinus,
  Lock,
  MessageSquareWarning,
  TableProperties,
} from 'lucide-react';
import { choiceOf, stateOf, type WaitingItem } from '../../../shared/waiting-item.ts';
import { IMPORT_WORDS as WORDS } from '../../../shared/words/import.ts';
import { ForeignWords } from '../../ui/ForeignWords.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { containersOf } from './containers.ts';
import type { ReviewRow } from './use-review-rows.ts';

interface ReviewListProps {
  readonly rows: readonly ReviewRow[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}

/** What waits, each with what it still needs. */
export function ReviewList({ rows, selectedId, onSelect }: ReviewListProps) {
  return (
    <RowList
      label={WORDS.files}
      rows={rows}
      idOf={({ item }) => item.id}
      selectedId={selectedId}
      onSelect={onSelect}
      rowHeight={54}
      groupOf={({ group }) => WORDS.groups[group]}
      render={({ item }) => <Row item={item} />}
    />
  );
}

function Row({ item }: { readonly item: WaitingItem }) {
  const title = item.kind === 'draft' && item.fields.title !== '' ? item.fields.title : item.name;
  const containers = containersOf(item);
  return (
    <div className="review-row">
      <span className="review-row-title" title={title}>
        <ForeignWords text={title} />
      </span>
      <StateLine item={item} />
      {containers.length > 0 && (
        <span className="review-row-within" title={containers.join(' › ')}>
          {WORDS.within(containers.slice(-1))}
        </span>
      )}
    </div>
  );
}

/** What an item needs, by picture and words. */
export function StateLine({ item }: { readonly item: WaitingItem }) {
  const state = stateOf(item);
  const choice = item.kind === 'draft' ? choiceOf(item) : null;
  const words = state === 'clean' && choice ? WORDS.decided[choice.as] : WORDS.states[state];
  return (
    <span className="review-row-state" data-state={state}>
      {ICONS[state]}
      {words}
    </span>
  );
}

const ALERT = <CircleAlert aria-hidden />;
const ICONS = {
  locked: <Lock aria-hidden />,
  refused: ALERT,
  title: ALERT,
  date: ALERT,
  alike: ALERT,
  ledger: <TableProperties aria-hidden />,
  remarks: <MessageSquareWarning aria-hidden />,
  unread: null,
  comparing: null,
  clean: <CircleCheck aria-hidden />,
  skipped: <CircleMinus aria-hidden />,
};
