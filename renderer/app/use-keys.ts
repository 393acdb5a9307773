import { useEffect } from 'react';
import { COMMAND_IDS, type CommandId, commandSpec } from '../../shared/commands.ts';
import { runInContext } from '../commands/run.ts';
import { session } from '../state/session.ts';
import { isTyping } from './is-typing.ts';
import { keySequences } from './key-sequences.ts';

/** Binds every key of the manifest to its command. */
export function useKeys(): void {
  useEffect(() => {
    const bindings: Record<string, (event: KeyboardEvent) => void> = {};
    for (const id of COMMAND_IDS) {
      const { keys } = commandSpec(id);
      for (const binding of bindingsOf(keys)) bindings[binding] = (event) => press(event, id, keys ?? '');
    }
    const onKey = keySequences(bindings, isHeard);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Whether a bare key may begin a sequence here. */
const isHeard = (event: KeyboardEvent): boolean =>
  !event.repeat && !isTyping(event.target) && session().dialog === null;

/** No letter and no sign: it means the same in a field. */
const FUNCTION_KEY = /\bF\d+$/u;

function press(event: KeyboardEvent, id: CommandId, keys: string): void {
  const isPlain = !keys.includes('$mod') && !FUNCTION_KEY.test(keys);
  if (event.repeat || (isPlain && isTyping(event.target))) return;
  // A dialog may hold what was typed: nothing takes its place before it is closed.
  if (session().dialog !== null) return;
  if ((id === 'edit.undo' || id === 'edit.redo') && isDirtyField(event.target)) return;
  // Escape means many things; it is this command's only while there is something to stop.
  if (id === 'mark.stop' && session().kept === null) return;
  event.preventDefault();
  void runInContext(id);
}

/** A question mark needs Shift on some keyboards and not on others; tinykeys wants modifiers exactly. */
function bindingsOf(keys: string | undefined): readonly string[] {
  if (keys === undefined) return [];
  return keys === '?' ? ['?', 'Shift+?'] : [keys];
}

/** Inside a field with uncommitted words, undo is the field's own. */
function isDirtyField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset['dirty'] === 'true';
}
