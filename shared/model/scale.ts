/** Scales are data, each with its source: a standard may change, code must not. */

/** Admiralty / NATO source reliability (AJP-2.1; FM 2-22.3 App. B). F means "no basis", not "worst". */
export const RELIABILITY = {
  A: 'Completely reliable',
  B: 'Usually reliable',
  C: 'Fairly reliable',
  D: 'Not usually reliable',
  E: 'Unreliable',
  F: 'Reliability cannot be judged',
} as const;
export type ReliabilityLetter = keyof typeof RELIABILITY;

/** Admiralty / NATO information credibility (AJP-2.1; FM 2-22.3 App. B). 6 means "no basis", not "worst". */
export const CREDIBILITY = {
  1: 'Confirmed by other sources',
  2: 'Probably true',
  3: 'Possibly true',
  4: 'Doubtful',
  5: 'Improbable',
  6: 'Truth cannot be judged',
} as const;
export type CredibilityDigit = keyof typeof CREDIBILITY;

/** One band of a likelihood scale: its term, and the range it stands for. */
interface ScaleBand {
  readonly term: string;
  /** Another term of the same band. */
  readonly also?: string;
  /** Other forms in running text, as an adverb. */
  readonly forms?: readonly string[];
  /** In percent. */
  readonly low: number;
  readonly high: number;
  /** As the source prints it, where that is not `low–high%`. */
  readonly range?: string;
}

/**
 * Scales of likelihood, lowest band first. Both rows of ICD 203 mean the same bands, which touch; those of the PHIA
 * leave gaps on purpose and are said to be approximate, and it has no word for an even chance.
 */
export const LIKELIHOOD_SCALES = {
  'icd203-1': {
    name: 'ICD 203, first row',
    family: 'ICD 203',
    source: 'ICD 203 (ODNI, 2 January 2015), D.6.e(2)(a), first row',
    bands: [
      { term: 'almost no chance', low: 1, high: 5 },
      { term: 'very unlikely', low: 5, high: 20 },
      { term: 'unlikely', low: 20, high: 45 },
      { term: 'roughly even chance', low: 45, high: 55 },
      { term: 'likely', low: 55, high: 80 },
      { term: 'very likely', low: 80, high: 95 },
      { term: 'almost certain', forms: ['almost certainly'], low: 95, high: 99 },
    ],
  },
  'icd203-2': {
    name: 'ICD 203, second row',
    family: 'ICD 203',
    source: 'ICD 203 (ODNI, 2 January 2015), D.6.e(2)(a), second row',
    bands: [
      {
        term: 'remote',
        forms: ['remote chance', 'remote possibility', 'remote likelihood'],
        low: 1,
        high: 5,
      },
      { term: 'highly improbable', forms: ['highly improbably'], low: 5, high: 20 },
      { term: 'improbable', forms: ['improbably'], low: 20, high: 45 },
      { term: 'roughly even odds', low: 45, high: 55 },
      { term: 'probable', forms: ['probably'], low: 55, high: 80 },
      { term: 'highly probable', forms: ['highly probably'], low: 80, high: 95 },
      { term: 'nearly certain', forms: ['nearly certainly'], low: 95, high: 99 },
    ],
  },
  phia: {
    name: 'UK PHIA yardstick',
    family: 'UK PHIA',
    source: 'Explaining Uncertainty in UK Intelligence Assessment (PHIA, GOV.UK, 24 March 2025)',
    bands: [
      { term: 'remote chance', low: 0, high: 5, range: 'above 0 to about 5%' },
      { term: 'highly unlikely', low: 10, high: 20, range: 'about 10–20%' },
      { term: 'unlikely', low: 25, high: 35, range: 'about 25–35%' },
      { term: 'realistic possibility', low: 40, high: 50, range: 'about 40 to below 50%' },
      { term: 'likely', also: 'probable', forms: ['probably'], low: 55, high: 75, range: 'about 55–75%' },
      { term: 'highly likely', low: 80, high: 90, range: 'about 80–90%' },
      {
        term: 'almost certain',
        forms: ['almost certainly'],
        low: 95,
        high: 100,
        range: 'about 95 to below 100%',
      },
    ],
  },
} as const satisfies Record<
  string,
  { name: string; family: string; source: string; bands: readonly ScaleBand[] }
>;
export type LikelihoodScaleId = keyof typeof LIKELIHOOD_SCALES;
type Band = (typeof LIKELIHOOD_SCALES)[LikelihoodScaleId]['bands'][number];
export type LikelihoodTerm = Band['term'] | Extract<Band, { also: string }>['also'];

export const LIKELIHOOD_SCALE_IDS = Object.keys(LIKELIHOOD_SCALES) as readonly LikelihoodScaleId[];
export const DEFAULT_LIKELIHOOD_SCALE: LikelihoodScaleId = 'icd203-1';

/** A term with the band that it stands for on a scale. */
export interface Likelihood {
  readonly term: LikelihoodTerm;
  readonly scale: LikelihoodScaleId;
  readonly low: number;
  readonly high: number;
  /** As it is printed beside the term: `55–80%`. */
  readonly range: string;
  /** How the term is written in running text, itself first. */
  readonly forms: readonly string[];
}

/** Every term of every scale. */
export const LIKELIHOOD: readonly Likelihood[] = LIKELIHOOD_SCALE_IDS.flatMap((scale) => {
  const bands: readonly ScaleBand[] = LIKELIHOOD_SCALES[scale].bands;
  return bands.flatMap(({ term, also, forms = [], low, high, range = `${low}–${high}%` }) => {
    const own = also === undefined ? [[term, ...forms]] : [[term], [also, ...forms]];
    return own.map((written) => ({
      term: written[0] as LikelihoodTerm,
      scale,
      low,
      high,
      range,
      forms: written,
    }));
  });
});

/** The terms of one scale, lowest first. */
export const likelihoodsOf = (scale: LikelihoodScaleId): readonly Likelihood[] =>
  LIKELIHOOD.filter((entry) => entry.scale === scale);

/**
 * The band of a term on a scale; a term of another scale has the band it has there. Throws on a word that is in no
 * table: the schema keeps such words out.
 */
export function likelihood(
  term: LikelihoodTerm,
  scale: LikelihoodScaleId = DEFAULT_LIKELIHOOD_SCALE,
): Likelihood {
  const found = LIKELIHOOD.filter((entry) => entry.term === term);
  const entry = found.find((one) => one.scale === scale) ?? found[0];
  if (!entry) throw new Error(`${term} is not a term of any likelihood scale`);
  return entry;
}

/** Confidence in the basis of a judgement; never in the sentence that holds the likelihood (ICD 203 D.6.e(2)(b)). */
export const CONFIDENCE = {
  low: 'Low',
  moderate: 'Moderate',
  high: 'High',
} as const;
export type ConfidenceLevel = keyof typeof CONFIDENCE;
