import type { Assessment } from '../model/assessment.ts';
import type { CaseSnapshot } from '../model/case-snapshot.ts';
import { schemeOf } from '../model/marking.ts';
import { CHECKING_WORDS } from '../words/checking.ts';
import { checkAssessment } from './check-assessment.ts';
import type { CheckFinding } from './check-finding.ts';
import { linesOf } from './check-lines.ts';
import { partsFor } from './check-parts.ts';
import { type RuleId, ruleOf } from './check-rules.ts';
import { figureFindings } from './figure-findings.ts';
import type { ReportFigure } from './figures/report-figure.ts';
import type { ReportDocument } from './report-model.ts';
import type { NoteNumbers } from './report-notes.ts';

/** What the checker finds, as the report tells it: what in the chain does not hold, and what the authors let stand. */
export function findProblems(
  snapshot: CaseSnapshot,
  assessment: Assessment,
  notes: NoteNumbers,
  figures: readonly ReportFigure[],
): Pick<ReportDocument, 'problems' | 'accepted'> {
  const scheme = schemeOf(snapshot.info[0]);
  const parts = partsFor(assessment.template, snapshot.templates);
  const found = [
    ...checkAssessment({ assessment, material: snapshot, readFor: null, scheme, parts }),
    ...figureFindings(assessment.body, figures),
  ];
  const acceptances = new Map(assessment.accepted.map((accepted) => [accepted.key, accepted]));
  const open = found.filter(({ key, rule }) => ruleOf(rule).isChain && !acceptances.has(key));
  const told = new Set<string>();
  return {
    problems: open.map((finding) => ({ code: finding.rule, message: messageOf(finding, assessment, notes) })),
    accepted: found.flatMap(({ rule, key, sentence, why }) => {
      const accepted = acceptances.get(key);
      if (!accepted || told.has(key)) return [];
      told.add(key);
      const { name, standard } = ruleOf(rule);
      const { reason, by, at } = accepted;
      return [{ rule, name, standard, sentence, why, reason, by, day: at.slice(0, 10) }];
    }),
  };
}

/** Rules about one note. */
const NOTED: ReadonlySet<RuleId> = new Set(['claim-missing', 'citation-empty', 'footnote-empty']);

/** On paper a citation is known by the number of its note. */
function messageOf({ rule, place, why }: CheckFinding, { body }: Assessment, notes: NoteNumbers): string {
  if (!place || !NOTED.has(rule)) return why;
  const line = linesOf(body).find(({ path }) => path.join() === place.path.join());
  const inLine = [...(line?.citations ?? []), ...(line?.emptyFootnotes ?? [])];
  const node = inLine.find(({ at }) => at === place.start)?.node;
  const note = node && notes.noteOf(node);
  if (!note) return why;
  const { number, missing } = note;
  if (rule === 'footnote-empty') return WORDS.silent(number);
  return rule === 'claim-missing' ? WORDS.missing(number, missing) : WORDS.empty(number);
}
const WORDS = CHECKING_WORDS.note;
