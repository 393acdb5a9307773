import type { CommandArgs } from '../../shared/command-args.ts';
import { acceptedItem } from '../../shared/formats/review-fields.ts';
import type { LedgerFile } from '../../shared/ledger-claims.ts';
import type { DraftItem } from '../../shared/waiting-item.ts';
import { LEDGER_IMPORT_WORDS } from '../../shared/words/ledger-import.ts';
import { openedCase } from '../db/opened-case.ts';
import { changeWaiting } from '../db/waiting.ts';
import { ask } from '../platform.ts';
import { flushDrafts } from '../state/drafts.ts';
import { notify } from '../state/notices.ts';
import { session, updateSession } from '../state/session.ts';
import { compareWaiting } from './compare-waiting.ts';
import { run } from './run.ts';
import { takingIn } from './taking-in.ts';

type Chosen = Omit<CommandArgs['ledger.accept'], 'file'>;

/** Keeps the list on disk, then takes in its rows in one step; it leaves the waiting list. */
export const acceptLedgerOf = (item: DraftItem, chosen: Chosen): Promise<void> =>
  takingIn(() => takeIn(item, chosen));

async function takeIn(item: DraftItem, chosen: Chosen): Promise<void> {
  await flushDrafts();
  const { caseId, waiting } = openedCase();
  const kept = await waiting.bytes.get(item.sha256);
  if (!kept) throw new Error(`The bytes of ${item.draft.fileName} are gone`);
  const { sha256 } = await ask('originals.keep', caseId, kept.bytes);
  if (sha256 !== item.sha256) throw new Error(`${item.draft.fileName} changed while it was being kept`);
  const before = await openedCase().db.claims.count();
  if (!(await run('ledger.accept', { ...chosen, file: fileOf(item) }))) return;
  const claims = (await openedCase().db.claims.count()) - before;
  await changeWaiting(waiting, { gone: [item.id] });
  const left = await waiting.items.count();
  // Shows what came in, unless the analyst has left the review and is elsewhere.
  if (session().dialog?.kind === 'review') {
    updateSession({ view: 'claims', ...(left === 0 && { dialog: null }) });
  }
  notify('success', LEDGER_IMPORT_WORDS.imported(claims));
  await compareWaiting();
}

function fileOf({ draft, fields, name }: DraftItem): LedgerFile {
  const read = { ...draft.read, text: '', blocks: [], residue: [] };
  const { title, fileName, sha256, byteLength, encoding, within, retrieved } = acceptedItem(
    { ...draft, read },
    fields,
  );
  return { title: title || name, fileName, sha256, byteLength, encoding, within, retrieved };
}
