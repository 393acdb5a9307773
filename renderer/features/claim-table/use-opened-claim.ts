import { useEffect, useRef } from 'react';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { run } from '../../commands/run.ts';
import { useSession } from '../../state/session.ts';
import { isGroup, type TableLine } from './group-rows.ts';

/** Opens claims beside the table, and hears when one was opened elsewhere. */
export function useOpenedClaim(
  lines: readonly TableLine[],
  onElsewhere: (line: number) => void,
): (id: ClaimId, after: number) => void {
  const claimId = useSession((now) => now.claimId);
  const asked = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (claimId === null || asked.current.delete(claimId)) return;
    const found = lines.findIndex((line) => !isGroup(line) && line.claim.id === claimId);
    if (found >= 0) onElsewhere(found);
    // Only a claim that was opened elsewhere moves the keyboard; other lines must not.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [claimId]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (id, after) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      asked.current.add(id);
      void run('claim.open', { claimId: id });
    }, after);
  };
}
