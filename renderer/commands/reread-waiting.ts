import { fieldsAnew } from '../../shared/formats/review-fields.ts';
import type { DraftItem, RefusedItem, UnreadItem } from '../../shared/waiting-item.ts';
import { IMPORT_WORDS } from '../../shared/words/import.ts';
import { openedCase } from '../db/opened-case.ts';
import { changeWaiting, type NewItem } from '../db/waiting.ts';
import { readFile } from '../workers/import-client.ts';
import { compareWaiting } from './compare-waiting.ts';
import { itemsOf } from './waiting-list.ts';

/** Tries a locked file with a password, which is kept nowhere. Null when it is open, else a sentence. */
export async function unlockWaiting(item: RefusedItem, password: string): Promise<string | null> {
  const { waiting } = openedCase();
  const kept = await waiting.bytes.get(item.sha256);
  if (!kept) return item.message;
  const given: UnreadItem = {
    ...item,
    kind: 'unread',
    name: item.givenName,
  };
  const outcomes = await readFile({ name: item.givenName, bytes: kept.bytes, password });
  // The others that came of the file are on the list already, or in the case.
  const own = outcomes.filter(
    (outcome) =>
      outcome.name === item.name ||
      (outcome.ok &&
        (outcome.draft.fileName === item.name ||
          outcome.draft.within.some(({ name }) => name === item.name))),
  );
  const still = own.find((outcome) => !outcome.ok && outcome.code === 'locked');
  if (own.length === 0) return IMPORT_WORDS.locked.wrong;
  if (still && !still.ok && own.length === 1) return still.message;
  const added = itemsOf({ ...given, order: item.order }, own, kept.bytes);
  await changeWaiting(waiting, { gone: [item.id], added });
  await compareWaiting();
  return null;
}

/**
 * Reads a file again in another encoding, and with it all that waits of the same bytes. Null when that is done; after a
 * refusal, which is answered, all is as it was.
 */
export async function decodeWaiting(item: DraftItem, encoding: string): Promise<string | null> {
  const { waiting } = openedCase();
  const kept = await waiting.bytes.get(item.sha256);
  if (!kept) return null;
  const outcomes = await readFile({ name: item.draft.fileName, bytes: kept.bytes, encoding });
  const refusal = outcomes.find((outcome) => !outcome.ok);
  if (refusal && !refusal.ok) return refusal.message;
  const family = (await waiting.items.where('givenId').equals(item.givenId).toArray()).filter(
    (one): one is DraftItem => one.kind === 'draft' && one.sha256 === item.sha256,
  );
  const anew = itemsOf({ ...item, kind: 'unread' }, outcomes);
  const added = family.flatMap((one): readonly NewItem[] => {
    const read = anew[one.part];
    if (read?.item.kind !== 'draft' || !read.body) return [];
    const { draft, name } = read.item;
    const fields = fieldsAnew(name, one.fields, one.draft.read.found, draft.read.found);
    const head = { ...draft, within: one.draft.within };
    return [{ item: { ...one, name, draft: head, fields, matches: null }, body: read.body }];
  });
  // The fingerprints of the words as they were are of no use.
  await waiting.prints.bulkDelete(added.map(({ item: { id } }) => id));
  await changeWaiting(waiting, { added });
  await compareWaiting();
  return null;
}
