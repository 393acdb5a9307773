import { readCaseFile, writeCaseFile } from '../../shared/formats/case-file.ts';
import type { CaseFileContents } from '../../shared/formats/case-file-contents.ts';
import { ok } from '../../shared/lib/result.ts';
import type { CaseFileAnswers, CaseFileJob } from './case-file-job.ts';
import { caseFileTools } from './case-file-tools.ts';

self.addEventListener('message', ({ data: job }: MessageEvent<CaseFileJob>) => {
  void (job.kind === 'pack' ? pack(job.contents) : unpack(job.bytes)).catch((error: unknown) => {
    // Thrown out of the promise, so that the page's error listener hears of it.
    setTimeout(() => {
      throw error;
    });
  });
});

/** Packs a case and reads it back: what could not be opened again is never handed out as a copy. */
async function pack(contents: CaseFileContents): Promise<void> {
  const bytes = await writeCaseFile(contents, caseFileTools);
  const reread = await readCaseFile(bytes, caseFileTools);
  answer<'pack'>(reread.ok ? ok(bytes) : reread, [bytes]);
}

async function unpack(bytes: Uint8Array): Promise<void> {
  const read = await readCaseFile(bytes, caseFileTools);
  answer<'unpack'>(read, read.ok ? [...read.value.originals.values()] : []);
}

/** Hands the answer over; large bytes move to the page instead of being copied. */
function answer<K extends keyof CaseFileAnswers>(
  result: CaseFileAnswers[K],
  moved: readonly Uint8Array[],
): void {
  self.postMessage(result, { transfer: moved.map((bytes) => bytes.buffer as ArrayBuffer) });
}
