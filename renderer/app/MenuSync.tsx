import { useEffect } from 'react';
import { COMMAND_IDS, type CommandId } from '../../shared/commands.ts';
import { FAILURE_WORDS } from '../../shared/words/failures.ts';
import { possibleCommands } from '../commands/context.ts';
import { currentHistory } from '../db/history.ts';
import { useQuery } from '../db/use-query.ts';
import { ask } from '../platform.ts';
import { useSession } from '../state/session.ts';
import { useWatching } from '../state/watching.ts';

/** Keeps the application menu true: what is possible now, and what undo would take back. */
export function MenuSync() {
  const now = useSession();
  const history = useQuery(currentHistory);
  const isWatching = useWatching((state) => state.news !== null);
  useEffect(() => {
    let isCurrent = true;
    const tell = async (): Promise<void> => {
      // As the keys do, the menu waits until an open dialog is closed: it may hold what was typed.
      const possible = now.dialog === null ? await possibleCommands() : new Set<CommandId>();
      if (!isCurrent) return;
      const past = history?.past.at(-1);
      const future = history?.future.at(-1);
      await ask('menu.state', {
        disabled: COMMAND_IDS.filter((id) => !possible.has(id)),
        labels: {
          ...(past && { 'edit.undo': FAILURE_WORDS.retraced.undo(past.label) }),
          ...(future && { 'edit.redo': FAILURE_WORDS.retraced.redo(future.label) }),
        } satisfies Partial<Record<CommandId, string>>,
      });
    };
    tell().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
    // What is watched makes a command possible.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [now, history, isWatching]);
  return null;
}
