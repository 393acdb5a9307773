import type { ContradictionMaterial } from '../../shared/analysis/assertion.ts';
import type { Contradiction } from '../../shared/analysis/contradictions.ts';
import { askOnce } from './ask-once.ts';
import url from './contradictions.worker.ts?worker&url';

/** Looks through the claims of a case in a worker of its own, which ends when it is asked to stop. */
export const contradictionsIn = (
  material: ContradictionMaterial,
  signal: AbortSignal,
): Promise<readonly Contradiction[]> => askOnce(url, material, signal);
