import { byId } from '../model/case-snapshot.ts';
import type { ClaimId } from '../model/claim.ts';
import { CHECKING_WORDS as WORDS } from '../words/checking.ts';
import type { CitedFacts } from './check-claims.ts';
import type { CheckFinding } from './check-finding.ts';
import { findingKey } from './check-key.ts';
import { NO_TEXT } from './check-lines.ts';
import type { CheckedText, ReadLine } from './check-material.ts';
import { inLine } from './check-place.ts';
import { quotationsIn } from './quotations.ts';

/** Words fewer than these may be quoted for their tone. */
const LEAST_WORDS = 3;

interface Quoted {
  readonly line: ReadLine;
  readonly start: number;
  readonly end: number;
  readonly cited: readonly ClaimId[];
}

/**
 * Quotations whose words are not those of what is cited with them. The analyst may leave words out (…), put some in
 * [brackets], and begin with another letter; a quotation from a text in another language is a translation.
 */
export function quotationFindings(text: CheckedText, facts: CitedFacts): readonly CheckFinding[] {
  const holds = comparer(text, facts);
  return quotedIn(text.lines).flatMap((quoted): readonly CheckFinding[] => {
    const { line, start, end, cited } = quoted;
    const words = line.text.slice(start, end).replaceAll(NO_TEXT, '');
    if (cited.length === 0 || (words.match(/[\p{L}\p{N}]+/gu) ?? []).length < LEAST_WORDS) return [];
    if (holds(words, cited)) return [];
    const rule = 'quotation-differs';
    return [
      inLine(line, { rule, key: findingKey(rule, words, cited), start, end, why: WORDS.why.quotation }),
    ];
  });
}

/** What is quoted between marks, and quotations that are paragraphs of their own. */
function quotedIn(lines: readonly ReadLine[]): readonly Quoted[] {
  return lines.flatMap((line): readonly Quoted[] => {
    const marked = quotationsIn(line.text);
    if (line.kind !== 'quotation') {
      return marked.map((place) => {
        const sentences = line.checked.sentences.filter(
          ({ start, end }) => start < place.end && place.start < end,
        );
        return { line, ...place, cited: sentences.flatMap(({ cited }) => cited) };
      });
    }
    const cited = lines
      .filter(({ group }) => group === line.group)
      .flatMap(({ citations }) => citations.flatMap(({ node }) => node.attrs.claimIds));
    const places = marked.length > 0 ? marked : [{ start: 0, end: line.text.length }];
    return places.map((place) => ({ line, ...place, cited }));
  });
}

/** Whether words stand in a passage of the claims, or elsewhere in the texts they are taken from. */
function comparer(
  { input: { material, assessment } }: CheckedText,
  { claims, sources }: CitedFacts,
): (words: string, cited: readonly ClaimId[]) => boolean {
  const texts = byId(material.texts);
  const excerpts = byId(material.excerpts);
  const evened = new Map<string, string>();
  const textOf = (excerptId: string): string => {
    const known = evened.get(excerptId) ?? even(texts.get(excerptId)?.text ?? '');
    evened.set(excerptId, known);
    return known;
  };
  const isOwnLanguage = (excerptId: string): boolean => {
    const source = sources.get(excerpts.get(excerptId)?.sourceId ?? '');
    return !source || source.language === '' || baseOf(source.language) === baseOf(assessment.language);
  };
  return (words, cited) => {
    const passages = cited.flatMap((id) => claims.get(id)?.passages ?? []);
    const parts = words.split(LEFT_OUT).map(even).filter(Boolean);
    if (passages.length === 0 || passages.some(({ excerptId }) => !isOwnLanguage(excerptId))) return true;
    return (
      passages.some(({ quote }) => standIn(parts, even(quote))) ||
      [...new Set(passages.map(({ excerptId }) => excerptId))].some((id) => standIn(parts, textOf(id)))
    );
  };
}

/** Whether the parts stand in a text one behind the other. */
function standIn(parts: readonly string[], text: string): boolean {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

const LEFT_OUT = /…|\.{3}|\[[^\]]*\]/u;

/** Without what a quotation may change: capitals, kinds of marks and blanks, the mark at the end. */
const even = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[“”„«»"‘’']/gu, '')
    .replaceAll(/[–—‑‐-]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/[\s.,;:!?-]+$/u, '');

const baseOf = (language: string): string => language.split('-', 1)[0]?.toLowerCase() ?? '';
