import { HISTORY_WORDS } from '../../../shared/words/history.ts';
import { TRASH_WORDS as WORDS } from '../../../shared/words/trash.ts';
import { removedName, type TrashItem } from '../../db/queries-trash.ts';
import { useQuery } from '../../db/use-query.ts';
import { ForeignWords } from '../../ui/ForeignWords.tsx';

/** One removed thing in the list: what it is, what removed it, and how much went with it. */
export function TrashLine({ item }: { readonly item: TrashItem }) {
  const { table, id, seq, label, others } = item;
  const name = useQuery(removedName, seq, id) ?? item.words;
  return (
    <div className="trash-line">
      <p className="trash-line-name">
        <span className="trash-line-thing">{HISTORY_WORDS.things[table]}</span> <ForeignWords text={name} />
      </p>
      <p className="trash-line-by">{[WORDS.by(label, seq), WORDS.with(others)].filter(Boolean).join(', ')}</p>
    </div>
  );
}
