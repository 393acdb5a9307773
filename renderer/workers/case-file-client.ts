import type { CaseFileContents } from '../../shared/formats/case-file-contents.ts';
import type { Result } from '../../shared/lib/result.ts';
import { askOnce } from './ask-once.ts';
import url from './case-file.worker.ts?worker&url';
import type { CaseFileAnswers, CaseFileJob } from './case-file-job.ts';

/** Packs a whole case into a case file and makes sure that it can be read again. The same case gives the same bytes. */
export const packCase = (contents: CaseFileContents, signal?: AbortSignal): Promise<Result<Uint8Array>> =>
  ask({ kind: 'pack', contents }, signal);

/** Reads a case file, or says why it is refused. */
export const unpackCase = (bytes: Uint8Array, signal?: AbortSignal): Promise<Result<CaseFileContents>> =>
  ask({ kind: 'unpack', bytes }, signal);

const ask = <J extends CaseFileJob>(job: J, signal?: AbortSignal): Promise<CaseFileAnswers[J['kind']]> =>
  askOnce(url, job, signal);
