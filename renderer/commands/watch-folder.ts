import type { WatchNews } from '../../shared/ipc.ts';
import { IMPORT_WORDS } from '../../shared/words/import.ts';
import { openedCase, openedCaseOrNull } from '../db/opened-case.ts';
import { ask } from '../platform.ts';
import { notify } from '../state/notices.ts';
import { setWatching, useWatching } from '../state/watching.ts';
import { readWaiting } from './read-waiting.ts';
import { keepWaiting } from './waiting-list.ts';

const WORDS = IMPORT_WORDS.watch;

/** Asks for a folder and watches it for the open case. */
export async function chooseWatched(): Promise<void> {
  const news = await ask('watch.choose', openedCase().caseId);
  if (!news) return;
  setWatching(news);
  notify('info', WORDS.begun(news.folder));
}

/** Forgets the folder of the open case; what it brought stays where it is. */
export async function stopWatching(): Promise<void> {
  const { news } = useWatching.getState();
  await ask('watch.forget', openedCase().caseId);
  setWatching(null);
  if (news) notify('info', WORDS.ended(news.folder));
}

/** Watches again what was chosen for the case that has just been opened. */
export async function resumeWatching(): Promise<void> {
  const news = await ask('watch.start', openedCase().caseId);
  setWatching(news);
  if (news && !news.isThere) notify('info', WORDS.gone(news.folder));
}

/** The case is being closed, which nothing here may hold up. */
export async function restWatching(): Promise<void> {
  setWatching(null);
  await ask('watch.rest').catch(() => undefined);
}

let taking: Promise<void> = Promise.resolve();

/** Main has told something of the watched folder: new files go to the waiting list, one after another. */
export async function hearOfWatched(news: WatchNews): Promise<void> {
  if (openedCaseOrNull()?.caseId !== news.caseId) return;
  const before = useWatching.getState().news;
  setWatching(news);
  if (news.problem !== null) notify('problem', WORDS.unread(news.problem));
  if (before && before.isThere !== news.isThere) {
    notify('info', news.isThere ? WORDS.back(news.folder) : WORDS.gone(news.folder));
  }
  if (news.ready === 0) return;
  const taken = taking.then(() => takeNew(news));
  taking = taken.catch(() => undefined);
  await taken;
}

/** A file is said to be taken only when it is on the list: should the window go in between, it comes again. */
async function takeNew({ caseId, folder }: WatchNews): Promise<void> {
  let count = 0;
  for (;;) {
    const next = await ask('watch.next', caseId);
    if (!next || openedCaseOrNull()?.caseId !== caseId) break;
    await keepWaiting(next.file);
    await ask('watch.taken', caseId, next.key);
    count += 1;
  }
  if (count === 0) return;
  await readWaiting();
  notify('info', WORDS.came(count, folder), 'import.review');
}
