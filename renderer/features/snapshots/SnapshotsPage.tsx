import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { SnapshotFacts } from '../../../shared/snapshot-facts.ts';
import { SNAPSHOT_WORDS as WORDS } from '../../../shared/words/snapshots.ts';
import { report } from '../../commands/edit.ts';
import { showTaken } from '../../commands/read-snapshot.ts';
import { run } from '../../commands/run.ts';
import { listSnapshots } from '../../commands/snapshots.ts';
import { useSnapshotNews } from '../../state/snapshots.ts';
import { Button } from '../../ui/buttons.tsx';
import { showBytes } from '../../ui/show-bytes.ts';
import { ReplacedDatabases } from './ReplacedDatabases.tsx';
import { SecondFolder } from './SecondFolder.tsx';
import './snapshots.css';

/** The copies of the case as it stood, and what can be done with them. */
export function SnapshotsPage() {
  const news = useSnapshotNews((state) => state.news);
  const [snapshots, setSnapshots] = useState<readonly SnapshotFacts[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    listSnapshots()
      .then((found) => isCurrent && setSnapshots(found))
      .catch(report);
    return () => {
      isCurrent = false;
    };
  }, [news]);
  return (
    <div className="snapshots">
      <div className="snapshots-page">
        <header className="snapshots-head">
          <h1 className="snapshots-title">{WORDS.title}</h1>
          <p className="snapshots-lead">{WORDS.lead}</p>
          {news?.problem && (
            <p className="snapshots-problem" role="alert">
              <TriangleAlert aria-hidden />
              {news.problem}
            </p>
          )}
          <div className="snapshots-acts">
            <Button tone="primary" onPress={() => void run('snapshot.take')}>
              {WORDS.take}
            </Button>
            <Button onPress={() => void run('snapshot.check')}>{WORDS.check}</Button>
          </div>
        </header>
        <SecondFolder second={news?.second ?? null} />
        {snapshots === null && <p className="snapshots-none">{WORDS.reading}</p>}
        {snapshots?.length === 0 && <p className="snapshots-none">{WORDS.none}</p>}
        {snapshots && snapshots.length > 0 && <SnapshotTable snapshots={snapshots} />}
        <ReplacedDatabases />
      </div>
    </div>
  );
}

function SnapshotTable({ snapshots }: { readonly snapshots: readonly SnapshotFacts[] }) {
  const { when, why, holds, size, state, acts } = WORDS.columns;
  return (
    <table className="snapshots-table snapshots-list" aria-label={WORDS.list}>
      <thead>
        <tr>
          <th scope="col">{when}</th>
          <th scope="col">{why}</th>
          <th scope="col">{holds}</th>
          <th scope="col" className="snapshots-number">
            {size}
          </th>
          <th scope="col">{state}</th>
          <th scope="col">
            <span className="visually-hidden">{acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {snapshots.map((one) => (
          <SnapshotRow key={one.id} snapshot={one} />
        ))}
      </tbody>
    </table>
  );
}

function SnapshotRow({ snapshot }: { readonly snapshot: SnapshotFacts }) {
  const { id, takenAt, reason, seq, counts, bytes, isSound } = snapshot;
  if (takenAt === '') {
    return (
      <tr>
        <th scope="row">{WORDS.unreadable(id)}</th>
        <td colSpan={5}>
          <StateMark isSound={false} />
        </td>
      </tr>
    );
  }
  const when = showTaken(takenAt);
  const records = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <tr>
      <th scope="row">
        {when}
        <span className="snapshots-soft">{WORDS.entry(seq)}</span>
      </th>
      <td>{WORDS.reasons[reason]}</td>
      <td>{WORDS.holds(counts['sources'] ?? 0, counts['claims'] ?? 0, records)}</td>
      <td className="snapshots-number">{showBytes(bytes)}</td>
      <td>
        <StateMark isSound={isSound} />
      </td>
      <td className="snapshots-act">
        <Button
          name={WORDS.restoreNamed(when)}
          onPress={() => void run('snapshot.preview', { snapshotId: id })}
        >
          {WORDS.restore}
        </Button>
      </td>
    </tr>
  );
}

function StateMark({ isSound }: Pick<SnapshotFacts, 'isSound'>) {
  const state = isSound === null ? 'unknown' : isSound ? 'sound' : 'damaged';
  const Icon = { unknown: CircleHelp, sound: CircleCheck, damaged: TriangleAlert }[state];
  return (
    <span className={`snapshots-state snapshots-${state}`}>
      <Icon aria-hidden />
      {WORDS.states[state]}
    </span>
  );
}
