import { CHECKING_WORDS as WORDS } from '../words/checking.ts';
import type { CheckLine, CheckSentence } from './check-lines.ts';
import { doMeet, eachMatch, type SentenceFinding } from './check-sentence.ts';
import type { TermHit } from './check-terms.ts';

/** Words that say less than a term of the scale, or more than anybody knows. */
export function hedgeFindings(
  line: CheckLine,
  { own, cited }: CheckSentence,
  hits: readonly TermHit[],
): readonly SentenceFinding[] {
  const doubles = [
    ...eachMatch(own, DOUBLE_HEDGE, 'double-hedge', WORDS.why.doubleHedge),
    ...eachMatch(own, DOUBLE_NEGATIVE, 'double-hedge', WORDS.why.doubleNegative),
  ];
  const isFree = (place: SentenceFinding): boolean =>
    ![...doubles, ...hits].some((other) => doMeet(place, other));
  const hedges = eachMatch(own, HEDGE, 'vague-hedge', WORDS.why.vagueHedge, isHedge).filter(isFree);
  const hasBasis = cited.length > 0 || hits.length > 0 || line.kind === 'statement';
  return [
    ...doubles,
    ...hedges,
    ...eachMatch(own, CERTAIN, 'bare-certainty', WORDS.why.bareCertainty).filter(isFree),
    ...(hasBasis ? [] : eachMatch(own, SURE, 'bare-certainty', WORDS.why.sureWithoutBasis, isSure)),
  ];
}

/** Longer phrases stand before the words they hold. `May`, the month, has a capital letter. */
const HEDGE =
  /\b(?:can(?:not|[’']t| not) be (?:ruled out|discounted|excluded|dismissed)|can(?:not|[’']t| not) (?:rule out|discount|exclude)|(?:some|an? (?:fair|good|reasonable|decent|slight|slim|outside)) chance|(?:fair|good|reasonable) chances?|(?:real|serious|distinct|strong|significant|genuine) possibility|more likely than not|in all (?:likelihood|probability)|may(?= )|might|could(?! not\b|n[’']t)|can(?= )|possibl[ey]|perhaps|potentially|conceivabl[ey]|plausibl[ey]|seem(?:s|ed)?|seemingly|appear(?:s|ed)? (?:to|that|likely)|apparently|suggests?)\b/gu;

const DOUBLE_HEDGE =
  /\b(?:(?:may|might|could|can) (?:well )?(?:possibly|perhaps|potentially|conceivably|plausibly|probably|likely)|(?:may|might|could) (?:well )?be (?:possible|likely|unlikely|probable|plausible|conceivable)|(?:un)?likely (?:may|might|could)|(?:possibly|perhaps|probably|potentially) (?:may|might|could)|(?:seem|appear)(?:s|ed)? (?:to be )?(?:possible|likely|unlikely|probable|plausible)|(?:seem|appear|may|might|could)(?:s|ed)? (?:to )?suggest|possibly (?:un)?likely)\b/giu;

const DOUBLE_NEGATIVE =
  /\b(?:(?:not|hardly|scarcely)|\w+n[’']t) (?:at all |entirely |wholly |altogether )?(?:unlikely|improbable|impossible|implausible|inconceivable|unthinkable|unreasonable|uncertain|unclear|insignificant|unimportant)\b/giu;

/** As sure as this, nobody is of the future. */
const CERTAIN =
  /\b(?:certainly(?<!\b(?:almost|nearly|near|virtually|practically|quite) certainly)|definitely|undoubtedly|indubitably|unquestionably|clearly|obviously|evidently|proves?|no doubt|without (?:a |any )?doubt|beyond (?:any |all )?doubt|inevitabl[ey]|guaranteed|100 ?(?:%|per ?cent) (?:certain|sure|chance|probability)|0 ?(?:%|per ?cent) (?:chance|probability))(?!\p{L})/giu;

/** May stand where something is cited for it, or beside a term of the scale. */
const SURE = /\b(?:will|always|never)\b/gu;

/** Words before which `might` and `will` are things that somebody has. */
const OWNS =
  /(?:^|\P{L})(?:the|an?|its|their|his|her|our|your|my|of|no|with|by|own|full|sheer|combined|superior|armed|sea|air|land|military|naval|economic|financial|industrial|political|imperial|national|popular|public|good|ill|free|strong|last)\s$/iu;

function isHedge({ 0: words, index, input }: RegExpExecArray): boolean {
  const before = input.slice(Math.max(0, index - 24), index);
  const after = input.slice(index + words.length);
  switch (words) {
    case 'might':
      return !OWNS.test(before) && !/^(?:\s+of\b|\s*[.,;:)]|$)/u.test(after);
    case 'can':
      return !/(?:^|\P{L})(?:an?|the|tin|jerry|oil|fuel|petrol)\s$/iu.test(before);
    case 'possible':
      return !/\b(?:as|if|where|wherever|when|whenever|than|best|worst)\s+(?:\w+\s+)?(?:as\s+)?$/iu.test(
        before,
      );
    case 'suggest':
      return !/\b(?:we|I)\s+$/u.test(before);
    default:
      return true;
  }
}

function isSure({ 0: words, index, input }: RegExpExecArray): boolean {
  if (words !== 'will') return true;
  const before = input.slice(Math.max(0, index - 24), index);
  const after = input.slice(index + words.length);
  return !OWNS.test(before) && !/\bwe\s$/iu.test(before) && !/^\s+(?:of|to)\b/u.test(after);
}
