import type { HeadlessJob } from '../../shared/ipc.ts';
import type { Assessment } from '../../shared/model/assessment.ts';
import type { CaseSnapshot } from '../../shared/model/case-snapshot.ts';
import { type Marking, type MarkingScheme, schemeOf } from '../../shared/model/marking.ts';
import { HEADLESS_WORDS } from '../../shared/words/headless.ts';
import { SANITISE_WORDS as WORDS } from '../../shared/words/sanitised.ts';
import { PlanError } from '../commands/planner.ts';
import { printSanitised, sanitisedDraft } from '../commands/sanitised-copy.ts';
import { ask } from '../platform.ts';
import type { JobAnswer, Say } from './job-answer.ts';

/** Prints a sanitised copy; what is still said stops it, because nobody is there to accept it. */
export async function sanitisedJob(
  { options }: HeadlessJob,
  { id, code, title }: Assessment,
  snapshot: CaseSnapshot,
  say: Say,
): Promise<JobAnswer> {
  if (options['to'] !== 'pdf') throw new PlanError(WORDS.needsPdf);
  const cut = cutOf(options['sanitised'] ?? '', schemeOf(snapshot.info[0]));
  await say(HEADLESS_WORDS.printing(code));
  const choose = (withheldClaims: readonly string[]) =>
    sanitisedDraft(snapshot, id, { cut, saysLanguage: true, withheldClaims: new Set(withheldClaims) });
  const quoteless = choose([]);
  const draft =
    options['claims'] === 'withheld' ? choose(quoteless.onlyDescribed.map((claim) => claim.code)) : quoteless;
  const about = { assessment: { id, code, title }, marking: draft.report.about.marking, to: 'pdf' };
  if (draft.leaks.length > 0) {
    const found = draft.leaks.map(({ string, place }) => ({ kind: string.kind, text: string.text, place }));
    return refusal(about, WORDS.blocked(new Set(draft.leaks.map(({ string }) => string)).size), found);
  }
  const pages = await printSanitised(draft, new Set());
  if ('found' in pages) {
    const found = pages.found.map(({ string, where }) => ({
      kind: string.kind,
      text: string.text,
      place: where,
    }));
    return refusal(about, WORDS.found(found.length), found);
  }
  const { name } = await ask('headless.save', pages.bytes);
  return {
    code: 0,
    json: {
      command: 'export',
      error: null,
      file: name,
      bytes: pages.bytes.byteLength,
      ...about,
      searched: draft.withheld.strings.length,
      found: [],
    },
    lines: [HEADLESS_WORDS.wrote(name), pages.proof],
  };
}

function cutOf(wanted: string, { levels }: MarkingScheme): Marking {
  const asked = wanted.toUpperCase();
  const known = levels.map(({ label }) => label);
  const cut = known.find((label) => [asked, `TLP:${asked}`].includes(label.toUpperCase()));
  if (cut === undefined) throw new PlanError(WORDS.noSuchCut(wanted, known));
  return cut;
}

const refusal = (
  about: Readonly<Record<string, unknown>>,
  sentence: string,
  found: readonly { readonly kind: string; readonly text: string; readonly place: string }[],
): JobAnswer => ({
  code: 1,
  json: { command: 'export', error: null, file: null, ...about, found },
  lines: [sentence, ...found.map(({ kind, text, place }) => `  ${WORDS.foundAt(kind, text, place)}`)],
});
