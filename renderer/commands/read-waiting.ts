import type { UnreadItem, WaitingItem } from '../../shared/waiting-item.ts';
import { IMPORT_WORDS } from '../../shared/words/import.ts';
import { type OpenedCase, openedCase, openedCaseOrNull } from '../db/opened-case.ts';
import { changeWaiting, waitingInOrder } from '../db/waiting.ts';
import { runTask } from '../state/tasks.ts';
import { readFile } from '../workers/import-client.ts';
import { compareWaiting } from './compare-waiting.ts';
import { report } from './edit.ts';
import { itemsOf } from './waiting-list.ts';

let reading: Promise<void> | null = null;
let isAskedAgain = false;
let stop = new AbortController();

/**
 * Reads what has not been read, one file after another; what is done stays when it is stopped. Asked while it runs, it
 * looks once more afterwards: more files may have come.
 */
export function readWaiting(): Promise<void> {
  if (reading) {
    isAskedAgain = true;
    return reading;
  }
  reading = readAsLongAsAsked().finally(() => {
    reading = null;
  });
  return reading;
}

async function readAsLongAsAsked(): Promise<void> {
  do {
    isAskedAgain = false;
    await readAll();
  } while (isAskedAgain && !stop.signal.aborted);
}

/** Waits until nothing is read any more; the case may then be closed. */
export async function stopReading(): Promise<void> {
  stop.abort();
  await reading?.catch(() => undefined);
}

async function readAll(): Promise<void> {
  const opened = openedCase();
  const { signal } = (stop = new AbortController());
  // One that could not be kept as it was read, as on a full disk, is not tried for ever.
  const tried = new Set<string>();
  const isUnread = (item: WaitingItem): item is UnreadItem => item.kind === 'unread' && !tried.has(item.id);
  const unread = async (): Promise<readonly UnreadItem[]> =>
    (await waitingInOrder(opened.waiting)).filter(isUnread);
  const first = await unread();
  if (first.length > 0) {
    await runTask(
      IMPORT_WORDS.reading(first.length),
      async (tell) => {
        let done = 0;
        for (let left = first; left.length > 0; left = await unread()) {
          const total = done + left.length;
          for (const item of left) {
            if (signal.aborted) return;
            tried.add(item.id);
            tell(done, total, item.name);
            await readOne(opened, item, (name) => tell(done, total, name), signal);
            done += 1;
          }
        }
      },
      () => stop.abort(),
    );
  }
  if (openedCaseOrNull() === opened && !signal.aborted) await compareWaiting();
}

async function readOne(
  { waiting }: OpenedCase,
  item: UnreadItem,
  onFile: (name: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const kept = await waiting.bytes.get(item.sha256);
  if (!kept) return changeWaiting(waiting, { gone: [item.id] });
  try {
    const outcomes = await readFile({ name: item.name, bytes: kept.bytes }, onFile, signal);
    await changeWaiting(waiting, { gone: [item.id], added: itemsOf(item, outcomes, kept.bytes) });
  } catch (error) {
    // Stopped by the analyst: the file waits unread.
    if (!signal.aborted) await report(error);
  }
}
