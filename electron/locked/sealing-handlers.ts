import { fail, ok } from '../../shared/lib/result.ts';
import type { Handlers } from '../answer.ts';
import type { KeptList } from '../sealed/kept-list.ts';
import { MAIN_WORDS } from '../words.ts';
import type { SnapshotKeys } from './snapshot-keys.ts';

type SealingChannel =
  | 'sealing.state'
  | 'sealing.turnOn'
  | 'sealing.setOn'
  | 'sealing.key'
  | 'sealing.relock'
  | 'sealing.open'
  | 'sealing.profile'
  | 'sealing.kept'
  | 'sealing.keep';

/** What main does for the keys of snapshots; without any the window offers none. */
export function sealingHandlers(
  keys: SnapshotKeys | null,
  list: KeptList | null,
): Pick<Handlers, SealingChannel> {
  const none = fail('refused', MAIN_WORDS.refused);
  return {
    'sealing.state': async () => (keys ? await keys.state() : ok(null)),
    'sealing.turnOn': async (recipient, locked) => (keys ? await keys.turnOn(recipient, locked) : none),
    'sealing.setOn': async (isOn) => (keys ? await keys.setOn(isOn) : none),
    'sealing.key': async () => (keys ? await keys.lockedIdentity() : none),
    'sealing.relock': async (locked) => (keys ? await keys.relock(locked) : none),
    'sealing.open': async (identity) => (keys ? await keys.open(identity) : none),
    'sealing.profile': async () => (keys ? await keys.sealProfile() : none),
    'sealing.kept': async () => (list ? await list.kept() : ok(null)),
    'sealing.keep': async (kept) => (list ? await list.keep(kept) : none),
  };
}
