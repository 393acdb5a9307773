import { useEffect, useState } from 'react';
import { daysKeptStill, type ReplacedDatabase } from '../../../shared/model/replaced-database.ts';
import { SNAPSHOT_WORDS } from '../../../shared/words/snapshots.ts';
import { report } from '../../commands/edit.ts';
import { showTaken } from '../../commands/read-snapshot.ts';
import { listReplaced } from '../../commands/replaced-databases.ts';

const WORDS = SNAPSHOT_WORDS.replaced;

/** The databases that the case had before it was made again, and until when they stay; nothing where there are none. */
export function ReplacedDatabases() {
  const [replaced, setReplaced] = useState<readonly ReplacedDatabase[]>([]);
  useEffect(() => {
    let isCurrent = true;
    listReplaced()
      .then((found) => isCurrent && setReplaced(found))
      .catch(report);
    return () => {
      isCurrent = false;
    };
  }, []);
  if (replaced.length === 0) return null;
  return (
    <section className="snapshots-replaced" aria-labelledby="snapshots-replaced">
      <h2 id="snapshots-replaced" className="snapshots-heading">
        {WORDS.title}
      </h2>
      <p className="snapshots-lead">{WORDS.lead}</p>
      <ul aria-label={WORDS.list}>
        {replaced.map((one) => (
          <li key={one.name}>
            <span>{WORDS.one(showTaken(one.since))}</span>
            <span className="snapshots-soft">{WORDS.days(daysKeptStill(one))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
