import type { ArgsOfCommand } from '../../shared/command-args.ts';
import { LOG_WORDS as WORDS } from '../../shared/words/log.ts';
import { ask } from '../platform.ts';
import { notify } from '../state/notices.ts';
import { updateSession } from '../state/session.ts';

/** Shows what a log for a bug report would hold. */
export async function showLog(): Promise<void> {
  updateSession({ dialog: { kind: 'log', text: await ask('log.read') } });
}

/** Asks where to, and saves exactly the text that was shown. */
export async function saveLog({ text }: ArgsOfCommand<'log.save'>): Promise<void> {
  const saved = await ask('files.save', WORDS.fileName, new TextEncoder().encode(text));
  if (!saved) return;
  updateSession({ dialog: null });
  notify('success', WORDS.saved(saved.name));
}
