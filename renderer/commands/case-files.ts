import type { ArgsOfCommand } from '../../shared/command-args.ts';
import { commandSpec } from '../../shared/commands.ts';
import type { FileBytes } from '../../shared/ipc.ts';
import type { CaseId } from '../../shared/model/case-info.ts';
import { copyOfCase, infoOf } from '../../shared/model/whole-case.ts';
import { CASE_FILE_WORDS } from '../../shared/words/case-files.ts';
import { LOCKING_WORDS } from '../../shared/words/locking.ts';
import { SELF_CHECK_WORDS as WORDS } from '../../shared/words/self-check.ts';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { openedCase } from '../db/opened-case.ts';
import { analystName, knownCase, knownCases } from '../db/registry.ts';
import { ask } from '../platform.ts';
import { notify } from '../state/notices.ts';
import { updateSession } from '../state/session.ts';
import { runTask } from '../state/tasks.ts';
import { packOpenedCase, readContents, sampleContents, takeIn, verifyOpened } from './case-contents.ts';
import { report, stamp } from './edit.ts';
import { asksPassphrase } from './locking.ts';
import { openCase } from './open-case.ts';

/** Opens the sample case: the one that is already here, as it was left, or a fresh one. */
export async function openSampleCase(): Promise<void> {
  const here = (await knownCases()).filter(({ isSample }) => isSample).map(({ id }) => id);
  // Ids are ordered by time: the first is the sample itself, later ones are copies of it.
  const [first] = here.toSorted();
  if (first) await openCase(first);
  else await runTask(CASE_FILE_WORDS.making, async () => takeIn(await sampleContents()));
}

/** Asks for a case file and opens it. */
export async function chooseCaseFile(): Promise<void> {
  const [file] = await ask('files.open', 'case');
  if (file) await openCaseFile(file);
}

/**
 * Opens a case file. A case that is already on this machine is never overwritten: the analyst is asked whether to
 * open that one or the file as a copy. Failures are shown.
 */
export async function openCaseFile(file: FileBytes): Promise<void> {
  if (asksPassphrase(file)) return;
  try {
    const contents = await readContents(file);
    const { id, title } = infoOf(contents.whole.snapshot);
    if (await isHere(id)) updateSession({ dialog: { kind: 'file conflict', file, title } });
    else await takeIn(contents);
  } catch (error) {
    await report(error);
  }
}

/** Opens the case on this machine that a file is about, and leaves the file alone. Failures are shown. */
export async function openKnownInstead(file: FileBytes): Promise<void> {
  updateSession({ dialog: null });
  try {
    const { whole } = await readContents(file);
    await openCase(infoOf(whole.snapshot).id);
  } catch (error) {
    await report(error);
  }
}

/** Opens a case file as a case of its own, under a new id and with a title that says so. Failures are shown. */
export async function openAsCopy(file: FileBytes): Promise<void> {
  updateSession({ dialog: null });
  try {
    const { whole, originals } = await readContents(file);
    const title = CASE_FILE_WORDS.copyTitle(infoOf(whole.snapshot).title);
    const signature = {
      at: stamp.now(),
      analyst: await analystName(),
      label: commandSpec('case.edit').label,
    };
    await takeIn({ whole: copyOfCase(whole, stamp.newId() as CaseId, title, signature), originals });
  } catch (error) {
    await report(error);
  }
}

/** Asks where to, and saves the open case as a case file. */
export async function saveCaseFile(): Promise<void> {
  const { title, bytes, missing } = await runTask(CASE_FILE_WORDS.saving, packOpenedCase);
  const saved = await ask('files.save', CASE_FILE_WORDS.fileName(title), bytes);
  if (!saved) return;
  notify('success', `${CASE_FILE_WORDS.saved(saved.name)} ${LOCKING_WORDS.offer}`, 'case.saveLocked');
  if (missing.length > 0) notify('problem', CASE_FILE_WORDS.savedWithout(missing));
}

/** Checks the open case and shows what does not hold. */
export async function verifyOpenedCase(): Promise<void> {
  const { findings, checked } = await runTask(CASE_FILE_WORDS.verifying, verifyOpened);
  updateSession({ dialog: { kind: 'findings', findings, checked } });
}

/** Asks where to, and saves what a check found as a text. */
export async function saveFindings({ findings, checked }: ArgsOfCommand<'findings.save'>): Promise<void> {
  const { title } = infoOf({ info: await openedCase().db.info.toArray() });
  const lines = findings.map(({ about, rule, message }) => `${about} (${WORDS.rules[rule]}): ${message}`);
  const text = [
    WORDS.list.title(title),
    WORDS.list.made(stamp.now()),
    WORDS.list.checked(checked),
    findings.length === 0 ? SHELL_WORDS.findings.sound(checked) : SHELL_WORDS.findings.some(findings.length),
    '',
    ...lines,
    '',
  ].join('\n');
  const saved = await ask('files.save', WORDS.fileName(title), new TextEncoder().encode(text));
  if (saved) notify('success', WORDS.saved(saved.name));
}

/** Also a case that is not listed any more but whose journal is on disk counts: its work must not be overwritten. */
async function isHere(id: CaseId): Promise<boolean> {
  return (await knownCase(id)) !== undefined || (await ask('journal.head', id)).seq > 0;
}
