import { useEffect } from 'react';
import { noteFacts } from '../commands/case-facts.ts';
import { openCaseFile } from '../commands/case-files.ts';
import { closedFacts } from '../commands/closed.ts';
import { report } from '../commands/edit.ts';
import { writeJournal } from '../commands/journal-writer.ts';
import { asksOverUnsaved } from '../commands/open-case.ts';
import { runInContext } from '../commands/run.ts';
import { hearOfSnapshots } from '../commands/safety-snapshots.ts';
import { lockNow } from '../commands/screen-lock.ts';
import { hearOfWatched } from '../commands/watch-folder.ts';
import { ask, listen } from '../platform.ts';
import { afterUnlock } from '../state/lock.ts';

/** Answers what main tells unasked: menu commands, opened files, the closing window. */
export function usePlatformEvents(): void {
  useEffect(() => {
    const stops = [
      listen('command.run', (id) => void runInContext(id)),
      listen('file.opened', (file) => void afterUnlock().then(() => openCaseFile(file))),
      listen('watch.news', (news) => void hearOfWatched(news).catch(report)),
      listen('lock.asked', () => void lockNow().catch(report)),
      listen('snapshots.news', hearOfSnapshots),
      listen('window.closing', () => void flushAndAnswer()),
    ];
    // Until main has answered, and where it does not, addresses are words only.
    closedFacts().catch(() => undefined);
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
}

/**
 * The window may go once everything typed is committed and journaled. A failure must not hold it, but where a field
 * holds what could not be saved the analyst decides.
 */
async function flushAndAnswer(): Promise<void> {
  try {
    if (await asksOverUnsaved('window')) {
      await ask('window.stays');
      return;
    }
    await writeJournal();
    await noteFacts(false);
  } catch (error) {
    await report(error);
  }
  await ask('window.flushed');
}
