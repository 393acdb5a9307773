import { useState } from 'react';
import type { ImportOutcome } from '../../../shared/formats/import-batch.ts';
import { IMPORT_WORDS as WORDS } from '../../../shared/words/import.ts';
import { acceptReviewed } from '../../commands/accept-import.ts';
import { report } from '../../commands/edit.ts';
import { updateSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { RefusedList } from './RefusedList.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { ReviewList } from './ReviewList.tsx';
import { acceptedItem, problemOf, type ReviewItem, reviewItems } from './review-item.ts';
import './import.css';

/** What is about to enter the case: refused files with reasons, the others with fields to correct. */
export function ReviewDialog({ outcomes }: { readonly outcomes: readonly ImportOutcome[] }) {
  const [items, setItems] = useState(() => reviewItems(outcomes, new Date().toISOString().slice(0, 10)));
  const [at, setAt] = useState(0);
  const [isStoring, setStoring] = useState(false);
  const refused = outcomes.filter((outcome) => !outcome.ok);
  const included = items.filter((item) => item.isIncluded);
  const isClean = included.length > 0 && included.every((item) => problemOf(item) === null);
  const current = items[at];
  const change = (next: (now: ReviewItem) => ReviewItem): void =>
    setItems((now) => now.map((item, index) => (index === at ? next(item) : item)));
  const close = (): void => updateSession({ dialog: null });
  const accept = async (): Promise<void> => {
    setStoring(true);
    const reviewed = included.map((item) => ({ item: acceptedItem(item), bytes: item.draft.bytes }));
    await acceptReviewed(reviewed).catch(report);
    setStoring(false);
  };
  return (
    <ModalDialog
      title={WORDS.title}
      closeLabel={WORDS.close}
      onClose={close}
      size={items.length > 0 ? 'large' : 'medium'}
      holdsWork={items.length > 0}
      foot={
        <>
          <Button onPress={close}>{items.length > 0 ? WORDS.cancel : WORDS.close}</Button>
          {items.length > 0 && (
            <Button tone="primary" isDisabled={!isClean || isStoring} onPress={() => void accept()}>
              {WORDS.accept(included.length)}
            </Button>
          )}
        </>
      }
    >
      <RefusedList refused={refused} />
      {current && (
        <div className="review">
          <ReviewList items={items} at={at} onPick={setAt} />
          <ReviewForm key={at} item={current} onChange={change} />
        </div>
      )}
    </ModalDialog>
  );
}
