import { useEffect, useState } from 'react';
import type { ContradictionMaterial } from '../../../shared/analysis/assertion.ts';
import type { Contradiction } from '../../../shared/analysis/contradictions.ts';
import { contradictionsIn } from '../../workers/contradictions-client.ts';

/**
 * Looks through the claims beside the window, and again whenever they change. Null before the first answer; while it
 * is looked again, the last one.
 */
export function useContradictions(
  material: ContradictionMaterial | undefined,
): readonly Contradiction[] | null {
  const [found, setFound] = useState<readonly Contradiction[] | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  useEffect(() => {
    if (!material) return undefined;
    const stop = new AbortController();
    contradictionsIn(material, stop.signal).then(setFound, (error: unknown) => {
      if (!stop.signal.aborted) setProblem(error instanceof Error ? error : new Error(String(error)));
    });
    return () => stop.abort();
  }, [material]);
  if (problem) throw problem;
  return found;
}
