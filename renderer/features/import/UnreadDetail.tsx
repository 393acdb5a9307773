import type { UnreadItem } from '../../../shared/waiting-item.ts';
import { IMPORT_WORDS as WORDS } from '../../../shared/words/import.ts';
import { report } from '../../commands/edit.ts';
import { readWaiting } from '../../commands/read-waiting.ts';
import { useTasks } from '../../state/tasks.ts';
import { Button } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** A file that was given and not read yet, as after the analyst has stopped the reading. */
export function UnreadDetail({ item }: { readonly item: UnreadItem }) {
  const isBusy = useTasks((state) => state.tasks.length > 0);
  return (
    <section className="review-detail" aria-label={item.name}>
      <EmptyState title={item.name} text={WORDS.unread.text}>
        <Button isDisabled={isBusy} onPress={() => void readWaiting().catch(report)}>
          {WORDS.unread.read}
        </Button>
      </EmptyState>
    </section>
  );
}
