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

/** ICD 203 D.6.e(2)(a): likelihood terms, with the band in percent. `row` is the line of the standard's table. */
export const LIKELIHOOD = [
  { term: 'almost no chance', row: 1, low: 1, high: 5 },
  { term: 'very unlikely', row: 1, low: 5, high: 20 },
  { term: 'unlikely', row: 1, low: 20, high: 45 },
  { term: 'roughly even chance', row: 1, low: 45, high: 55 },
  { term: 'likely', row: 1, low: 55, high: 80 },
  { term: 'very likely', row: 1, low: 80, high: 95 },
  { term: 'almost certain', row: 1, low: 95, high: 99 },
  { term: 'remote', row: 2, low: 1, high: 5 },
  { term: 'highly improbable', row: 2, low: 5, high: 20 },
  { term: 'improbable', row: 2, low: 20, high: 45 },
  { term: 'roughly even odds', row: 2, low: 45, high: 55 },
  { term: 'probable', row: 2, low: 55, high: 80 },
  { term: 'highly probable', row: 2, low: 80, high: 95 },
  { term: 'nearly certain', row: 2, low: 95, high: 99 },
] as const;
export type LikelihoodTerm = (typeof LIKELIHOOD)[number]['term'];

/** The band of a term. Throws on a word that is not in the table: the schema keeps such words out. */
export function likelihood(term: LikelihoodTerm): (typeof LIKELIHOOD)[number] {
  const found = LIKELIHOOD.find((entry) => entry.term === term);
  if (!found) throw new Error(`${term} is not an ICD 203 likelihood term`);
  return found;
}

/** Confidence in the basis of a judgement; never in the sentence that holds the likelihood (ICD 203 D.6.e(2)(b)). */
export const CONFIDENCE = {
  low: 'Low',
  moderate: 'Moderate',
  high: 'High',
} as const;
export type ConfidenceLevel = keyof typeof CONFIDENCE;

/** TLP 2.0 (FIRST, August 2022), least restrictive first. Labels are never translated. */
export const TLP = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;
export type TlpLabel = (typeof TLP)[number];

/** TLP 2.0 colour table; the ground is always black. */
export const TLP_COLOUR: Readonly<Record<TlpLabel, string>> = {
  'TLP:CLEAR': '#FFFFFF',
  'TLP:GREEN': '#33FF00',
  'TLP:AMBER': '#FFC000',
  'TLP:AMBER+STRICT': '#FFC000',
  'TLP:RED': '#FF2B2B',
};

/** The most restrictive of several markings; TLP:CLEAR when there are none. */
export function mostRestrictive(labels: readonly TlpLabel[]): TlpLabel {
  return TLP[Math.max(0, ...labels.map((label) => TLP.indexOf(label)))] ?? 'TLP:CLEAR';
}
