import type { ImportOutcome } from '../../shared/formats/import-batch.ts';
import { fieldsOf } from '../../shared/formats/review-fields.ts';
import type { FileBytes } from '../../shared/ipc.ts';
import type { DraftItem, RefusedItem, UnreadItem } from '../../shared/waiting-item.ts';
import { openedCase } from '../db/opened-case.ts';
import { changeWaiting, type NewItem, nextOrder } from '../db/waiting.ts';
import { tooLarge } from '../workers/import-limit.ts';
import { sha256 } from '../workers/sha256.ts';
import { stamp } from './edit.ts';

/** A file that was given, or why there is nothing of it. */
export type GivenFile = FileBytes | { readonly name: string; readonly problem: string };

/** Keeps given files in the waiting list, unread, so that a closed window loses none; one at a time, so that memory holds one. */
export async function keepWaiting(file: GivenFile): Promise<void> {
  const { waiting } = openedCase();
  const id = stamp.newId();
  const order = await nextOrder(waiting);
  const { name } = file;
  const given = { id, givenId: id, givenName: name, order, name };
  const refuse = (code: RefusedItem['code'], message: string): Promise<void> => {
    const item: RefusedItem = { ...given, kind: 'refused', sha256: '', code, message, takesPassword: false };
    return changeWaiting(waiting, { added: [{ item }] });
  };
  if ('problem' in file) return refuse('failed', file.problem);
  const { bytes } = file;
  const message = tooLarge(name, bytes.byteLength, 'document');
  if (message) return refuse('too-large', message);
  const item: UnreadItem = { ...given, kind: 'unread', sha256: await sha256(bytes) };
  return changeWaiting(waiting, { added: [{ item, bytes }] });
}

/** Puts what was read at once, as pasted words, on the list. */
export async function keepOutcome(outcome: ImportOutcome): Promise<void> {
  const { waiting } = openedCase();
  const id = stamp.newId();
  const order = await nextOrder(waiting);
  const given: UnreadItem = {
    kind: 'unread',
    id,
    givenId: id,
    givenName: outcome.name,
    order,
    name: outcome.name,
    sha256: '',
  };
  await changeWaiting(waiting, { added: itemsOf(given, [outcome]) });
}

/** Saves what the analyst changed of an item; the list follows by itself. */
export async function saveWaiting(
  id: string,
  change: (now: DraftItem) => Partial<Pick<DraftItem, 'fields' | 'choice' | 'isSeen'>>,
): Promise<void> {
  const { items } = openedCase().waiting;
  await openedCase().waiting.transaction('rw', [items], async () => {
    const now = await items.get(id);
    if (now?.kind === 'draft') await items.put({ ...now, ...change(now) });
  });
}

/** Takes items off the list; nothing of them was in the case. */
export const dropWaiting = (ids: readonly string[]): Promise<void> =>
  changeWaiting(openedCase().waiting, { gone: ids });

/** What came of a given file, in its place in the list. */
export function itemsOf(
  given: UnreadItem,
  outcomes: readonly ImportOutcome[],
  bytes?: Uint8Array,
): readonly NewItem[] {
  const today = stamp.now().slice(0, 10);
  const parts = new Map<string, number>();
  return outcomes.map((outcome, index): NewItem => {
    const shared = {
      // The first takes the place of the given file, so that it stays in hand.
      id: index === 0 ? given.id : stamp.newId(),
      givenId: given.givenId,
      givenName: given.givenName,
      order: given.order + index / (outcomes.length + 1),
      name: outcome.name,
    };
    if (!outcome.ok) {
      const { code, message, name } = outcome;
      const takesPassword =
        code === 'locked' && opensWithPassword(name, name === given.name ? bytes : undefined);
      return {
        item: {
          ...shared,
          kind: 'refused',
          sha256: takesPassword ? given.sha256 : '',
          code,
          message,
          takesPassword,
        },
        ...(takesPassword && bytes && { bytes }),
      };
    }
    const { bytes: own, read, ...head } = outcome.draft;
    const { text, blocks, residue, ledger, ...rest } = read;
    const part = parts.get(head.sha256) ?? 0;
    parts.set(head.sha256, part + 1);
    return {
      item: {
        ...shared,
        kind: 'draft',
        sha256: head.sha256,
        part,
        draft: {
          ...head,
          byteLength: own.byteLength,
          read: rest,
          length: text.length,
          holdsLedger: ledger !== undefined,
        },
        fields: fieldsOf(outcome.name, read.found, today),
        matches: null,
        choice: null,
        isSeen: false,
      },
      body: { text, blocks, residue, ...(ledger && { ledger }) },
      bytes: own,
    };
  });
}

/** Of what can be encrypted, only PDF documents are opened here; the others say which program opens them. */
function opensWithPassword(name: string, bytes: Uint8Array | undefined): boolean {
  const head = String.fromCharCode(...(bytes?.subarray(0, 1024) ?? []));
  return head.includes('%PDF-') || /\.pdf$/iu.test(name);
}
