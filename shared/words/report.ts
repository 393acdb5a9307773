import { formatPartialDate, type PartialDate } from '../lib/partial-date.ts';
import type { ClaimStatus, Clock } from '../model/claim.ts';
import type { Marking } from '../model/marking.ts';
import type { ConfidenceLevel } from '../model/scale.ts';

/** Words of the printed assessment. */
export const REPORT_WORDS = {
  untitled: 'Untitled assessment',
  sampleHead: 'INVENTED SAMPLE: NOTHING IN IT IS REAL',
  sampleNotice:
    'This is the sample case. The countries, people, events, outlets and sources in it are invented, and any likeness is chance.',
  particulars: {
    label: 'Particulars of this assessment',
    reference: 'Reference',
    date: 'Date',
    cutoff: 'Information cut-off',
    authors: 'Authors',
    version: 'Version',
    handling: 'Handling',
    notSaid: 'not stated',
  },
  bottomLine: 'Bottom line',
  glance: {
    judgements: (count: number): string => plural(count, 'key judgement', 'key judgements'),
    claims: (count: number): string => plural(count, 'claim cited', 'claims cited'),
    sources: (count: number, inCase: number): string =>
      `${plural(count, 'source cited', 'sources cited')}, of ${inCase} in the case`,
    outlets: (count: number): string => plural(count, 'outlet', 'outlets'),
  },
  contents: 'Contents',
  judgements: {
    title: 'Key judgements',
    caption: 'Key judgements with their likelihood',
    number: 'No.',
    judgement: 'Judgement',
    likelihood: 'Likelihood',
    one: (number: number): string => `Key judgement ${number}`,
  },
  confidence: (level: ConfidenceLevel, hasBasis: boolean): string =>
    `Our confidence is ${level}${hasBasis ? ': ' : '.'}`,
  guide: {
    title: 'How to read this assessment',
    likelihood:
      'A likelihood term says how probable we think a development is. Each term stands for a range, which is printed with it.',
    likelihoodCaption: 'Likelihood terms and their ranges',
    term: 'Term',
    otherTerm: 'Same as',
    meaning: 'Range',
    explanation: 'Meaning',
    or: 'or',
    mixed: 'Both lines of terms are used here. Terms in one column mean the same range.',
    confidence:
      'Confidence speaks of the basis of a judgement, not of the event, and so is always given apart.',
    confidenceCaption: 'Levels of confidence',
    grades:
      'A grade such as B2 joins the reliability of the source (a letter) and the credibility of the claim (a number), judged apart from each other. F and 6 mean that there is no basis for judging; they are not the worst grade. A dash stands for what has not been rated.',
    reliabilityCaption: 'Reliability of a source',
    credibilityCaption: 'Credibility of a claim',
  },
  summary: {
    title: 'Source summary',
    reliabilityCaption: 'Cited sources by reliability',
    credibilityCaption: 'Cited claims by credibility',
    grade: 'Grade',
    sources: 'Sources',
    claims: 'Claims',
    notRated: 'Not rated',
    none: 'This assessment cites no claim, and so rests on no source.',
    base: (claims: number, passages: number, sources: number, inCase: number): string =>
      `This assessment cites ${counted(claims, 'claim', 'claims')}, resting on ${counted(passages, 'passage', 'passages')} in ${counted(sources, 'source', 'sources')} of the ${inCase.toLocaleString('en-GB')} in the case.`,
    outlets: (outlets: number, without: number): string =>
      `The cited sources name ${counted(outlets, 'outlet', 'different outlets')}${without > 0 ? `, and ${counted(without, 'names', 'name')} none` : ''}.`,
    published: (from: PartialDate, to: PartialDate): string =>
      from === to
        ? `Those with a date were published on ${formatPartialDate(from)}.`
        : `Those with a date were published from ${formatPartialDate(from)} to ${formatPartialDate(to)}.`,
    undated: (count: number): string => `No date is known for ${counted(count, 'source', 'sources')}.`,
    singleSource: (count: number, claims: number): string =>
      `Of the ${counted(claims, 'claim', 'claims')}, ${counted(count, 'rests', 'rest')} on one source only.`,
    kinds: (list: string): string => `By kind: ${list}.`,
    languages: (list: string): string => `By language: ${list}.`,
    singleOrigin: (count: number): string =>
      `${capitalised(counted(count, 'claim rests', 'claims rest'))} on several sources of which no more than one origin is established.`,
    origins: (sentence: string): string => `The cited sources together: ${sentence}.`,
    counts:
      'Sources that go back to one place are one origin. A source whose lineage is not known is not counted as a further one.',
  },
  notes: {
    title: 'Notes',
    lead: 'Each note gives the source, the words relied on, their grade, the claim they stand for, and who speaks through the source. Words are quoted where a claim is first cited.',
    quotedIn: (number: number): string => `quoted in note ${number}`,
    leadPages: 'The page is that of the text.',
    faults: {
      'claim-missing': 'claim removed',
      'citation-empty': 'no claim cited',
      'footnote-empty': 'nothing said',
    },
    saysNothing: 'This note says nothing.',
    note: (number: number): string => `Note ${number}`,
    missing: (count: number): string =>
      count === 1
        ? 'A claim cited here is no longer in the case.'
        : `${count} claims cited here are no longer in the case.`,
    citesNothing: 'This citation names no claim.',
    noPassage: 'No words of a source are linked to this claim.',
    against: 'Speaks against the claim:',
    speaksAgainst: 'speaks against it',
    page: 'p.',
    back: (number: number): string => `Back to the text at note ${number}`,
  },
  annex: {
    claims: 'Claims',
    sources: 'Sources',
    entities: 'Entities',
    letter: (letter: string): string => `Annex ${letter}`,
  },
  claims: {
    caption: 'Claims cited in this assessment',
    none: 'No claim is cited.',
    leftOut: (printed: number, left: number): string =>
      `The first ${printed.toLocaleString('en-GB')} claims are printed here. ${left.toLocaleString('en-GB')} more are cited; all of them stand in full in the attached file evidence.json.`,
    code: 'Code',
    claim: 'Claim',
    attribution: 'Attributed to',
    grade: 'Source and grade',
    notes: 'Notes',
    happened: (clock: Clock): string => `happened ${onClock(clock)}`,
    said: (clock: Clock): string => `said ${onClock(clock)}`,
    captured: (clock: Clock): string => `captured ${onClock(clock)}`,
    /** What a reader must know of how far the analyst goes along; the others say nothing to a reader. */
    statuses: { open: '', 'relied on': '', disputed: 'disputed', 'set aside': 'set aside' } satisfies Record<
      ClaimStatus,
      string
    >,
    figures: (list: string): string => `Measures: ${list}`,
    credibilityReason: (reason: string): string => `Credibility: ${reason}`,
  },
  sources: {
    caption: 'Sources cited in this assessment',
    none: 'No source is cited.',
    code: 'Code',
    source: 'Source',
    dates: 'Published',
    reliability: 'Reliability',
    marking: 'Marking',
    retrieved: (date: string): string => `retrieved ${date}`,
    notRated: 'Not rated',
    claims: 'Claims',
    excerpts: 'Excerpts',
    original: (name: string, bytes: number): string =>
      `Original ${name}, ${bytes.toLocaleString('en-GB')} bytes, SHA-256`,
    noOriginal: 'No original is kept.',
    firstHand: (reason: string): string => `First-hand${reason ? `: ${reason}` : ''}`,
    withdrawn: (ground: string, reason: string): string =>
      `Withdrawn: ${ground}${reason ? `. ${reason}` : ''}`,
    notCited: 'a source that is not cited here',
  },
  entities: {
    caption: 'Entities that take part in the cited claims',
    none: 'No entity takes part in a cited claim.',
    code: 'Code',
    name: 'Name',
    type: 'Type',
    description: 'Description',
    roles: 'Part in claims',
    aliases: (names: string): string => `also ${names}`,
  },
  verification: {
    title: 'Verification',
    attached:
      'The attached file evidence.json holds the cited claims, the words they rest on with their positions, the sources with the SHA-256 of every original, and the entities. Its own SHA-256 is',
    enclosed:
      'This page encloses its evidence as JSON in the element with the id “evidence”: the cited claims, the words they rest on with their positions, the sources with the SHA-256 of every original, and the entities. The SHA-256 of that text is',
    apart:
      'The PDF and the HTML of this assessment hold its evidence as JSON: the cited claims, the words they rest on with their positions, the sources with the SHA-256 of every original, and the entities. The SHA-256 of that evidence is',
    excerpts: 'An excerpt’s hash is the SHA-256 of its text in UTF-8.',
    problems: 'What does not hold',
    marking: (isSet: boolean, marking: Marking, sources: Marking): string => {
      if (!isSet) return `The marking is the most restrictive of the cited sources.`;
      if (marking === sources) return 'The marking was set by the authors; the cited sources carry the same.';
      return `The marking was set by the authors; the most restrictive of the cited sources is ${sources}.`;
    },
    case: (title: string): string => `Case: ${title}.`,
    made: (version: string): string => `Made with Touchstone${version ? ` ${version}` : ''}.`,
  },
  version: (version: string): string => (version ? `version ${version}` : ''),
  pageOf: { page: 'Page ', of: ' of ' },
  attachment: 'Claims, passages, sources and hashes behind this assessment',
  empty: '–',
} as const;

const onClock = ({ date, basis }: Clock): string => `${formatPartialDate(date)}${basis ? ` (${basis})` : ''}`;

/** What each level says of the basis (after the NIC's "What we mean when we say"), in our own words. */
export const CONFIDENCE_MEANING: Readonly<Record<ConfidenceLevel, string>> = {
  high: 'Good information from several sides, or a question that allows a firm answer. It is still not a fact and may be wrong.',
  moderate:
    'Credible and plausible information, but not good enough, or not well enough corroborated, for more.',
  low: 'Information that is scant, fragmented, poorly corroborated or doubtful.',
};

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

const counted = (count: number, one: string, many: string): string =>
  `${count === 1 ? 'one' : count.toLocaleString('en-GB')} ${plural(count, one, many)}`;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
