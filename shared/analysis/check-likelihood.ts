import {
  LIKELIHOOD_SCALES,
  type Likelihood,
  type LikelihoodScaleId,
  likelihood,
  likelihoodsOf,
} from '../model/scale.ts';
import { CHECKING_WORDS as WORDS } from '../words/checking.ts';
import type { CheckFix } from './check-finding.ts';
import type { CheckLine, CheckSentence } from './check-lines.ts';
import { type Percent, percentBehind } from './check-percent.ts';
import type { SentenceFinding } from './check-sentence.ts';
import type { TermHit } from './check-terms.ts';

/** Words of likelihood in one sentence: whether they are of the scale, with their range, apart from the confidence. */
export function likelihoodFindings(
  line: CheckLine,
  sentence: CheckSentence,
  hits: readonly TermHit[],
  scale: LikelihoodScaleId,
): readonly SentenceFinding[] {
  return [
    ...besideConfidence(line, sentence, hits),
    ...hits.flatMap((hit, index) => [
      ...outsideScale(sentence.own, hit, scale),
      ...notChosen(line, hit),
      ...withRange(line, sentence, hit, hits[index + 1]?.start, scale),
    ]),
  ];
}

/** The likelihood that a key judgement was given, where it is not of the assessment's scale. */
export function chosenOutsideScale(
  { kind, text, judgement }: CheckLine,
  scale: LikelihoodScaleId,
): readonly SentenceFinding[] {
  if (kind !== 'statement' || !judgement) return [];
  const { likelihood: term } = judgement;
  const entry = likelihood(term, scale);
  if (entry.scale === scale) return [];
  const same = ofOtherRow(entry, scale);
  const why = same ? WORDS.why.chosenOtherRow(term, same.term) : WORDS.why.chosenOutside(term, nameOf(scale));
  const rule = same ? 'rows-mixed' : 'term-outside-scale';
  return [
    { rule, start: 0, end: text.length, why, fix: same ? { kind: 'likelihood', term: same.term } : null },
  ];
}

/** Levels of confidence, and nothing that is only called so: a vote of no confidence, the confidence of consumers. */
const CONFIDENCE =
  /\b(?:high|moderate|medium|low|limited|full|strong)(?:er)?(?:[ -]to[ -](?:high|moderate|medium|low))?[\s-]+(?:levels?\s+of\s+|degrees?\s+of\s+|analytic(?:al)?\s+)?confidence\b(?!\s+(?:vote|motion|trick|man|men)|-building)|\b(?:our|analytic(?:al)?)\s+confidence\b|\bconfidence(?:\s+is|\s+remains|:)\s+(?:high|moderate|medium|low)\b|\bconfidence\s+(?:in\s+(?:this|our|the)\s+(?:judge?ment|assessment|estimate)|level)|\b(?:we|I)\s+(?:are|am|remain)\s+(?:\w+ly\s+)?confident\b/giu;

/** A percentage that says how probable something is, and does not measure it. */
const CHANCE =
  /\b\d{1,3}(?:\.\d+)?\s*(?:%|per ?cent)\s+(?:chance|probability|likelihood|odds)\b|\b(?:chance|probability|likelihood)\s+of\s+(?:about\s+|around\s+|some\s+)?\d{1,3}(?:\.\d+)?\s*(?:%|per ?cent)/iu;

function besideConfidence(
  { kind }: CheckLine,
  { own, start }: CheckSentence,
  hits: readonly TermHit[],
): readonly SentenceFinding[] {
  const hasLikelihood = hits.length > 0 || CHANCE.test(own);
  // The basis is printed behind the words "Our confidence is …:", and so its first sentence speaks of confidence.
  if (kind === 'basis' && start === 0 && hits[0]) {
    return [{ ...placeOf(hits[0]), rule: RULE, why: WORDS.why.likelihoodInBasis(hits[0].words), fix: null }];
  }
  const [found] = own.includes('onfiden') ? own.matchAll(CONFIDENCE) : [];
  if (!found || !(hasLikelihood || kind === 'statement')) return [];
  const [words] = found;
  const why = kind === 'statement' ? WORDS.why.confidenceInStatement : WORDS.why.confidenceWithLikelihood;
  return [{ rule: RULE, start: found.index, end: found.index + words.length, why, fix: null }];
}
const RULE = 'confidence-with-likelihood';

function outsideScale(own: string, hit: TermHit, scale: LikelihoodScaleId): readonly SentenceFinding[] {
  const { words, entry, isOfScale } = hit;
  if (isOfScale) return [];
  const place = placeOf(hit);
  if (!entry) {
    return [{ ...place, rule: 'term-outside-scale', why: WORDS.why.termOfNone(words), fix: null }];
  }
  const same = ofOtherRow(entry, scale);
  if (!same) {
    const why = WORDS.why.termOfOther(words, entry.range, nameOf(entry.scale), nameOf(scale));
    return [{ ...place, rule: 'term-outside-scale', why, fix: null }];
  }
  const why = WORDS.why.otherRow(words, same.term, same.range);
  return [{ ...place, rule: 'rows-mixed', why, fix: sameBand(own, hit, entry, same) }];
}

function notChosen({ kind, judgement }: CheckLine, hit: TermHit): readonly SentenceFinding[] {
  const { entry, isOfScale, words } = hit;
  if (kind !== 'statement' || !judgement || !entry || !isOfScale) return [];
  if (entry.term === judgement.likelihood) return [];
  const why = WORDS.why.notChosen(words, judgement.likelihood);
  const fix: CheckFix | null = hit.isNegated ? null : { kind: 'likelihood', term: entry.term };
  return [{ ...placeOf(hit), rule: 'term-not-chosen', why, fix }];
}

function withRange(
  { kind }: CheckLine,
  { own }: CheckSentence,
  hit: TermHit,
  until: number | undefined,
  scale: LikelihoodScaleId,
): readonly SentenceFinding[] {
  const { entry, end, words } = hit;
  if (!entry) return [];
  const percent = percentBehind(own, end, until);
  if (percent) {
    if (fits(percent, entry) || (hit.isNegated && fits(percent, complementOf(entry)))) return [];
    const isInGap =
      percent.low === percent.high && !likelihoodsOf(scale).some((other) => fits(percent, other));
    const why = isInGap
      ? WORDS.why.inGap(percent.words, nameOf(scale))
      : WORDS.why.outsideBand(percent.words, words, entry.range);
    return [{ rule: 'range-outside-band', start: percent.start, end: percent.end, why, fix: null }];
  }
  // Beside the statement the program prints the range itself; a heading stays short.
  if (kind === 'statement' || kind === 'heading' || hit.isNegated || !hit.isOfScale) return [];
  const fix: CheckFix = { kind: 'words', start: end, end, text: ` (${entry.range})` };
  return [{ ...placeOf(hit), rule: 'range-missing', why: WORDS.why.rangeMissing(words), fix }];
}

const placeOf = ({ start, end }: TermHit): { readonly start: number; readonly end: number } => ({
  start,
  end,
});

const nameOf = (scale: LikelihoodScaleId): string => LIKELIHOOD_SCALES[scale].name;

const fits = (percent: Percent, { low, high }: { readonly low: number; readonly high: number }): boolean =>
  percent.low >= low && percent.high <= high;

const complementOf = ({ low, high }: Likelihood): { readonly low: number; readonly high: number } => ({
  low: 100 - high,
  high: 100 - low,
});

/** The term of the same band in the chosen row of the same table; bands of different tables are not the same. */
function ofOtherRow(entry: Likelihood, scale: LikelihoodScaleId): Likelihood | null {
  if (LIKELIHOOD_SCALES[entry.scale].family !== LIKELIHOOD_SCALES[scale].family) return null;
  return likelihoodsOf(scale).find(({ low, high }) => low === entry.low && high === entry.high) ?? null;
}

/** Adjectives and adverbs change places; “roughly even odds” and a chance that is remote ask for another sentence. */
function sameBand(
  own: string,
  { start, end, words }: TermHit,
  entry: Likelihood,
  same: Likelihood,
): CheckFix | null {
  if (entry.low <= 1 || entry.low === 45) return null;
  const form = entry.forms.indexOf(words.toLowerCase().replaceAll(/\s+/gu, ' '));
  const written = same.forms[form] ?? same.forms[0] ?? same.term;
  const article = /\b(an?)\s$/iu.exec(own.slice(0, start))?.[1];
  if (article !== undefined) {
    const fitting = `${article.charAt(0)}${/^[aeiou]/iu.test(written) ? 'n' : ''}`;
    return { kind: 'words', start: start - article.length - 1, end, text: `${fitting} ${written}` };
  }
  const isCapital = /^\p{Lu}/u.test(words);
  const text = isCapital ? written.charAt(0).toUpperCase() + written.slice(1) : written;
  return { kind: 'words', start, end, text };
}
