import { byId } from '../model/case-snapshot.ts';
import { mostRestrictive, strictness } from '../model/marking.ts';
import { CHECKING_WORDS as WORDS } from '../words/checking.ts';
import type { CitedFacts } from './check-claims.ts';
import type { CheckFinding } from './check-finding.ts';
import { findingKey } from './check-key.ts';
import { readsWords } from './check-line.ts';
import type { CheckedText, CitedPlace } from './check-material.ts';
import { atCitation, inLine, sentenceAt } from './check-place.ts';

/** Citations that lead nowhere. */
export function citationFindings({ input, citations }: CheckedText): readonly CheckFinding[] {
  const known = byId(input.material.claims);
  return citations.flatMap((place): readonly CheckFinding[] => {
    const { claimIds } = place.node.attrs;
    const about = sentenceAt(place.line, place.at);
    if (claimIds.length === 0) {
      const rule = 'citation-empty';
      const key = findingKey(rule, about, nthOf(place));
      const fix = { kind: 'words', start: place.at, end: place.at + 1, text: '' } as const;
      return [atCitation(place, { rule, key, why: WORDS.why.citationEmpty, fix })];
    }
    const missing = claimIds.filter((id) => !known.has(id) && (input.readFor?.has(id) ?? true));
    if (missing.length === 0) return [];
    const rule = 'claim-missing';
    const key = findingKey(rule, about, missing);
    return [atCitation(place, { rule, key, why: WORDS.why.claimMissing(missing.length) })];
  });
}

/** Footnotes that say nothing. */
export function footnoteFindings({ lines }: CheckedText): readonly CheckFinding[] {
  const rule = 'footnote-empty';
  return lines.flatMap((line) =>
    line.emptyFootnotes.map(({ at }, nth): CheckFinding => {
      const fix = { kind: 'words', start: at, end: at + 1, text: '' } as const;
      const key = findingKey(rule, sentenceAt(line, at), nth);
      return { ...inLine(line, { rule, key, start: at, end: at + 1, why: WORDS.why.footnoteEmpty }), fix };
    }),
  );
}

/** Which of the citations of its line, as a sentence may have two that cite nothing. */
const nthOf = ({ line, at }: CitedPlace): number =>
  line.citations.findIndex((citation) => citation.at === at);

/** A marking that is more open than what is cited. */
export function markingFindings({ input }: CheckedText, { claims }: CitedFacts): readonly CheckFinding[] {
  const { marking } = input.assessment;
  const { excerpts, sources } = input.material;
  if (marking === null) return [];
  const excerptById = byId(excerpts);
  const sourceById = byId(sources);
  const cited = [...claims.values()]
    .flatMap(({ passages }) => passages)
    .flatMap(({ excerptId }) => sourceById.get(excerptById.get(excerptId)?.sourceId ?? '') ?? []);
  const least = mostRestrictive(
    input.scheme,
    cited.map((source) => source.marking),
  );
  if (strictness(input.scheme, marking) >= strictness(input.scheme, least)) return [];
  const rule = 'marking-too-open';
  const why = WORDS.why.markingTooOpen(marking, least);
  const fix = { kind: 'marking', marking: least } as const;
  return [
    { rule, key: findingKey(rule, marking, least), place: null, words: '', sentence: marking, why, fix },
  ];
}

/** Sentences that say flatly what one origin, or a claim of doubtful credibility, says. */
export function flatFindings(
  { input, lines }: CheckedText,
  { claims, originsOf }: CitedFacts,
): readonly CheckFinding[] {
  if (!readsWords(input.assessment.language)) return [];
  return lines
    .filter(({ kind }) => kind === 'text')
    .flatMap((line) =>
      line.checked.sentences.flatMap(({ isFlat, cited, start, end, text }): readonly CheckFinding[] => {
        const known = cited.flatMap((id) => claims.get(id) ?? []);
        if (!isFlat || known.length === 0) return [];
        const isDoubtful = known.every(({ claim }) => (claim.credibility?.digit ?? 0) >= 4);
        if (!isDoubtful && originsOf(cited) > 1) return [];
        const rule = 'fact-on-weak-claim';
        const codes = known.map(({ claim }) => claim.code);
        const why = isDoubtful ? WORDS.why.factOnDoubtful(codes) : WORDS.why.factOnOneOrigin(codes);
        return [inLine(line, { rule, key: findingKey(rule, text, cited), start, end, why })];
      }),
    );
}
