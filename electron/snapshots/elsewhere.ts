import path from 'node:path';
import type { SnapshotFacts } from '../../shared/snapshot-facts.ts';
import { type FarFolder, farFolder } from '../far-folder.ts';
import { openSecondFolder } from './second-folder.ts';
import type { SnapshotWorker } from './snapshot-client.ts';
import { snapshotReader } from './snapshot-reader.ts';
import type { AnswerTo, SnapshotOrder } from './snapshot-work.ts';

/** Milliseconds between two looks at the second folder while something is done there. */
const LOOK_MS = 10_000;
/** More folders than these are not tried in vain: each silent one keeps a thread. */
const MOST_SILENT = 2;

/** The second folder, which may lie on a share that falls silent: nobody waits for it longer than a few seconds. */
export interface Elsewhere {
  /** The name of what was chosen; null where nothing was. */
  name(): Promise<string | null>;
  isThere(): Promise<boolean>;
  /** Where the snapshots of a case go; null where the folder is not there, or silent. */
  place(caseId: string): Promise<string | null>;
  /** The snapshots of a case that lie there; null as for `place`. */
  look(caseId: string): Promise<readonly SnapshotFacts[] | null>;
  /** False where the folder is silent; rejects where it cannot be written to. */
  choose(folder: string): Promise<boolean>;
  forget(): Promise<void>;
  /** Does what touches the folder. It is looked at now and then: in one that has fallen silent, work is given up. */
  work<O extends SnapshotOrder>(caseId: string, order: O): Promise<AnswerTo<O>>;
  readonly isSilent: boolean;
}

export function openElsewhere(parts: {
  readonly profile: string;
  readonly worker: SnapshotWorker;
  /** Which snapshots are known to be sound or not. */
  readonly known: ReadonlyMap<string, boolean>;
  readonly later: (ms: number, act: () => void) => () => void;
}): Elsewhere {
  const { profile, worker, known, later } = parts;
  const folder = openSecondFolder(profile);
  let far = farFolder(later);
  /** Folders that were silent when another was chosen. */
  const left = new Set<FarFolder>();
  const look: Elsewhere['look'] = async (caseId) =>
    await far.ask(async () => {
      const place = await folder.place();
      return place === null ? null : await snapshotReader([path.join(place, caseId)], []).list(known);
    });

  return {
    name: folder.name,
    isThere: async () => (await far.ask(folder.place)) !== null,
    async place(caseId) {
      const place = await far.ask(folder.place);
      return place && path.join(place, caseId);
    },
    look,
    async choose(chosen) {
      if ([far, ...left].filter(({ isSilent }) => isSilent).length >= MOST_SILENT) return false;
      const next = farFolder(later);
      const place = await next.ask(async () => await folder.choose(chosen));
      left.add(place === null ? next : far);
      if (place !== null) far = next;
      return place !== null;
    },
    forget: folder.forget,
    async work(caseId, order) {
      let isDone = false;
      let callOff = (): void => {};
      const lookLater = (): void => {
        callOff = later(LOOK_MS, () => {
          void look(caseId).then(() => {
            if (isDone) return;
            if (far.isSilent) worker.stop();
            else lookLater();
          });
        });
      };
      lookLater();
      try {
        return await worker.work(order);
      } finally {
        isDone = true;
        callOff();
      }
    },
    get isSilent() {
      return far.isSilent;
    },
  };
}
