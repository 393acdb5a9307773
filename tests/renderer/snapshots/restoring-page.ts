export { openCase } from '../../../renderer/commands/open-case.ts';
export { rebuildFromJournal } from '../../../renderer/commands/rebuild-case.ts';
export { rebuildFromSnapshot } from '../../../renderer/commands/rebuild-from-snapshot.ts';
export { restoreSnapshot } from '../../../renderer/commands/snapshots.ts';
