import type { ImportDraft, ImportOutcome } from '../../shared/formats/import-batch.ts';
import { acceptedItem, fieldsOf, problemOf, type ReviewFields } from '../../shared/formats/review-fields.ts';
import type { HeadlessJob } from '../../shared/ipc.ts';
import { HEADLESS_WORDS as WORDS } from '../../shared/words/headless.ts';
import { acceptReviewed } from '../commands/accept-import.ts';
import { stamp } from '../commands/edit.ts';
import { newCase } from '../commands/open-case.ts';
import { PlanError } from '../commands/planner.ts';
import { openedCase } from '../db/opened-case.ts';
import { readCase } from '../db/read-case.ts';
import { ask } from '../platform.ts';
import { useNotices } from '../state/notices.ts';
import { readFiles } from '../workers/import-client.ts';
import { caseSummary, sourceSummaries } from './case-summary.ts';
import type { JobAnswer, Say } from './job-answer.ts';
import { packJobCase } from './pack-job-case.ts';

type Refusal = Pick<Extract<ImportOutcome, { ok: false }>, 'name' | 'message'> & { readonly code: string };

/** Imports files into a new case and writes it: what the review step proposes is accepted as it stands. */
export async function importJob(job: HeadlessJob, say: Say): Promise<JobAnswer> {
  const { files, options } = job;
  if (options['title'] !== undefined && files.length > 1) throw new PlanError(WORDS.titleForMany);
  const outcomes = await readFiles(files, (_done, _total, name) => {
    if (name !== '') void say(WORDS.reading(name));
  });
  const today = stamp.now().slice(0, 10);
  const items = outcomes.flatMap((outcome) =>
    outcome.ok ? [itemOf(outcome.name, outcome.draft, options, today)] : [],
  );
  if (options['title'] !== undefined && items.length > 1) throw new PlanError(WORDS.titleForSeveral);
  const accepted = items.filter(({ fields }) => problemOf(fields) === null);
  const refused: readonly Refusal[] = [
    ...(job.unread ?? []),
    ...outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome])),
    ...items
      .filter(({ fields }) => problemOf(fields) !== null)
      .map(({ name }) => ({ name, code: 'incomplete', message: WORDS.incomplete(name) })),
  ];
  if (accepted.length === 0) return noneImported(refused);

  await say(WORDS.keeping);
  const [only] = accepted;
  await newCase(accepted.length === 1 && only ? only.fields.title.trim() : WORDS.importedTitle);
  const isKept = await acceptReviewed(
    accepted.map(({ draft, fields }) => ({
      item: acceptedItem({ ...draft, byteLength: draft.bytes.byteLength }, fields),
      bytes: () => Promise.resolve(draft.bytes),
    })),
  );
  if (!isKept) throw new PlanError(useNotices.getState().notices.at(-1)?.text ?? WORDS.notAccepted);
  await say(WORDS.packing);
  const bytes = await packJobCase(job);
  const { name } = await ask('headless.save', bytes);

  const snapshot = await readCase(openedCase().db);
  const sources = sourceSummaries(snapshot);
  return {
    code: refused.length > 0 ? 1 : 0,
    json: {
      command: 'import',
      error: null,
      file: name,
      ...caseSummary(snapshot),
      sources,
      refused: refusals(refused),
    },
    lines: [
      WORDS.wrote(name),
      WORDS.imported(sources.length),
      ...sources.map(({ code, title, file }) => `  ${code}  ${title}  (${file})`),
      ...refusedLines(refused),
    ],
  };
}

function noneImported(refused: readonly Refusal[]): JobAnswer {
  return {
    code: 2,
    json: {
      command: 'import',
      error: WORDS.noneImported,
      file: null,
      case: null,
      counts: null,
      sources: [],
      refused: refusals(refused),
    },
    lines: [WORDS.noneImported, ...refusedLines(refused)],
  };
}

const refusals = (refused: readonly Refusal[]) =>
  refused.map(({ name, code, message }) => ({ file: name, code, message }));

const refusedLines = (refused: readonly Refusal[]): readonly string[] =>
  refused.length === 0
    ? []
    : [WORDS.refused(refused.length), ...refused.map(({ message }) => `  ${message}`)];

interface ReadItem {
  readonly name: string;
  readonly draft: ImportDraft;
  readonly fields: ReviewFields;
}

/** What the file says of itself, and above it what the command line says. */
function itemOf(
  name: string,
  draft: ImportDraft,
  { title, outlet, published }: HeadlessJob['options'],
  today: string,
): ReadItem {
  const fields = {
    ...fieldsOf(name, draft.read.found, today),
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
  };
  return { name, draft, fields };
}
