import { counterFindings, indexFindings } from '../../shared/analysis/self-check.ts';
import { type Finding, verifyCase } from '../../shared/analysis/verify-case.ts';
import type { CaseFileContents } from '../../shared/formats/case-file-contents.ts';
import { MOST_BYTES } from '../../shared/formats/case-file-entries.ts';
import type { FileBytes } from '../../shared/ipc.ts';
import { MAX_FILE_BYTES } from '../../shared/ipc-checks.ts';
import { type KeptFile, keptFiles } from '../../shared/model/kept-files.ts';
import { TABLES } from '../../shared/model/schema.ts';
import { infoOf, startedWith } from '../../shared/model/whole-case.ts';
import { buildSampleCase } from '../../shared/sample/sample-case.ts';
import { CASE_FILE_WORDS } from '../../shared/words/case-files.ts';
import { SELF_CHECK_WORDS } from '../../shared/words/self-check.ts';
import { openedCase } from '../db/opened-case.ts';
import { readWholeCase } from '../db/read-case.ts';
import { analystName } from '../db/registry.ts';
import { storedCounts } from '../db/stored-counts.ts';
import { ask, PlatformError } from '../platform.ts';
import { flushDrafts } from '../state/drafts.ts';
import { runTask } from '../state/tasks.ts';
import { packCase, unpackCase } from '../workers/case-file-client.ts';
import { sha256 as hashOf } from '../workers/sha256.ts';
import { journalTrouble } from './check-chain.ts';
import { compareJournals, type JournalState } from './compare-journals.ts';
import { stamp } from './edit.ts';
import { adoptCase } from './open-case.ts';
import { PlanError } from './planner.ts';

type Progress = (done: number, total: number) => void;

const noProgress: Progress = () => undefined;

/** A case file's bytes, and the names of originals that could not be put into it. */
export interface PackedCase {
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly missing: readonly string[];
}

/**
 * Packs the open case with everything typed so far. Throws {@link PlanError} when the file could not be read again, and
 * before any original is read where they are too many: a page that holds more than it can ends without a word.
 */
export async function packOpenedCase(progress = noProgress): Promise<PackedCase> {
  await flushDrafts();
  const { caseId, db } = openedCase();
  const whole = await readWholeCase(db);
  const named = keptFiles(whole);
  const held = named.reduce((sum, { byteLength = 0 }) => sum + byteLength, 0);
  if (held > MOST_BYTES) throw new PlanError(CASE_FILE_WORDS.tooLarge(held));
  const originals = new Map<string, Uint8Array>();
  const missing: string[] = [];
  for (const [index, original] of named.entries()) {
    progress(index, named.length);
    const bytes = await readOriginal(caseId, original);
    if (typeof bytes === 'string') missing.push(original.name);
    else originals.set(original.sha256, bytes);
  }
  const packed = await packCase({ whole, originals });
  if (!packed.ok) throw new PlanError(CASE_FILE_WORDS.notPacked(packed.message));
  const { byteLength } = packed.value;
  if (byteLength > MAX_FILE_BYTES) throw new PlanError(CASE_FILE_WORDS.tooLarge(byteLength));
  return { title: infoOf(whole.snapshot).title, bytes: packed.value, missing };
}

/** Reads a case file. Throws {@link PlanError} with a sentence for one that is refused. */
export async function readContents({ name, bytes }: FileBytes): Promise<CaseFileContents> {
  const read = await runTask(CASE_FILE_WORDS.reading(name), () => unpackCase(bytes));
  if (!read.ok) throw new PlanError(CASE_FILE_WORDS.refused(name, read.message, read.code));
  return read.value;
}

/** Keeps the originals on disk, then makes and opens the case. Should the first fail, no case is listed. */
export async function takeIn({ whole, originals }: CaseFileContents): Promise<void> {
  const info = infoOf(whole.snapshot);
  for (const [expected, bytes] of originals) {
    const { sha256 } = await ask('originals.keep', info.id, bytes);
    if (sha256 !== expected) throw new PlanError(CASE_FILE_WORDS.wrongOriginal(expected));
  }
  await adoptCase(info, whole);
}

/** The sample case, freshly made. */
export async function sampleContents(): Promise<CaseFileContents> {
  const { snapshot, originals } = await buildSampleCase(stamp, hashOf);
  const signature = { at: stamp.now(), analyst: await analystName(), label: CASE_FILE_WORDS.madeLabel };
  return {
    whole: startedWith(snapshot, signature),
    originals: new Map(originals.map(({ sha256, bytes }) => [sha256, bytes])),
  };
}

/** What verifying the open case found, and how many records were looked at. */
export async function verifyOpened(
  progress = noProgress,
): Promise<{ readonly findings: readonly Finding[]; readonly checked: number }> {
  await flushDrafts();
  const { caseId, db } = openedCase();
  const whole = await readWholeCase(db);
  let done = 0;
  const findings = await verifyCase(whole, {
    textHash: ({ text }) => hashOf(text),
    originalHash: async (original) => {
      progress(done, whole.snapshot.originals.length + whole.snapshot.issued.length);
      done += 1;
      const bytes = await readOriginal(caseId, original);
      if (bytes === 'missing') return null;
      return bytes === 'damaged' ? '' : hashOf(bytes);
    },
  });
  const state = await compareJournals({ caseId, db });
  const { counters, indexes } = await storedCounts(db);
  const others: readonly Finding[] = [
    ...counterFindings(whole.snapshot, counters),
    ...indexFindings(indexes),
    ...(state.kind === 'sound' ? [] : [chainFinding(state)]),
  ];
  const checked = TABLES.reduce((sum, table) => sum + whole.snapshot[table].length, 0);
  return { findings: [...findings, ...others], checked };
}

function chainFinding(state: Exclude<JournalState, { kind: 'sound' }>): Finding {
  return {
    rule: 'chain',
    about: SELF_CHECK_WORDS.chain,
    message: journalTrouble(state),
    ...(state.kind === 'differs' && { step: state.seq }),
  };
}

/** The bytes on disk, or what is wrong with them. Throws on any other failure. */
async function readOriginal(
  caseId: string,
  { sha256 }: Pick<KeptFile, 'sha256'>,
): Promise<Uint8Array | 'missing' | 'damaged'> {
  try {
    return await ask('originals.read', caseId, sha256);
  } catch (error) {
    if (error instanceof PlatformError && error.code === 'original-missing') return 'missing';
    if (error instanceof PlatformError && error.code === 'original-damaged') return 'damaged';
    throw error;
  }
}
