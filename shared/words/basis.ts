import { formatPartialDate, type PartialDate } from '../lib/partial-date.ts';

const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

/** Words of the panel that says what a text rests on. */
export const BASIS_WORDS = {
  reading: 'Reading the case…',
  here: 'At the cursor',
  nowhere: 'Put the cursor into a paragraph, or pick one above, to see what it rests on.',
  all: 'Paragraph by paragraph',
  allCount: (units: number, bare: number): string =>
    bare === 0
      ? `${count(units, 'paragraph', 'paragraphs')}, each with a citation where it says something`
      : `${count(units, 'paragraph', 'paragraphs')}, ${bare.toLocaleString('en-GB')} without citation`,
  onlyBare: 'Only those that cite nothing',
  noUnits: 'Nothing is written yet.',
  noneBare: 'Every paragraph that says something cites a claim.',
  judgement: (number: number): string => `Key judgement ${number}`,
  kinds: { paragraph: 'Paragraph', 'list item': 'List item', quotation: 'Quotation', table: 'Table' },
  bare: 'Says something and cites nothing',
  bareShort: 'cites nothing',
  bareJudgement: 'A key judgement that cites no claim',
  silent: 'no citation',
  missing: (number: number): string =>
    `${count(number, 'cited claim is', 'cited claims are')} no longer in the case`,
  claims: (number: number): string => count(number, 'claim', 'claims'),
  sources: (number: number): string => count(number, 'source', 'sources'),
  origins: (number: number): string => count(number, 'origin', 'origins'),
  facts: {
    origins: 'Origins',
    oldest: 'Oldest',
    newest: 'Newest',
    grades: 'Grades',
  },
  noOrigin: 'no source speaks for it',
  dated: (date: PartialDate, clock: 'happened' | 'said' | 'published', code: string): string =>
    `${formatPartialDate(date)}, ${clock} (${code})`,
  undated: 'no date known',
  notGraded: 'not rated',
  restsOn: 'Claims',
  from: 'Sources',
  speaksAgainst: 'speaks against',
  speaksAgainstMeaning: 'Words of this source speak against a cited claim',
  withdrawn: 'withdrawn',
  withdrawnMeaning: 'This source was withdrawn: it is not to be leaned on',
  opposed: 'Contradicted by',
  contradictions: 'Contradictions not cited',
  contradictionsHelp:
    'Claims of the case that stand in contradiction to one that is cited, and that the text does not mention.',
  noContradictions: 'No claim outside the text contradicts one that it cites.',
  contradicts: (codes: readonly string[]): string => `contradicts ${codes.join(', ')}`,
  unused: 'Sources not used',
  unusedHelp: 'Sources of the case on which nothing in this text rests, those that may matter most first.',
  noUnused: 'Every source of the case is used.',
  whyContradicts: (own: string, cited: string): string => `${own} contradicts ${cited}`,
  whyAlike: (names: readonly string[], more: number): string =>
    `also about ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  whyKin: (codes: readonly string[]): string => `goes back to the same place as ${codes.join(', ')}`,
  noWhy: 'nothing in common with what is cited',
  noClaims: 'nothing is marked in it',
  cited: 'Sources cited',
  citedHelp: 'How complete the citation of each is. Press what is missing to fill it in.',
  noCited: 'No source is cited yet.',
  citedComplete: (complete: number, all: number): string => `${complete} of ${all} complete`,
} as const;
