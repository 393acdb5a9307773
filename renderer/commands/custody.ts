import { custodyLines, custodyRecord } from '../../shared/analysis/custody-record.ts';
import { writeCustodyFile } from '../../shared/formats/custody-file.ts';
import { CUSTODY_RECORD_WORDS as WORDS } from '../../shared/words/custody-record.ts';
import { openedCase } from '../db/opened-case.ts';
import { readWholeCase } from '../db/read-case.ts';
import { ask } from '../platform.ts';
import { custodyHtml } from '../report/custody/custody-html.tsx';
import { flushDrafts } from '../state/drafts.ts';
import { notify } from '../state/notices.ts';
import { runTask } from '../state/tasks.ts';
import { caseFileTools } from '../workers/case-file-tools.ts';
import { sha256 } from '../workers/sha256.ts';

/** The chain of custody of the open case as a file, and how much is in it. */
export interface CustodyFile {
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly sources: number;
  readonly entries: number;
  readonly head: string;
}

export async function custodyFile(): Promise<CustodyFile> {
  await flushDrafts();
  const record = await custodyRecord(await readWholeCase(openedCase().db), sha256);
  const originals = record.sources.flatMap((source) =>
    source.originals.flatMap((one) => (one.isInCase ? one.sha256 : [])),
  );
  const texts = { html: custodyHtml(record), lines: custodyLines(record), originals };
  const bytes = await writeCustodyFile(texts, caseFileTools);
  const { title, entries, head } = record;
  return { title, bytes, sources: record.sources.length, entries, head };
}

/** Asks where to, and saves the chain of custody of the open case. */
export async function exportCustody(): Promise<void> {
  const { title, bytes } = await runTask(WORDS.making, custodyFile);
  const saved = await ask('files.save', WORDS.fileName(title), bytes);
  if (saved) notify('success', WORDS.saved(saved.name));
}
