import type { LikelihoodScaleId } from '../model/scale.ts';
import { acronymsOf, type LineAcronyms } from './check-acronyms.ts';
import type { CheckFix, LineFinding } from './check-finding.ts';
import { hedgeFindings } from './check-hedges.ts';
import { findingKey } from './check-key.ts';
import { chosenOutsideScale, likelihoodFindings } from './check-likelihood.ts';
import { type CheckLine, type CheckSentence, NO_TEXT, sentencesIn } from './check-lines.ts';
import type { SentenceFinding } from './check-sentence.ts';
import { type TermHit, termsIn } from './check-terms.ts';
import { wordingFindings } from './check-wording.ts';

/** What the words of one line give, wherever it stands. */
export interface CheckedLine {
  readonly findings: readonly LineFinding[];
  readonly sentences: readonly SentenceFacts[];
  readonly acronyms: LineAcronyms;
}

/** What other rules ask of a sentence. */
export interface SentenceFacts extends CheckSentence {
  /** Whether it says that something is so: it names no likelihood, no doubt, and nobody who says it. */
  readonly isFlat: boolean;
}

/** Reads lines one at a time, and keeps what it found: of a long text, most lines are as they were. */
export class LineChecker {
  #known = new Map<string, CheckedLine>();
  #used = new Map<string, CheckedLine>();

  /** Begins another pass over a text; what the last one did not need is let go. */
  begin(): void {
    this.#known = this.#used;
    this.#used = new Map();
  }

  /** `hasCitation`: the key judgement that the line is a half of cites something. */
  check(line: CheckLine, language: string, scale: LikelihoodScaleId, hasCitation: boolean): CheckedLine {
    const { kind, text, citations, judgement } = line;
    const cited = citations.map(({ at, node }) => [at, ...node.attrs.claimIds]);
    const key = JSON.stringify([kind, text, cited, judgement?.likelihood, language, scale, hasCitation]);
    const found =
      this.#used.get(key) ?? this.#known.get(key) ?? checkLine(line, language, scale, hasCitation);
    this.#used.set(key, found);
    return found;
  }
}

function checkLine(
  line: CheckLine,
  language: string,
  scale: LikelihoodScaleId,
  hasCitation: boolean,
): CheckedLine {
  const isRead = readsWords(language);
  const sentences = sentencesIn(line, language);
  const whole: CheckSentence = {
    start: 0,
    end: line.text.length,
    text: line.text,
    own: line.text,
    cited: [],
  };
  const findings: LineFinding[] = [...named(whole, chosenOutsideScale(line, scale))];
  const facts = sentences.map((sentence): SentenceFacts => {
    const hits = isRead ? termsIn(sentence.own, scale) : [];
    const found =
      isRead && line.kind !== 'quotation' ? wordFindings(line, sentence, hits, scale, hasCitation) : [];
    findings.push(...named(sentence, found));
    const isDoubted = found.some(({ rule }) => rule === 'vague-hedge' || rule === 'double-hedge');
    const isFlat = isRead && hits.length === 0 && !isDoubted && !isAttributed(sentence);
    return { ...sentence, isFlat };
  });
  return { findings, sentences: facts, acronyms: isRead ? acronymsOf(line) : NO_ACRONYMS };
}

/** The rules on words read English. */
export const readsWords = (language: string): boolean => language === '' || /^en(?:-|$)/iu.test(language);

const NO_ACRONYMS: LineAcronyms = { uses: [], defined: [] };

function wordFindings(
  line: CheckLine,
  sentence: CheckSentence,
  hits: readonly TermHit[],
  scale: LikelihoodScaleId,
  hasCitation: boolean,
): readonly SentenceFinding[] {
  return [
    ...likelihoodFindings(line, sentence, hits, scale),
    ...hedgeFindings(line, sentence, hits),
    ...wordingFindings(line, sentence, hits, hasCitation || sentence.cited.length > 0),
  ].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Places in the line, and a name that no other line changes. The same words twice in a sentence are two findings. */
function named(sentence: CheckSentence, found: readonly SentenceFinding[]): readonly LineFinding[] {
  const times = new Map<string, number>();
  return found.map(({ rule, start, end, why, fix }) => {
    const words = sentence.text.slice(start, end);
    const nth = times.get(`${rule} ${words}`) ?? 0;
    times.set(`${rule} ${words}`, nth + 1);
    return {
      rule,
      key: findingKey(rule, sentence.text, words, nth, sentence.cited),
      start: sentence.start + start,
      end: sentence.start + end,
      sentence: sentence.text.replaceAll(NO_TEXT, ''),
      why,
      fix: moved(fix, sentence.start),
    };
  });
}

const moved = (fix: CheckFix | null, by: number): CheckFix | null =>
  fix?.kind === 'words' ? { ...fix, start: fix.start + by, end: fix.end + by } : fix;

/** Whether somebody is said to say it, or it is asked. */
const isAttributed = ({ own, text }: CheckSentence): boolean =>
  ATTRIBUTES.test(own) ||
  SPEAKER.test(own) ||
  own !== text ||
  /\?["”’)]*$/u.test(text.replaceAll(NO_TEXT, ''));

/** “the Premier: doors open in May” */
const SPEAKER = /^(?:the|our)?[\p{L} ’-]{2,50}:\s/iu;

const ATTRIBUTES =
  /\b(?:sa(?:ys?|id)|tells?|told|reports?|reported|reportedly|according|alleg\w+|claim(?:s|ed)?|announc\w+|stat(?:es?|ed|ement)|den(?:y|ies|ied|ial)|warn(?:s|ed)|argu(?:es?|ed)|insist(?:s|ed)|confirm(?:s|ed)|conclud(?:es?|ed)|counts?|counted|calls?|called|describ\w+|expect\w*|intend\w*|plan(?:s|ned)?|hop(?:es?|ed)|foresee[sn]?|forecasts?|estimat\w+|quot(?:es?|ed)|wr(?:ites|ote)|put(?:s)? it|speaks?|spoke|ask(?:s|ed)|answer(?:s|ed)?|promis\w+|acknowledg\w+|admit\w*|maintain(?:s|ed)|accounts?|puts?|known (?:from|to)|by (?:its|his|her|their) own|we|us|our|if)\b/iu;
