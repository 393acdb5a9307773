import { FolderCheck, FolderPlus, FolderX } from 'lucide-react';
import type { SnapshotNews } from '../../../shared/snapshot-facts.ts';
import { SNAPSHOT_WORDS } from '../../../shared/words/snapshots.ts';
import { run } from '../../commands/run.ts';
import { Button } from '../../ui/buttons.tsx';

const WORDS = SNAPSHOT_WORDS.second;

/** Where a second copy of the snapshots goes; a folder that cannot be reached is said to be so. */
export function SecondFolder({ second }: Pick<SnapshotNews, 'second'>) {
  const Icon = second === null ? FolderPlus : second.isThere ? FolderCheck : FolderX;
  return (
    <section
      className={second && !second.isThere ? 'snapshots-second snapshots-away' : 'snapshots-second'}
      aria-labelledby="snapshots-second"
    >
      <Icon aria-hidden />
      <div className="snapshots-words">
        <h2 id="snapshots-second" className="snapshots-heading">
          {WORDS.title}
        </h2>
        <p>
          {second === null ? WORDS.none : second.isThere ? WORDS.there(second.name) : WORDS.gone(second.name)}
        </p>
        {second && second.behind > 0 && <p>{WORDS.behind(second.behind)}</p>}
      </div>
      <div className="snapshots-acts">
        <Button onPress={() => void run('snapshot.chooseFolder')}>
          {second === null ? WORDS.choose : WORDS.change}
        </Button>
        {second && <Button onPress={() => void run('snapshot.forgetFolder')}>{WORDS.forget}</Button>}
      </div>
    </section>
  );
}
