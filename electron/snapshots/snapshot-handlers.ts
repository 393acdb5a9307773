import type { BrowserWindow } from 'electron';
import { fail, ok } from '../../shared/lib/result.ts';
import type { Handlers } from '../answer.ts';
import { askForFolder } from '../chosen-files.ts';
import { MAIN_WORDS } from '../words.ts';
import type { Snapshots, SnapshotsToRead } from './snapshots.ts';

type SnapshotChannel = Extract<keyof Handlers, `snapshots.${string}`>;

/** What main does for each channel about snapshots. `own` is null for a headless call, which only reads some. */
export function snapshotHandlers(
  window: BrowserWindow,
  { readable, own }: { readonly readable: SnapshotsToRead; readonly own: Snapshots | null },
): Pick<Handlers, SnapshotChannel> {
  const onlyInWindow = fail('refused', MAIN_WORDS.refused);
  return {
    'snapshots.list': async (caseId) => ok(await readable.list(caseId)),
    'snapshots.check': async (caseId) => await readable.check(caseId),
    'snapshots.open': async (caseId, id) => await readable.open(caseId, id),
    'snapshots.read': async (caseId, id, part) => await readable.read(caseId, id, part),
    'snapshots.bringOriginals': async (caseId, id) => await readable.bringOriginals(caseId, id),
    'snapshots.take': async (caseId, reason, upTo) => (own ? await own.take(caseId, reason, upTo) : ok(null)),
    'snapshots.news': async (caseId) =>
      ok(own ? await own.news(caseId) : { caseId, second: null, problem: null }),
    'snapshots.chooseFolder': async (caseId) => {
      if (!own) return onlyInWindow;
      const folder = await askForFolder(window, MAIN_WORDS.snapshots.chooseFolder);
      return folder === null ? ok(null) : await own.chooseFolder(caseId, folder);
    },
    'snapshots.forgetFolder': async (caseId) => (own ? ok(await own.forgetFolder(caseId)) : onlyInWindow),
    'snapshots.bringJournal': async (caseId, id) => (own ? await own.bringJournal(caseId, id) : onlyInWindow),
  };
}
