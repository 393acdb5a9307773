import { counted } from '../lib/counted.ts';
import { formatDayOf } from '../lib/partial-date.ts';

/** What verifying a case says of issued copies. */
export const ISSUED_FINDINGS = {
  pagesMissing: 'The pages of this issued copy are missing.',
  pagesDamaged: 'The pages of this issued copy do not match their hash.',
  evidenceMissing: 'The evidence of this issued copy is missing.',
  evidenceDamaged: 'The evidence of this issued copy does not match its hash.',
  supersedesNothing: 'It supersedes a copy that is not in the case.',
  wrongCode: 'Its code does not belong to its assessment and number.',
} as const;

/** Words around issuing an assessment. */
export const ISSUING_WORDS = {
  title: (code: string): string => `Issue ${code}`,
  close: 'Close',
  lead: 'Issuing freezes these pages and what they rest on. The copy keeps its number, and nobody can change it afterwards.',
  reading: 'Looking at what would be frozen…',
  facts: 'What would be frozen',
  number: 'Number',
  documentTitle: 'Title',
  version: 'Version',
  marking: 'Marking',
  restsOn: 'Rests on',
  restsOnCount: (claims: number, sources: number): string =>
    `${counted(claims, 'claim', 'claims')} from ${counted(sources, 'source', 'sources')}`,
  supersedes: 'Takes the place of',
  supersedesNothing: 'Nothing: it stands beside what was issued before',
  supersedesCopy: (code: string, at: string): string => `${code} of ${formatDayOf(at)}`,
  changeNote: 'What is different',
  changeNoteHint: 'Printed on the first page',
  noChangeNote: 'Say what is different from the copy that it takes the place of.',
  findings: 'What does not hold',
  nothingOpen: 'Nothing is open: the chain from judgement to words holds.',
  severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  despite: 'Issue all the same, because',
  despiteHint: 'Kept with the issued copy',
  noReason: 'Errors stand open. Correct them, or say why it is issued all the same.',
  issue: (code: string): string => `Issue ${code}`,
  issueDespite: 'Issue all the same',
  cancel: 'Cancel',
  working: (code: string): string => `Issuing ${code}`,
  issued: (code: string): string => `${code} was issued. Its pages and its evidence are kept in the case.`,
  goneMeanwhile: 'The assessment is no longer in the case. Nothing was issued.',
  changedMeanwhile:
    'The assessment was changed while its pages were set. Nothing was issued; look at it again and issue it then.',
  numberTaken: 'That number was given out meanwhile. Nothing was issued; try again.',
  notKept: 'The pages could not be kept as they were set. Nothing was issued; try again.',
  isIssued: (code: string, copies: readonly string[]): string =>
    `${code} was issued as ${copies.join(', ')}. What was issued stays in the case, and so does its assessment. Nothing was removed.`,
} as const;

/** Words of the panel that lists issued copies. */
export const ISSUED_WORDS = {
  none: 'Not issued yet. Issuing keeps a numbered copy of the pages with what they rest on, and tells you what changes in the case afterwards.',
  issue: 'Issue…',
  label: 'Issued copies',
  copy: (code: string, at: string, by: string): string =>
    `${code}, issued ${formatDayOf(at)}${by === '' ? '' : ` by ${by}`}`,
  version: (version: string, marking: string): string => `version ${version}, ${marking}`,
  superseded: (code: string): string => `superseded by ${code}`,
  supersedes: (code: string, note: string): string => `Supersedes ${code}: ${note}`,
  despite: (errors: number, reason: string): string =>
    `Issued with ${counted(errors, 'open error', 'open errors')}: ${reason}`,
  hash: 'SHA-256 of the PDF',
  copyHash: 'Copy hash',
  hashCopied: 'Copied',
  open: (code: string): string => `Show ${code}`,
  save: (code: string): string => `Save ${code} as PDF`,
  openShort: 'Show',
  saveShort: 'Save',
  saved: (name: string): string => `The issued copy was saved as “${name}”, byte for byte.`,
  changes: (count: number): string => (count === 1 ? '1 later change' : `${count} later changes`),
  noChanges: 'Nothing that it rests on has changed since.',
  fileName: (code: string, title: string): string => `${`${code} ${title}`.trim().slice(0, 200)}.pdf`,
  backToText: 'Back to text',
  pagesMissing: (reason: string): string =>
    `The pages of this copy cannot be shown. ${reason} Its record and its evidence are kept. Open a case file that holds it, or verify the case.`,
  badge: (count: number, code: string): string =>
    `${count === 1 ? '1 change' : `${count} changes`} since ${code} was issued`,
  unchanged: (code: string): string => `issued as ${code}`,
} as const;

/** Words of an issued copy on its own pages. */
export const ISSUE_ON_PAGE = {
  issue: 'Issue',
  copy: (code: string, at: string): string => `${code}, issued ${formatDayOf(at)}`,
  supersedes: (code: string, at: string, note: string): string =>
    `Supersedes ${code} of ${formatDayOf(at)}: ${note}`,
} as const;
