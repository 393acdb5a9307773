import type { CheckFinding, CheckFix } from './check-finding.ts';
import { NO_TEXT } from './check-lines.ts';
import type { CitedPlace, ReadLine } from './check-material.ts';
import type { RuleId } from './check-rules.ts';

/** A finding at a citation; `key` says what it is about, as the place may move to an earlier sentence. */
export function atCitation(
  { line, at }: CitedPlace,
  { rule, key, why, fix = null }: { rule: RuleId; key: string; why: string; fix?: CheckFix | null },
): CheckFinding {
  return {
    rule,
    key,
    place: { path: line.path, start: at, end: at + 1 },
    words: line.text.slice(at, at + 1),
    sentence: sentenceAt(line, at),
    why,
    fix,
  };
}

/** A finding about a run of a line. */
export function inLine(
  line: ReadLine,
  { rule, key, start, end, why }: { rule: RuleId; key: string; start: number; end: number; why: string },
): CheckFinding {
  return {
    rule,
    key,
    place: { path: line.path, start, end },
    words: line.text.slice(start, end),
    sentence: sentenceAt(line, start),
    why,
    fix: null,
  };
}

/** The sentence that a place stands in or right behind; the line where it has none. */
export const sentenceAt = ({ checked, text }: ReadLine, at: number): string =>
  (checked.sentences.findLast(({ start }) => start <= at)?.text ?? text).replaceAll(NO_TEXT, '');
