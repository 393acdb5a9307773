import { counted } from '../lib/counted.ts';
/** Why a proposed date is the one it is; goes into the clock of a claim. */
export const DATE_BASIS = {
  written: 'as written',
  yearOfPublication: 'year from publication',
  yearBefore: 'year before publication: the day would lie ahead',
  yearAfter: 'year after publication: said to lie ahead',
  monthOfPublication: 'month from publication',
  dayFirst: 'day read before month, which is not certain',
  monthFirst: 'month read before day, which is not certain',
  weekdayBefore: 'weekday before publication',
  weekdayOf: 'weekday of publication',
  weekdayAfter: 'weekday after publication',
  counted: 'counted from publication',
  publication: 'day of publication',
  retrieved: 'when the source was retrieved',
} as const;

/** Words of the names that the reader proposes. */
export const SUGGESTIONS_WORDS = {
  panel: 'Names in this text',
  found: (known: number, fresh: number, rejected: number): string =>
    [
      ...(known > 0 ? [counted(known, 'name found', 'names found')] : []),
      ...(fresh > 0
        ? [known > 0 ? `${fresh} more possible` : counted(fresh, 'possible name', 'possible names')]
        : []),
      ...(known + fresh === 0 ? [`Every name is decided on, ${rejected} rejected`] : []),
    ].join(', '),
  review: 'Review names',
  close: 'Close names',
  acceptAll: (places: number): string => `Link all ${places} in this case`,
  list: 'Names found in this text',
  groups: {
    known: 'In this case',
    shared: 'One of several',
    fresh: 'Perhaps names',
    rejected: 'Rejected',
  },
  places: (number: number): string => counted(number, 'place', 'places'),
  nothingChosen: 'Choose a name in the list to see where it stands.',
  place: (at: number, of: number): string => `${at} of ${of}`,
  next: 'Next place',
  previous: 'Previous place',

  link: 'Link',
  linkAll: (places: number): string => `Link all ${places}`,
  notHere: 'Not this one',
  notInText: 'Never in this text',
  meansWhich: 'Several entities of the case go by this name.',
  linkTo: (name: string, code: string): string => `Link to ${name} (${code})`,
  neither: 'None of them here',
  showAll: 'All names…',
  entityMeaning: 'Code of the entity',

  reasons: {
    capitals: 'begins with a capital',
    title: 'beside a title',
    acronym: (of: string): string => `stands in brackets behind “${of}”`,
    surname: (of: string): string => `part of the name “${of}”`,
    initials: (of: string): string => `letters of the name “${of}”`,
  },
  type: 'Type',
  chooseType: 'Choose a type',
  guessed: 'A guess from the words around it.',
  add: 'Add as entity',
  alias: (name: string): string => `Link as other name of ${name}`,
  firstAdd: (name: string): string =>
    `“${name}” is no entity yet. Add that first to link this as its other name.`,
  other: 'Link to an entity of the case…',
  entity: 'Entity of the case',
  find: 'Type a name',
  scope: 'Means it',
  scopes: { here: 'in this source only', everywhere: 'everywhere' },
  noName: 'Not a name',
  aliasBasis: (code: string): string => `text of ${code}`,

  rejectedEverywhere: 'rejected in this whole text',
  rejectedHere: (words: string): string => `rejected for “${words}” at one place`,
  rejectedName: 'rejected as a name',
  again: 'Propose again',
  goneEntity: 'removed entity',

  popover: (words: string): string => `“${words}” may be a name`,
} as const;
