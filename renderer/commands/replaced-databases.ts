import type { ReplacedDatabase } from '../../shared/model/replaced-database.ts';
import { type OpenedCase, openedCaseOrNull } from '../db/opened-case.ts';
import { knownCase } from '../db/registry.ts';
import { letGoOfReplaced } from '../db/replaced-databases.ts';
import { ask } from '../platform.ts';
import { stamp } from './edit.ts';

/** Milliseconds in which a window that has just opened a case finds time for it. */
const PATIENCE = 10_000;

/** The databases that the open case had before it was made again, the last one first. */
export async function listReplaced(): Promise<readonly ReplacedDatabase[]> {
  const opened = openedCaseOrNull();
  const known = opened && (await knownCase(opened.caseId));
  return (known?.replaced ?? []).toSorted((a, b) => (a.since < b.since ? 1 : -1));
}

/**
 * The case has opened soundly: what it had before goes once it has been kept long enough, when the window has time. A
 * failure holds nothing up; the next opening tries again.
 */
export function letGoOfReplacedSoon(opened: Pick<OpenedCase, 'caseId' | 'db'>): void {
  const act = async (): Promise<void> => {
    if (openedCaseOrNull()?.db !== opened.db) return;
    const gone = await letGoOfReplaced(opened, stamp.now());
    if (gone > 0) await ask('log.write', 'info', `removed ${gone} old database of a case`);
  };
  requestIdleCallback(() => void act().catch(() => undefined), { timeout: PATIENCE });
}
