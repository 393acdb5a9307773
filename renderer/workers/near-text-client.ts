import { askOnce } from './ask-once.ts';
import url from './near-text.worker.ts?worker&url';
import type { NearTextAnswer, NearTextJob } from './near-text-job.ts';

/** Which of the incoming texts nearly stand in another one, and the fingerprints that were made on the way. */
export const nearTexts = (job: NearTextJob): Promise<NearTextAnswer> => askOnce(url, job);
