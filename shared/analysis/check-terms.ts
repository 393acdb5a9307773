import { LIKELIHOOD, LIKELIHOOD_SCALES, type Likelihood, type LikelihoodScaleId } from '../model/scale.ts';

/** Words of likelihood in a text. */
export interface TermHit {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** What they mean: on the chosen scale where they are a term of it, else on another. Null: on none. */
  readonly entry: Likelihood | null;
  readonly isOfScale: boolean;
  /** “almost certainly not”, “not likely”. */
  readonly isNegated: boolean;
}

/** The words of likelihood in a text, in order; of several that begin at one place, the longest. */
export function termsIn(text: string, scale: LikelihoodScaleId): readonly TermHit[] {
  const hits: TermHit[] = [];
  for (const { 0: words, index: start } of text.matchAll(WORDS)) {
    const end = start + words.length;
    const before = text.slice(Math.max(0, start - 40), start);
    if (COMPARES.test(before) || /^\s+cause\b/iu.test(text.slice(end))) continue;
    const entries = ENTRIES.get(words.toLowerCase().replaceAll(/\s+/gu, ' ')) ?? [];
    const own = entries.find((entry) => entry.scale === scale);
    const family = LIKELIHOOD_SCALES[scale].family;
    const entry =
      own ?? entries.find((one) => LIKELIHOOD_SCALES[one.scale].family === family) ?? entries[0] ?? null;
    const isNegated = NEGATES.test(before) || /^\s+not\b/iu.test(text.slice(end));
    hits.push({ start, end, words, entry, isOfScale: own !== undefined, isNegated });
  }
  return hits;
}

/** “the most likely course” ranks, and says nothing of how likely it is. */
const COMPARES = /\b(?:most|more|less|least|how|however|equally|as|so|too)\s+$/iu;
const NEGATES = /(?:\b(?:not|never|hardly|scarcely|neither)|n[’']t)\s+(?:at all\s+)?$/iu;

/** Likelihoods by the form in which they are written. */
const ENTRIES = entriesByForm();

function entriesByForm(): ReadonlyMap<string, readonly Likelihood[]> {
  const entries = new Map<string, Likelihood[]>();
  for (const entry of LIKELIHOOD) {
    for (const form of entry.forms) entries.set(form, [...(entries.get(form) ?? []), entry]);
  }
  return entries;
}

/** A far village is remote too: alone, the word counts only where something else is said to be likely or not. */
const REMOTE = String.raw`remote(?<=\b(?:chances?|prospects?|odds|likelihood|possibility|probability)\b[^.;]{0,60}\b(?:is|are|remains?)\sremote)`;

/** Words that look like a term and are one of no scale. */
const OUTSIDE = [
  String.raw`(?:extremely|exceptionally|quite|fairly|rather|somewhat|pretty|reasonably|increasingly|particularly|overwhelmingly|moderately)\s+(?:un)?likely`,
  String.raw`(?:extremely|exceptionally|quite|fairly|rather|somewhat|very|reasonably)\s+(?:im)?probable`,
  String.raw`(?:virtually|practically|near|all but|quite|absolutely)\s+certain(?:ly)?`,
  String.raw`even\s+(?:chance|odds)`,
  String.raw`fifty-fifty|50[/–-]50`,
];

const WORDS = new RegExp(
  String.raw`\b(?:${[
    ...[...ENTRIES.keys()]
      .filter((form) => form !== 'remote')
      .toSorted((a, b) => b.length - a.length)
      .map((form) => form.replaceAll(' ', String.raw`\s+`)),
    REMOTE,
    ...OUTSIDE,
  ].join('|')})\b`,
  'giu',
);
