import { CHECKING_WORDS as WORDS } from '../words/checking.ts';
import type { CheckLine, CheckSentence } from './check-lines.ts';
import { eachMatch, type SentenceFinding } from './check-sentence.ts';
import type { TermHit } from './check-terms.ts';

/** What a sentence needs beside its words of likelihood: a time, a citation, a judging verb, measure. */
export function wordingFindings(
  line: CheckLine,
  sentence: CheckSentence,
  hits: readonly TermHit[],
  hasCitation: boolean,
): readonly SentenceFinding[] {
  const { own } = sentence;
  return [
    ...timeless(line, own, hits),
    ...(hasCitation || line.kind === 'heading'
      ? []
      : eachMatch(own, REPORTS, 'report-without-citation', WORDS.why.reportWithoutCitation, isReport).slice(
          0,
          1,
        )),
    ...beliefs(own),
    ...eachMatch(own, LOADED, 'loaded-word', WORDS.why.loadedWord, isLoaded),
    ...tooLong(line, sentence),
  ];
}

const FUTURE =
  /\b(?:will|shall|would|(?:is|are) going to|(?:likely|unlikely|probable|improbable|certain|chance|odds|possibility) to(?! have\b)|(?:intends?|plans?|expects?) to)\s+\w/iu;

/** A date, a period, or something that ends it. */
const TIME =
  /\b(?:(?:19|20|21)\d\d|January|February|March|April|May(?= \d| (?:19|20))|(?<=\b(?:in|by|until|before|late|early|mid|of|\d) )May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Q[1-4]|spring|summer|autumn|winter|today|tonight|tomorrow|before|until|within|during|this (?:week|month|quarter|year|decade|winter|spring|summer|autumn)|(?:same|that|next|coming|following) (?:day|week|month|quarter|year|decade|winter|spring|summer|autumn)|(?:next|coming|following) (?:\w+ )?(?:days|weeks|months|quarters|years|decades)|(?:over|in|after) (?:the )?(?:\w+ )?(?:days?|weeks?|months?|years?|decades?)|by (?:the )?(?:end|start|middle|time|close)|year[ -]end|mid-\d{4})\b/u;

function timeless(
  { kind, text }: CheckLine,
  own: string,
  hits: readonly TermHit[],
): readonly SentenceFinding[] {
  const isJudgement = kind === 'statement' || (kind === 'text' && hits.some(({ entry }) => entry !== null));
  const future = isJudgement ? FUTURE.exec(own) : null;
  // A statement is one judgement, and one time is enough for it.
  if (!future || TIME.test(kind === 'statement' ? text : own)) return [];
  const words = future[0].slice(0, -1).trimEnd();
  const place = { start: future.index, end: future.index + words.length };
  return [{ ...place, rule: 'no-time-frame', why: WORDS.why.noTimeFrame, fix: null }];
}

const REPORTS =
  /\b(?:said|says|reported(?:ly)?|reports that|according to|alleged(?:ly)?|alleges|claimed|claims that|announce[sd] that|stated|states that|told|denied|denies|warned|warns|argued|argues that|insisted|insists)\b/giu;

/** What the authors said themselves needs no source, and “that said” says nothing. */
function isReport({ 0: words, index, input }: RegExpExecArray): boolean {
  const before = input.slice(Math.max(0, index - 30), index);
  if (/\b(?:we|I)\s+(?:have\s+|had\s+|also\s+|already\s+)?$/u.test(before)) return false;
  if (words.toLowerCase() === 'said') return !/\b(?:that|being)\s+$/iu.test(before);
  return words.toLowerCase() !== 'states that' || !/\b(?:united|member|federal)\s+$/iu.test(before);
}

function beliefs(own: string): readonly SentenceFinding[] {
  return [...own.matchAll(BELIEF)].map((match) => {
    const { verb = '' } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const fix =
      verb === '' ? null : ({ kind: 'words', start: end - verb.length, end, text: 'judge' } as const);
    return { rule: 'belief-for-judgement', start, end, why: WORDS.why.belief(match[0]), fix } as const;
  });
}
const BELIEF =
  /\b(?:(?:we|I)(?: \w+ly| also| still| now)? (?<verb>believe|feel|think|suspect|guess|reckon)|it is (?:widely |generally )?(?:believed|felt|thought)|in our (?:view|opinion)|(?:we|I) do(?: not|n[’']t) (?:believe|feel|think))\b/giu;

const LOADED =
  /\b(?:regimes?|terrorists?|so-called|thugs?|puppets?|strongm[ae]n|dictators?|mouthpieces?|henchm[ae]n|cron(?:y|ies)|warlords?|rogue|fanatics?|extremists?|brutal(?:ly)?|shameless(?:ly)?|notorious(?:ly)?)\b/giu;

function isLoaded({ 0: words, index, input }: RegExpExecArray): boolean {
  if (!/^regime/iu.test(words)) return true;
  // A set of rules is called so without a judgement.
  return !/\b(?:tax|sanctions?|legal|visa|licen[cs]ing|inspections?|export|import|customs|regulatory|safeguards?|control|monitoring|verification|treaty|maritime|border|fee|trade|safety|reporting|regulation)\s+$/iu.test(
    input.slice(Math.max(0, index - 30), index),
  );
}

const MOST_WORDS = 40;

function tooLong({ kind }: CheckLine, { text, own }: CheckSentence): readonly SentenceFinding[] {
  // A word and its blank are two letters at the least.
  if (kind === 'quotation' || kind === 'heading' || text.length < 2 * MOST_WORDS) return [];
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.,-]*/gu) ?? [];
  if (words.length <= MOST_WORDS) return [];
  const why = WORDS.why.longSentence(words.length);
  return [{ rule: 'long-sentence', start: 0, end: own.length, why, fix: null }];
}
