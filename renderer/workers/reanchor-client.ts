import type { SharedRun } from '../../shared/analysis/shared-runs.ts';
import { askOnce } from './ask-once.ts';
import url from './reanchor.worker.ts?worker&url';
import type { EarlierText, ReanchorAnswers, ReanchorJob } from './reanchor-job.ts';

/** Where spans of earlier texts stand in a corrected one, and what was changed since the first of them. */
export const anchorsIn = (
  newText: string,
  earlier: readonly EarlierText[],
  signal?: AbortSignal,
): Promise<ReanchorAnswers['replace']> => ask({ kind: 'replace', newText, earlier }, signal);

/** Runs of the same words in two texts, in the order of the first. */
export const sharedRunsOf = (a: string, b: string, signal?: AbortSignal): Promise<readonly SharedRun[]> =>
  ask({ kind: 'shared', a, b }, signal);

const ask = <J extends ReanchorJob>(job: J, signal?: AbortSignal): Promise<ReanchorAnswers[J['kind']]> =>
  askOnce(url, job, signal);
