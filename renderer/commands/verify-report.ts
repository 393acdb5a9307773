import { type KnownCase, type PrintedVerdict, verifyPrinted } from '../../shared/analysis/verify-printed.ts';
import type { FileBytes } from '../../shared/ipc.ts';
import { byId } from '../../shared/model/case-snapshot.ts';
import {
  UNREADABLE_REPORTS as REFUSED,
  VERIFY_REPORT_WORDS as WORDS,
} from '../../shared/words/verify-printed.ts';
import { openedCaseOrNull } from '../db/opened-case.ts';
import { readCase } from '../db/read-case.ts';
import { ask } from '../platform.ts';
import { flushDrafts } from '../state/drafts.ts';
import { runTask } from '../state/tasks.ts';
import { readPrintedReport } from '../workers/read-printed-client.ts';
import { sha256 } from '../workers/sha256.ts';
import { PlanError } from './planner.ts';

/** Asks for the PDF of a report; null when the analyst cancels. */
export async function chooseReport(): Promise<FileBytes | null> {
  const [file] = await ask('files.open', 'report');
  return file ?? null;
}

/** Checks a printed report, against the open case where one is open. Throws {@link PlanError} for a file that is none. */
export async function verifyReport({ name, bytes }: FileBytes): Promise<PrintedVerdict> {
  return runTask(WORDS.reading(name), async () => {
    const answer = await readPrintedReport(bytes);
    if (answer.ok) return verifyPrinted(answer.printed, await knownCase());
    switch (answer.why) {
      case 'not a pdf':
        throw new PlanError(REFUSED.notPdf(name));
      case 'locked':
        throw new PlanError(REFUSED.locked(name));
      case 'too many pages':
        throw new PlanError(REFUSED.tooLong(name, answer.pages));
      case 'damaged':
        throw new PlanError(REFUSED.damaged(name));
    }
  });
}

async function knownCase(): Promise<KnownCase | null> {
  const opened = openedCaseOrNull();
  if (!opened) return null;
  await flushDrafts();
  const snapshot = await readCase(opened.db);
  const excerpts = byId(snapshot.excerpts);
  const hashes = await Promise.all(
    snapshot.texts.map(async ({ id, text }) => [excerpts.get(id)?.code ?? '', await sha256(text)] as const),
  );
  return { snapshot, textHashes: new Map(hashes) };
}
