import { CircleAlert, HardDrive } from 'lucide-react';
import { useEffect } from 'react';
import { RECOVERY_WORDS } from '../../../shared/words/recovery.ts';
import { askForDisk } from '../../commands/disk.ts';
import { carryRefused } from '../../state/carry-drafts.ts';
import { diskLevel, useDisk } from '../../state/disk.ts';
import { flushDrafts } from '../../state/drafts.ts';
import { useHeld } from '../../state/held.ts';
import { Button } from '../../ui/buttons.tsx';
import './recovery.css';

const WORDS = RECOVERY_WORDS;

/** How often the disk is looked at, in ms: others fill it too, and it is to be told before it is full. */
const LOOK_EVERY_MS = 2000;

/** Stands above everything while nothing can be changed, or soon will not be: why, and what to do. */
export function TroubleBar() {
  const free = useDisk((now) => now.free);
  const { why, retry, isStuck } = useHeld();
  useEffect(() => {
    void askForDisk();
    const looking = setInterval(() => void askForDisk(), LOOK_EVERY_MS);
    return () => clearInterval(looking);
  }, []);
  const level = diskLevel(free);
  if (why !== null) {
    return (
      <div className="trouble-bar" role="alert" aria-label={WORDS.held.status}>
        <CircleAlert aria-hidden />
        <p>{why}</p>
        {retry && <Button onPress={retry}>{WORDS.held.again}</Button>}
        {isStuck && <Button onPress={() => void loadAgain()}>{WORDS.held.reload}</Button>}
      </div>
    );
  }
  if (level === 'fine') return null;
  return (
    <div className="trouble-bar" role="alert" aria-label={WORDS.disk.name}>
      <HardDrive aria-hidden />
      <p>{level === 'full' ? WORDS.disk.full : WORDS.disk.low(WORDS.disk.megabytes(free ?? 0))}</p>
      <Button onPress={() => void askForDisk()}>{WORDS.disk.look}</Button>
    </div>
  );
}

/** What is typed is refused once more, so that it is known what to carry over. */
async function loadAgain(): Promise<void> {
  await flushDrafts();
  carryRefused();
  window.location.reload();
}
