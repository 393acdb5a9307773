import type { ContradictionMaterial } from '../../shared/analysis/assertion.ts';
import { findContradictions } from '../../shared/analysis/contradictions.ts';

self.addEventListener('message', ({ data }: MessageEvent<ContradictionMaterial>) => {
  self.postMessage(findContradictions(data), { transfer: [] });
});
