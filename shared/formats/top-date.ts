import { RESIDUE_WORDS } from '../words/residue.ts';
import { endsSentence } from './line-shapes.ts';
import type { PageLine } from './page-line.ts';
import { readDateLine } from './read-dates.ts';
import type { Proposal } from './residue-rules.ts';

/** A page says its date in its first lines. */
const TOP_LINES = 6;

/** A text with so many lines that are dates alone is a chronology, and the dates are its headings. */
const CHRONOLOGY = 3;

/**
 * Proposes the date line that stands by the title, above the first paragraph. Its date is offered as the
 * day of publication all the same.
 */
export function proposeTopDate(lines: readonly PageLine[], proposals: (Proposal | null)[]): void {
  const firstProse = lines.findIndex((line) => line.isProse || endsSentence(line.words));
  if (firstProse === -1) return;
  const top = lines.slice(0, Math.min(firstProse, TOP_LINES));
  if (!top.some((line) => line.kind === 'heading')) return;
  const dates = lines.flatMap((line, index) => (readDateLine(line.words) === null ? [] : [index]));
  if (dates.length >= CHRONOLOGY) return;
  for (const index of dates) {
    if (index >= top.length || lines[index]?.kind === 'heading') continue;
    proposals[index] ??= { reason: RESIDUE_WORDS.topDate };
  }
}
