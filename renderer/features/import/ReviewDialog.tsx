import { useEffect, useRef, useState } from 'react';
import { type DraftItem, needsAnalyst, stateOf } from '../../../shared/waiting-item.ts';
import { IMPORT_WORDS as WORDS } from '../../../shared/words/import.ts';
import { acceptWaiting } from '../../commands/accept-waiting.ts';
import { report } from '../../commands/edit.ts';
import { runInContext } from '../../commands/run.ts';
import { printKeys } from '../../commands/show-keys.ts';
import { dropWaiting, saveWaiting } from '../../commands/waiting-list.ts';
import { waitingItems } from '../../db/queries-waiting.ts';
import { useQuery } from '../../db/use-query.ts';
import { updateSession, useSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListPane } from '../../ui/ListPane.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { DraftDetail } from './DraftDetail.tsx';
import { RefusedDetail } from './RefusedDetail.tsx';
import { ReviewList } from './ReviewList.tsx';
import { SealedNote } from './SealedNote.tsx';
import { TaskLines } from './TaskLines.tsx';
import { UnreadDetail } from './UnreadDetail.tsx';
import { useReviewRows } from './use-review-rows.ts';
import './import.css';

/** What is about to enter the case: what needs the analyst first, each with its fields and its text. */
export function ReviewDialog() {
  const items = useQuery(waitingItems);
  const [filter, setFilter] = useState('');
  const isStoring = useSession((now) => now.isTakingIn);
  const { rows, current, select } = useReviewRows(items ?? [], filter);
  const clean = (items ?? []).filter((item) => stateOf(item) === 'clean');
  const skipped = (items ?? []).filter((item) => stateOf(item) === 'skipped');
  const open = (items ?? []).filter(needsAnalyst);
  const close = (): void => updateSession({ dialog: null });
  const accept = async (onlyId?: string): Promise<void> => {
    await acceptWaiting(onlyId).catch(report);
  };
  useAcceptKeys(
    () => void accept(),
    () => current && void accept(current.id),
  );
  useSeen(current?.kind === 'draft' ? current : null);
  if (!items) return null;
  return (
    <ModalDialog
      title={WORDS.title}
      closeLabel={WORDS.close}
      onClose={close}
      size="full"
      foot={
        <>
          <TaskLines />
          {items.length > 0 && <SealedNote />}
          {skipped.length > 0 && (
            <Button tone="quiet" onPress={() => void dropWaiting(skipped.map(({ id }) => id)).catch(report)}>
              {WORDS.clearSkipped(skipped.length)}
            </Button>
          )}
          <Button onPress={close}>{items.length > 0 ? WORDS.later : WORDS.close}</Button>
          {items.length > 0 && (
            <Button
              tone="primary"
              keys={printKeys('$mod+Enter')}
              name={WORDS.accept(clean.length)}
              isDisabled={clean.length === 0 || isStoring}
              onPress={() => void accept()}
            >
              {WORDS.accept(clean.length)}
            </Button>
          )}
        </>
      }
    >
      {items.length === 0 ? (
        <EmptyState title={WORDS.nothing.title} text={WORDS.nothing.text}>
          <Button tone="primary" autoFocus onPress={() => chooseFiles()}>
            {WORDS.nothing.choose}
          </Button>
        </EmptyState>
      ) : (
        <div className="review">
          <div className="review-list">
            <ListPane
              title={WORDS.files}
              filter={filter}
              onFilter={setFilter}
              filterLabel={WORDS.filter}
              clearLabel={WORDS.clearFilter}
              count={
                filter.trim() === ''
                  ? WORDS.count(items.length, open.length, clean.length, skipped.length)
                  : WORDS.countOf(rows.length, items.length)
              }
            >
              <ReviewList rows={rows} selectedId={current?.id ?? null} onSelect={select} />
            </ListPane>
          </div>
          {rows.length === 0 && (
            <EmptyState title={WORDS.noMatch.title} text={WORDS.noMatch.text}>
              <Button onPress={() => setFilter('')}>{WORDS.clearFilter}</Button>
            </EmptyState>
          )}
          {current?.kind === 'draft' && (
            <DraftDetail
              key={current.id}
              item={current}
              isStoring={isStoring}
              onAccept={() => void accept(current.id)}
            />
          )}
          {current?.kind === 'refused' && <RefusedDetail key={current.id} item={current} />}
          {current?.kind === 'unread' && <UnreadDetail key={current.id} item={current} />}
        </div>
      )}
    </ModalDialog>
  );
}

/** The command opens no dialog while one is open. */
function chooseFiles(): void {
  updateSession({ dialog: null });
  void runInContext('import.files');
}

/** Control and Enter accept all that is clean, with Shift the one that is shown; from anywhere in the dialog. */
function useAcceptKeys(acceptAll: () => void, acceptOne: () => void): void {
  const latest = useRef({ acceptAll, acceptOne });
  useEffect(() => {
    latest.current = { acceptAll, acceptOne };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.shiftKey) latest.current.acceptOne();
      else latest.current.acceptAll();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, []);
}

/** What has a remark is clean once the analyst has had it before them. */
function useSeen(item: DraftItem | null): void {
  const id = item && !item.isSeen ? item.id : null;
  useEffect(() => {
    if (id !== null) void saveWaiting(id, () => ({ isSeen: true })).catch(report);
  }, [id]);
}
