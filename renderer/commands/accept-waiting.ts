import type { AcceptedItem } from '../../shared/command-args.ts';
import type { ImportDraft } from '../../shared/formats/import-batch.ts';
import { acceptedItem } from '../../shared/formats/review-fields.ts';
import type { SourceId } from '../../shared/model/source.ts';
import { choiceOf, type DraftItem, stateOf, type WaitingItem } from '../../shared/waiting-item.ts';
import { IMPORT_WORDS } from '../../shared/words/import.ts';
import { type OpenedCase, openedCase } from '../db/opened-case.ts';
import { changeWaiting, waitingInOrder } from '../db/waiting.ts';
import { flushDrafts } from '../state/drafts.ts';
import { notify } from '../state/notices.ts';
import { session, updateSession } from '../state/session.ts';
import { runTask } from '../state/tasks.ts';
import { acceptReviewed } from './accept-import.ts';
import { compareWaiting } from './compare-waiting.ts';
import { report } from './edit.ts';
import { run } from './run.ts';
import { keepAsItStood } from './safety-snapshots.ts';
import { takingIn } from './taking-in.ts';

const isClean = (item: WaitingItem): item is DraftItem => stateOf(item) === 'clean';

/**
 * Takes everything that is clean into the case, or one item alone: each given file is one change set and leaves the list
 * at once. What is in stays when it is stopped; what fails stays on the list and holds up none of the others.
 */
export const acceptWaiting = (onlyId?: string): Promise<void> => takingIn(() => takeIn(onlyId));

async function takeIn(onlyId?: string): Promise<void> {
  await flushDrafts();
  const opened = openedCase();
  const wanted = (await waitingInOrder(opened.waiting)).filter(
    (item): item is DraftItem => isClean(item) && (onlyId === undefined || item.id === onlyId),
  );
  if (wanted.length === 0) return;
  const stop = new AbortController();
  const files = [...Map.groupBy(wanted, ({ givenId }) => givenId).values()];
  const before = new Set(await opened.db.sources.toCollection().primaryKeys());
  if (files.length > 1) keepAsItStood((await opened.db.journal.orderBy(':id').last())?.seq ?? 0);
  let accepted = 0;
  await runTask(
    IMPORT_WORDS.accepting,
    async (tell) => {
      for (const [done, items] of files.entries()) {
        if (stop.signal.aborted) return;
        tell(done, files.length, items[0]?.givenName);
        try {
          if (await acceptFile(opened, items)) accepted += items.length;
        } catch (error) {
          await report(error);
        }
      }
    },
    () => stop.abort(),
  );
  if (accepted > 0) await showAccepted(opened, before, wanted, accepted);
  await compareWaiting();
}

async function acceptFile({ waiting }: OpenedCase, items: readonly DraftItem[]): Promise<boolean> {
  const bodies = await waiting.bodies.bulkGet(items.map(({ id }) => id));
  const reviewed = items.flatMap((item, index) => {
    const body = bodies[index];
    if (!body) return [];
    const { text, blocks, residue } = body;
    const draft: Omit<ImportDraft, 'bytes'> & { readonly byteLength: number } = {
      ...item.draft,
      read: { ...item.draft.read, text, blocks, residue },
    };
    const bytes = async (): Promise<Uint8Array> => {
      const kept = await waiting.bytes.get(item.sha256);
      if (!kept) throw new Error(`The bytes of ${item.draft.fileName} are gone`);
      return kept.bytes;
    };
    return [{ item: { ...acceptedItem(draft, item.fields), ...joinsOf(item) }, bytes }];
  });
  if (!(await acceptReviewed(reviewed))) return false;
  await changeWaiting(waiting, { gone: items.map(({ id }) => id) });
  return true;
}

function joinsOf(item: DraftItem): Pick<AcceptedItem, 'joins'> {
  const choice = choiceOf(item);
  if (choice?.as === 'excerpt') return { joins: choice };
  if (choice?.as !== 'republication') return {};
  const { sourceId } = choice;
  const match = item.matches?.find(({ with: like }) => like.kind === 'source' && like.sourceId === sourceId);
  return { joins: { ...choice, basis: match ? IMPORT_WORDS.alike.basis[match.sign](match.share) : '' } };
}

/**
 * Opens the first source that came in, unless the analyst has left the review and is elsewhere; the review closes when
 * nothing waits any more.
 */
async function showAccepted(
  { db, waiting }: OpenedCase,
  before: ReadonlySet<string>,
  wanted: readonly DraftItem[],
  accepted: number,
): Promise<void> {
  // Ids are in the order of time.
  const fresh = (await db.sources.toCollection().primaryKeys()).find((id) => !before.has(id));
  const joined = wanted.map(choiceOf).find((choice) => choice?.as === 'excerpt');
  const sourceId = (fresh as SourceId | undefined) ?? (joined?.as === 'excerpt' ? joined.sourceId : null);
  const left = await waiting.items.count();
  if (session().dialog?.kind === 'review') {
    if (left === 0) updateSession({ dialog: null });
    if (sourceId) await run('source.open', { sourceId });
  }
  notify('success', IMPORT_WORDS.imported(accepted));
}
