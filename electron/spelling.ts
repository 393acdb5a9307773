import type { Session } from 'electron';

/**
 * Whether the engine asks the operating system about spelling. On macOS it does, offline; on Linux and Windows the
 * engine's own checker fetches its dictionaries from the network, so that spelling stays unchecked there.
 */
export const hasSystemDictionary = (platform: string = process.platform): boolean => platform === 'darwin';

/** Leaves the engine's own checker without a language to fetch a dictionary for. */
export function guardSpelling(
  session: Pick<Session, 'setSpellCheckerEnabled' | 'setSpellCheckerLanguages'>,
  platform: string = process.platform,
): void {
  const isSystem = hasSystemDictionary(platform);
  // Languages are the system's own affair on macOS, where the call means nothing.
  if (!isSystem) session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(isSystem);
}
