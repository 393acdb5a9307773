import type { BrowserWindow } from 'electron';
import { fail, ok } from '../../shared/lib/result.ts';
import type { Handlers } from '../answer.ts';
import { askForFolder } from '../chosen-files.ts';
import { MAIN_WORDS } from '../words.ts';
import type { FoundCases } from './found-cases.ts';
import type { Snapshots, SnapshotsToRead } from './snapshots.ts';

const WORDS = MAIN_WORDS.snapshots;

type SnapshotChannel = Extract<keyof Handlers, `snapshots.${string}` | `found.${string}`>;

/** What main does for each channel about snapshots. `own` and `found` are null for a headless call, which only reads some. */
export function snapshotHandlers(
  window: BrowserWindow,
  parts: {
    readonly readable: SnapshotsToRead;
    readonly own: Snapshots | null;
    readonly found: FoundCases | null;
  },
): Pick<Handlers, SnapshotChannel> {
  const { readable, own, found } = parts;
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
      const folder = await askForFolder(window, WORDS.chooseFolder);
      return folder === null ? ok(null) : await own.chooseFolder(caseId, folder);
    },
    'snapshots.forgetFolder': async (caseId) => (own ? ok(await own.forgetFolder(caseId)) : onlyInWindow),
    'found.choose': async () => {
      if (!found) return onlyInWindow;
      const folder = await askForFolder(window, WORDS.chooseFound);
      return folder === null ? ok(null) : await found.choose(folder);
    },
    'found.rows': async (caseId, table) => ok(found ? await found.rows(caseId, table) : []),
    'found.key': async (caseId) => (found ? await found.key(caseId) : onlyInWindow),
    'found.open': async (caseId, identity) => (found ? await found.open(caseId, identity) : onlyInWindow),
    'found.putBack': async (caseId) => (found ? await found.putBack(caseId) : onlyInWindow),
    'snapshots.bringJournal': async (caseId, id) => (own ? await own.bringJournal(caseId, id) : onlyInWindow),
  };
}
