import { counted } from '../lib/counted.ts';
import type { Marking } from '../model/marking.ts';

/** What stands in a sanitised copy where words were. */
export const WITHHELD_WORDS = '[words withheld]';
export const WITHHELD_CLAIM = '[claim withheld]';

/** First page of a sanitised copy. */
export const SANITISED_ON_PAGE = (cut: Marking): string =>
  `Sanitised copy for release at ${cut}. Sources that are marked higher are described and not named; their words are withheld.`;

/** A source that is described and not named. */
export const DESCRIBED_SOURCE = {
  inLanguage: (language: string): string => `in ${language}`,
  published: (period: string): string => `published ${period}`,
  rated: (letter: string, meaning: string): string => `reliability ${letter} (${meaning.toLowerCase()})`,
  notRated: 'not rated',
  notNamed: 'not named here',
} as const;

/** The dialog that makes a sanitised copy, and what it says of the result. */
export const SANITISE_WORDS = {
  title: (code: string): string => `Sanitised copy of ${code}`,
  close: 'Close',
  cancel: 'Cancel',
  lead: 'Sources marked above the cut are described and not named; their words, files and addresses are left out of the pages, the metadata and the attachment. Your own text stays as it is and is checked.',
  reading: 'Looking at what would be withheld…',
  cut: 'Release at',
  language: 'Say which language a described source is in',
  described: (count: number, all: number): string =>
    `${counted(count, 'source', 'sources')} of ${all} in the case ${count === 1 ? 'is' : 'are'} described and not named.`,
  nothing: 'No source is marked above the cut: the copy withholds nothing.',
  onlyDescribed: 'Claims that rest on described sources alone',
  onlyHint: 'Ticked ones are left out altogether; the others are printed without their words.',
  leaks: 'Your text still says',
  leaksHint:
    'Change the text, or tick what may be said all the same. Nothing is printed before each is one or the other.',
  noLeaks: 'Nothing withheld is said in the text, the claims or the particulars.',
  leak: (kind: string, text: string, about: string): string =>
    `${kind} of ${about}: “${text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text}”`,
  accept: (text: string): string => `“${text}” may be said`,
  tooShort: (texts: readonly string[]): string =>
    `Too short to be looked for; look yourself: ${texts.map((text) => `“${text}”`).join(', ')}.`,
  make: 'Print and check…',
  open: (count: number): string =>
    count === 1
      ? 'One string is neither changed nor accepted.'
      : `${count} strings are neither changed nor accepted.`,
  printing: (code: string): string => `Printing the sanitised copy of ${code}`,
  proving: 'Reading the printed file again',
  proof: (searched: number, accepted: number, turned: number): string =>
    [
      `${counted(searched, 'withheld string', 'withheld strings')}, none found in text, metadata or attachments.`,
      ...(accepted > 0 ? [`${accepted} accepted.`] : []),
      ...(turned > 0
        ? [
            `${turned} of them are in right-to-left script, which drawn pages tell unreliably: look at the pages too.`,
          ]
        : []),
    ].join(' '),
  found: (count: number): string =>
    `${counted(count, 'withheld string was', 'withheld strings were')} found in the printed file. Nothing was written. Change what is named below, or accept it knowingly.`,
  foundAt: (kind: string, text: string, where: string): string => `${kind} “${text}” in ${where}`,
  unproved: {
    damaged:
      'The printed file could not be read again, so that nothing can be said of what it holds. Nothing was written. Try again.',
    'unreadable signs':
      'Some signs of the printed pages cannot be read back, so that nothing can be said of what they hide. Nothing was written. Take unusual signs (emoji, rare scripts) out of the text and try again.',
  },
  saved: (name: string, proof: string): string => `The sanitised copy was saved as “${name}”: ${proof}`,
  fileName: (code: string, title: string, cut: string): string =>
    `${`${code} ${title}`.trim().slice(0, 180)} (${cut.replaceAll(':', ' ')}).pdf`,
  gone: 'The assessment is no longer in the case. Nothing was printed.',
  places: {
    particulars: 'the particulars',
    lead: 'the opening',
    beforeSections: 'the text before the first heading',
    judgement: (number: number): string => `key judgement ${number}`,
    section: (number: string): string => `section ${number}`,
  },
  where: {
    page: 'the pages',
    margin: 'the heads and feet',
    information: 'the information about the document',
    xmp: 'the XMP metadata',
    outline: 'the bookmarks',
    attachment: (name: string): string => `the attachment ${name}`,
    annotation: 'a link or annotation',
    object: 'an object of the file',
    stream: 'a stream of the file',
  },
  /** The command line. */
  needsPdf: '“--sanitised” prints a PDF: say “--to pdf”. Nothing was written.',
  noSuchCut: (wanted: string, known: readonly string[]): string =>
    `There is no marking “${wanted}”. There are ${known.join(', ')}. Nothing was written.`,
  blocked: (count: number): string =>
    `${counted(count, 'withheld string is', 'withheld strings are')} still said in the assessment. Nothing was written. Change the text, or make the copy in the window, where each can be accepted.`,
} as const;
