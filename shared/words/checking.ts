import { counted } from '../lib/counted.ts';
import type { Marking } from '../model/marking.ts';

/** What each rule of the checker is called. */
export const RULE_NAMES = {
  'claim-missing': 'Citation of a removed claim',
  'citation-empty': 'Citation of nothing',
  'footnote-empty': 'Footnote without words',
  'figure-empty': 'Figure that shows nothing',
  'picture-without-words': 'Picture without words',
  'claim-without-passage': 'Claim without words of a source',
  'words-moved': 'Passage not at its place',
  'rests-on-withdrawn': 'Claim on withdrawn sources alone',
  'contradiction-unmentioned': 'Contradiction not mentioned',
  'marking-too-open': 'Marking too open',
  'quotation-differs': 'Quotation not as in the source',
  'text-replaced': 'Text of the source replaced since',
  'source-withdrawn': 'Withdrawn source',
  'source-unrated': 'Source never rated',
  'confirmed-by-one-origin': 'Confirmed, by one origin',
  'fact-on-weak-claim': 'Said as a fact, on weak ground',
  'judgement-without-claim': 'Judgement without a claim',
  'judgement-without-basis': 'Confidence without its basis',
  'high-confidence-on-one-origin': 'High confidence on one origin',
  'confidence-with-likelihood': 'Confidence and likelihood together',
  'term-outside-scale': 'Term outside the scale',
  'rows-mixed': 'Rows of the table mixed',
  'term-not-chosen': 'Not the likelihood that was chosen',
  'range-missing': 'Term without its range',
  'range-outside-band': 'Number outside the range',
  'vague-hedge': 'Vague hedge',
  'bare-certainty': 'Certainty without a basis',
  'double-hedge': 'Double hedge or negative',
  'no-time-frame': 'Judgement without a time frame',
  'report-without-citation': 'Reported without a citation',
  'belief-for-judgement': 'Belief in place of judgement',
  'loaded-word': 'Loaded word',
  'undefined-acronym': 'Acronym not explained',
  'long-sentence': 'Long sentence',
  'part-missing': 'Part missing',
} as const;

/** The parts that an assessment has, as they are called. */
export const PART_NAMES = {
  title: 'Title',
  dated: 'Date',
  cutoff: 'Information cut-off',
  lead: 'Bottom line, before the first heading',
  judgements: 'Key judgements',
  scope: 'Question or scope',
  alternatives: 'Alternatives considered',
  assumptions: 'Key assumptions',
  gaps: 'Gaps, and what would change our minds',
  implications: 'Implications or outlook',
  sources: 'What the sources are worth',
} as const;

/** Words of the checker: why a finding is one, its panel, and the annex of what was accepted. */
export const CHECKING_WORDS = {
  reasonMissing:
    'Say why the finding stands. The reason is printed with the assessment. Nothing was changed.',
  why: {
    claimMissing: (missing: number): string =>
      missing === 1
        ? 'The citation names a claim that is no longer in the case. Remove the citation or restore the claim.'
        : `The citation names ${missing} claims that are no longer in the case. Remove the citation or restore the claims.`,
    footnoteEmpty: 'The footnote says nothing. Write it or take it out.',
    citationEmpty: 'The citation names no claim. Remove it or choose a claim for it.',
    withoutPassage: (code: string): string =>
      `Claim ${code} is cited, but no words of a source are linked to it. Add a passage to the claim.`,
    onlyAgainst: (code: string): string =>
      `Claim ${code} is cited, but every passage linked to it speaks against it. Add a passage that states it, or take the citation out.`,
    wordsMoved: (code: string): string =>
      `A passage of claim ${code} no longer stands at its place in the excerpt. Verify the case before printing.`,
    restsOnWithdrawn: (code: string): string =>
      `Claim ${code} is cited, but rests on withdrawn sources alone, or on what comes from them. Find another source for it or take the citation out.`,
    contradiction: (code: string, other: string): string =>
      `Claim ${code} is cited, and claim ${other}, which contradicts it, is not. Say that the two disagree and cite both, or record what explains it.`,
    markingTooOpen: (marking: Marking, sources: Marking): string =>
      `The marking ${marking} is more open than ${sources}, which a cited source carries.`,
    textReplaced: (code: string): string =>
      `The text that claim ${code} was marked in has been replaced by a corrected one. Look at its passages before you print.`,
    sourceWithdrawn: (code: string, source: string): string =>
      `Claim ${code} rests on ${source} too, which is withdrawn. Say so, or take the citation out.`,
    sourceUnrated: (source: string): string =>
      `Source ${source} is cited and was never rated. Rate it; F says that there is no basis for a rating.`,
    confirmedByOne: (code: string): string =>
      `Claim ${code} is rated 1, confirmed by other sources, and all of its sources go back to one origin.`,
    factOnDoubtful: (codes: readonly string[]): string =>
      codes.length === 1
        ? `The sentence says that it is so, and ${codes[0]} is of doubtful credibility, or cannot be judged. Say who says it.`
        : `The sentence says that it is so, and ${codes.join(', ')} are of doubtful credibility, or cannot be judged. Say who says it.`,
    factOnOneOrigin: (codes: readonly string[]): string =>
      codes.length === 1
        ? `The sentence says that it is so, and ${codes[0]} has no more than one origin. Say who says it.`
        : `The sentence says that it is so, and ${codes.join(', ')} go back to one origin. Say who says it.`,
    judgementWithoutClaim:
      'The key judgement cites no claim: nothing leads from it to the words it rests on.',
    judgementWithoutBasis: 'The key judgement does not say why its confidence is what it is.',
    highOnOne: (sources: number): string =>
      sources === 1
        ? 'The confidence is high, and the judgement rests on one source.'
        : `The confidence is high, and the ${sources} sources of the judgement go back to one origin.`,
    quotation: 'These words do not stand in the passages cited with them, nor elsewhere in their texts.',
    confidenceWithLikelihood:
      'Confidence speaks of the basis, likelihood of the event. Give each a sentence of its own.',
    confidenceInStatement:
      'The statement has its likelihood beside it. Confidence belongs into the basis below it.',
    likelihoodInBasis: (words: string): string =>
      `The basis is printed behind the level of confidence, and “${words}” is a likelihood. Give it a sentence of its own.`,
    termOfNone: (words: string): string => `“${words}” is a term of no scale, so nobody can tell its range.`,
    termOfOther: (words: string, range: string, other: string, scale: string): string =>
      `“${words}” (${range}) is of another scale, ${other}. This assessment uses ${scale}.`,
    otherRow: (words: string, same: string, range: string): string =>
      `“${words}” is of the other row of the table. In the row of this assessment the same range, ${range}, is “${same}”.`,
    chosenOtherRow: (term: string, same: string): string =>
      `The judgement’s likelihood, “${term}”, is of the other row of the table. The same range is “${same}” here.`,
    chosenOutside: (term: string, scale: string): string =>
      `The judgement’s likelihood, “${term}”, is of another scale. This assessment uses ${scale}.`,
    notChosen: (words: string, chosen: string): string =>
      `The statement says “${words}”, and the likelihood chosen for it is “${chosen}”.`,
    rangeMissing: (words: string): string =>
      `Readers take “${words}” to mean different things. Print its range beside it.`,
    outsideBand: (number: string, words: string, range: string): string =>
      `${number} does not lie within ${range}, which “${words}” stands for.`,
    inGap: (number: string, scale: string): string =>
      `${number} lies in a gap between two bands of ${scale}. Move it into a band, or state the number alone.`,
    vagueHedge: (words: string): string =>
      `“${words}” has no range. Use a term of the scale, or say what is known.`,
    doubleHedge: (words: string): string => `“${words}” hedges twice. One term of the scale says more.`,
    doubleNegative: (words: string): string =>
      `“${words}” says no twice. Say what you mean with a term of the scale.`,
    bareCertainty: (words: string): string => `“${words}” leaves no doubt, and no scale has a term for that.`,
    sureWithoutBasis: (words: string): string =>
      `“${words}” is certain, and nothing is cited for it. Cite a claim or give a likelihood.`,
    noTimeFrame:
      'The judgement is about the future and names no time, so nobody can tell later whether it was right.',
    reportWithoutCitation: (words: string): string =>
      `“${words}” reports what somebody says, and cites no claim for it.`,
    belief: (words: string): string =>
      `“${words}” speaks of belief. An assessment judges, on grounds that it gives.`,
    loadedWord: (words: string): string =>
      `“${words}” takes sides. Use a word that the other side could read too.`,
    acronym: (acronym: string): string =>
      `“${acronym}” is explained nowhere. Write it out where it comes first.`,
    longSentence: (count: number): string =>
      `The sentence has ${count} words. Two are easier to read than one.`,
    partMissing: (name: string): string =>
      `The assessment has no part for this: ${name}. Write it, or accept that it is left out.`,
  },
  severities: {
    error: { one: 'Error', many: 'Errors' },
    warning: { one: 'Warning', many: 'Warnings' },
    note: { one: 'Note', many: 'Notes' },
  },
  panel: {
    label: 'Findings of the checker',
    checking: 'Reading the text…',
    failed: (reason: string): string =>
      `The text could not be checked: ${reason} Your text is saved. It is checked again when you write on.`,
    none: 'Nothing found. That is no proof that the assessment is right: a person has still to read it.',
    emptyText: 'Nothing is written yet. What is found in the text appears here.',
    counts: (errors: number, warnings: number, notes: number): string =>
      [
        counted(errors, 'error', 'errors'),
        counted(warnings, 'warning', 'warnings'),
        counted(notes, 'note', 'notes'),
      ].join(', '),
    badge: (errors: number, warnings: number): string =>
      `${counted(errors, 'error', 'errors')} and ${counted(warnings, 'warning', 'warnings')}`,
    notEnglish: (language: string): string =>
      `The rules on words read English. This assessment is in “${language}”, so only its claims, sources and parts are checked.`,
    order: 'Order of findings',
    orders: { text: 'In the order of the text', severity: 'By severity' },
    whole: 'The assessment as a whole',
    jump: 'Show in text',
    accept: 'Accept…',
    acceptReason: 'Why it stands; the reason is printed',
    saveAccept: 'Accept',
    cancel: 'Cancel',
    accepted: (count: number): string => `Accepted (${count})`,
    outdated: (count: number): string => `Accepted once, no longer found (${count})`,
    outdatedHelp: 'Their words have changed since. They are not printed.',
    takeBack: 'Take back',
    takeBackAll: 'Take back all of these',
    reason: (reason: string, by: string): string => `Accepted${by ? ` by ${by}` : ''}: ${reason}`,
    fixRemove: 'Take it out',
    fixAdd: (text: string): string => `Add “${text.trim()}”`,
    fixWrite: (text: string): string => `Write “${text.trim()}”`,
    fixLikelihood: (term: string): string => `Choose “${term}”`,
    fixMarking: (marking: Marking): string => `Set ${marking}`,
    fixed: 'The text was changed. Undo brings the words back.',
    notFixed: 'The text has changed since; it is being read again. Nothing was changed.',
    keys: (next: string, previous: string): string =>
      `${next} and ${previous} go from finding to finding in the text.`,
    at: (severity: string, rule: string): string => `${severity}: ${rule}`,
    atEnd: 'No finding in the text.',
  },
  /** Of the report. */
  annex: {
    title: 'Accepted findings',
    caption: 'Findings of the checker that the authors let stand',
    rule: 'Rule',
    words: 'Words',
    why: 'Finding',
    reason: 'Why it stands',
    given: (by: string, day: string): string => (by ? `${by}, ${day}` : day),
  },
  /** On paper, where a citation is known by the number of its note. */
  note: {
    missing: (note: number, missing: number): string =>
      missing === 1
        ? `Note ${note} cites a claim that is no longer in the case. Remove the citation or restore the claim.`
        : `Note ${note} cites ${missing} claims that are no longer in the case. Remove the citation or restore the claims.`,
    empty: (note: number): string =>
      `Note ${note} cites no claim. Remove the citation or choose a claim for it.`,
    silent: (note: number): string => `Note ${note} says nothing. Write it or take it out.`,
  },
  scale: 'Likelihood scale',
  scaleSource: (source: string): string => `Scale: ${source}.`,
} as const;
