import { counted } from '../lib/counted.ts';
import { formatDayOf } from '../lib/partial-date.ts';

/** What verifying a printed report says, check by check. */
export const VERIFY_PRINTED = {
  evidenceMissing:
    'No evidence is attached: this was not printed by Touchstone, or the attachment was taken out.',
  evidenceUnreadable: 'What is attached as evidence.json is not the evidence of a report.',
  evidenceNotCanonical: 'The attached evidence was written anew: it is not as Touchstone writes it.',
  evidenceRead: (claims: number, sources: number): string =>
    `The attached evidence can be read: ${counted(claims, 'claim', 'claims')}, ${counted(sources, 'source', 'sources')}.`,
  hashPrinted: 'The hash printed on the pages is that of the attached evidence.',
  hashNotPrinted:
    'The hash of the attached evidence is not printed on the pages: one of the two was changed.',
  quotationsPrinted: (compared: number, turned: number): string =>
    [
      compared === 1
        ? 'The one quotation of the evidence stands on the pages.'
        : `All ${compared} quotations of the evidence stand on the pages.`,
      ...(turned > 0
        ? [
            `${counted(turned, 'quotation', 'quotations')} in right-to-left script cannot be compared with the pages.`,
          ]
        : []),
    ].join(' '),
  quotationsNotPrinted: (missing: number, compared: number): string =>
    `${missing} of ${compared} quotations of the evidence do not stand on the pages.`,
  quotation: (claim: string, quote: string): string => `${claim}: “${short(quote)}”`,
  markedThroughout: (marking: string): string => `Every page carries ${marking}.`,
  unmarked: (marking: string, pages: readonly number[]): string =>
    `${marking} is missing on ${pages.length === 1 ? 'page' : 'pages'} ${pages.slice(0, 20).join(', ')}${pages.length > 20 ? ' and others' : ''}.`,
  isCopy: (code: string, at: string, supersededBy: string | null): string =>
    `Byte for byte this is ${code}, issued ${formatDayOf(at)}${supersededBy === null ? '' : ` and superseded by ${supersededBy}`}.`,
  otherMarking: (code: string, issued: string, printed: string): string =>
    `${code} was issued as ${issued}; the evidence says ${printed}.`,
  otherBytes: (code: string, at: string, issued: string, found: string): string =>
    `It carries the evidence of ${code}, issued ${formatDayOf(at)}, but the file is another one: SHA-256 ${found.slice(0, 12)}…, not ${issued.slice(0, 12)}….`,
  otherEvidence: (code: string, at: string): string =>
    `It calls itself ${code}, but ${code} of ${formatDayOf(at)} was issued with other evidence.`,
  unknownIssue: (code: string): string => `It calls itself ${code}, which this case never issued.`,
  notIssued: (code: string): string =>
    `It is a print of ${code} that was not issued, so there is no copy in the case to compare its bytes with.`,
  unknownAssessment: (code: string): string =>
    `The case holds no assessment ${code}. Is it the case that the report was printed from?`,
  quotationsRight: (shown: number, withheld: number): string =>
    [
      shown === 1
        ? 'The one quotation stands in the case, character for character.'
        : `All ${shown} quotations stand in the case, character for character.`,
      ...(withheld > 0 ? [`${withheld} withheld ones are not compared.`] : []),
    ].join(' '),
  quotationsWrong: (wrong: number, shown: number): string =>
    `${wrong} of ${shown} quotations do not stand in the case at their place.`,
  notAtPlace: (claim: string, excerpt: string, start: number, quote: string): string =>
    `${claim}: at ${start} of ${excerpt} the case does not say “${short(quote)}”`,
  noExcerpt: (claim: string, excerpt: string, quote: string): string =>
    `${claim}: the case holds no ${excerpt}, from which “${short(quote)}” is quoted`,
  excerptsRight: (count: number): string =>
    `The texts of all ${count} excerpts have the hashes of the evidence.`,
  excerptsWrong: (count: number): string =>
    `${counted(count, 'excerpt is', 'excerpts are')} not the text that the evidence names.`,
  otherText: (code: string): string => `${code}: the text has another hash`,
  excerptGone: (code: string): string => `${code}: it is not in the case`,
  originalsRight: (count: number): string => `The case holds all ${count} originals under the same hashes.`,
  originalsWrong: (count: number): string =>
    `${counted(count, 'original is', 'originals are')} not in the case under the hash of the evidence.`,
  originalUnknown: (source: string, name: string): string => `${source}: ${name}`,
} as const;

/** What reading a file as a printed report says where that cannot be done. */
export const UNREADABLE_REPORTS = {
  notPdf: (name: string): string =>
    `“${name}” is not a PDF. Choose the PDF of a printed report. Nothing was changed.`,
  damaged: (name: string): string =>
    `“${name}” is damaged or is not a PDF that can be read. Ask for it again. Nothing was changed.`,
  locked: (name: string): string =>
    `“${name}” needs a password. Touchstone prints no such file; take the password off and try again. Nothing was changed.`,
  tooLong: (name: string, pages: number): string =>
    `“${name}” has ${pages} pages, more than are read. Nothing was changed.`,
} as const;

/** The dialog and the command line around it. */
export const VERIFY_REPORT_WORDS = {
  title: 'Verify a printed report',
  close: 'Close',
  lead: 'Choose the PDF of a report, or drop it here. It is read on this machine, and nothing in it is run.',
  withCase: 'It is held against the case that is open.',
  withoutCase:
    'No case is open, so it is checked by itself: its hash, its quotations, its marking. Open its case first to check it against the sources.',
  choose: 'Choose PDF…',
  another: 'Verify another',
  reading: (name: string): string => `Reading ${name}`,
  about: (code: string, title: string, version: string): string =>
    [`${code} ${title}`, ...(version === '' ? [] : [`version ${version}`])].join(', '),
  noAbout: 'Not a report of Touchstone',
  sound: 'The report is what it says it is.',
  unsound: (count: number): string =>
    count === 1 ? 'One thing does not hold.' : `${count} things do not hold.`,
  outcome: { holds: 'Holds', fails: 'Fails', open: 'Not told' },
  checks: 'What was checked',
  changes: 'What has changed in the case since',
  noChanges: 'Nothing that it rests on has changed in the case since.',
  changed: (count: number): string =>
    count === 1
      ? 'One thing that it rests on has changed since:'
      : `${count} things that it rests on have changed since:`,
  notACase: (name: string): string =>
    `“${name}” is no report to be held against a case: name the PDF first and the case file behind it. Nothing was changed.`,
} as const;

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text);
