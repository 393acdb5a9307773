import { counted } from '../lib/counted.ts';

const marks = (number: number): string => counted(number, 'mark', 'marks');

/** Words about texts that are replaced and the marks that have to be found again. */
export const ANCHORING_WORDS = {
  close: 'Close',
  cancel: 'Cancel',
  replace: {
    title: (code: string): string => `Replace the text of ${code}`,
    why: 'A corrected version becomes an excerpt of its own. The earlier text stays as it is, with its words and its original; marks move to the corrected text where their words stand there exactly.',
    choose: 'Choose file…',
    orPaste: 'or paste the corrected text',
    label: 'Corrected text',
    placeholder: 'Paste the corrected text…',
    compare: 'Compare',
    reading: 'Reading the corrected text',
    comparing: 'Looking for the marks in the corrected text',
    keeping: 'Keeping the original',
    same: (code: string): string =>
      `The text is the same as that of ${code}, word for word. Nothing was replaced. Choose the corrected version.`,
    already: (code: string, by: string): string =>
      `${code} was replaced by ${by} already. Replace the text of ${by} instead.`,
    openNewer: (code: string): string => `Open ${code}`,
    gone: 'The text was removed meanwhile, so there is nothing to replace.',
    back: 'Other text…',
    confirm: 'Replace text',
    from: (name: string, encoding: string | null): string =>
      encoding === null ? name : `${name}, read as ${encoding}`,
    noMarks: 'Nothing is marked in this text, so no mark has to move.',
    certain: (number: number): string =>
      number === 1
        ? '1 mark moves: its words stand there exactly'
        : `${marks(number)} move: their words stand there exactly`,
    waiting: (number: number): string =>
      number === 1
        ? '1 mark waits for you: its words differ'
        : `${marks(number)} wait for you: their words differ`,
    lost: (number: number): string =>
      number === 1
        ? '1 mark was not found again; it waits, too'
        : `${marks(number)} were not found again; they wait, too`,
    changes: (number: number): string =>
      number === 0
        ? 'No word differs; only blanks or line ends do.'
        : `${counted(number, 'place', 'places')} with other words`,
    shown: (number: number): string => `The first ${number} are shown.`,
    differences: 'What was changed',
  },
  replaced: (code: string, moved: number, waiting: number): string =>
    [
      `The corrected text is ${code}.`,
      moved > 0 ? `${marks(moved)} moved to it.` : '',
      waiting > 0 ? `${marks(waiting)} ${waiting === 1 ? 'waits' : 'wait'} under Re-anchoring.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  tabReplacedBy: (code: string, by: string): string => `${code} · replaced by ${by}`,
  page: {
    empty: {
      title: 'Every mark stands where it belongs',
      text: 'When a source turns out to be corrected, replace its text from the Source menu. Marks whose words stand unchanged move by themselves; the others wait here until you say where they belong.',
    },
    count: (number: number): string => `${marks(number)} ${number === 1 ? 'waits' : 'wait'} for you`,
    list: 'Marks that wait',
    acceptGood: (number: number): string => `Accept the ${number} that keep at least 90 %`,
    acceptGoodOne: 'Accept the 1 that keeps at least 90 %',
    hint: 'J and K or the arrow keys go through the list, Enter accepts.',
    kept: (percent: number): string => `${percent} % kept`,
    notFound: 'not found',
    kinds: { passages: 'Passage', mentions: 'Mention', notes: 'Note' },
    plainHighlight: 'Highlight',
    move: (from: string, to: string): string => `${from} to ${to}`,
    was: (code: string): string => `Words in ${code}`,
    proposed: (code: string): string => `Proposed place in ${code}`,
    noPlace: (code: string): string =>
      `The words were not found in ${code}. Select the words that took their place below, or leave the mark on the earlier text.`,
    gone: 'deleted: ',
    added: 'added: ',
    accept: 'Accept here',
    leave: (code: string): string => `Leave on ${code}`,
    moveToSelection: 'Move to selected words',
    selectHint: 'For another place, select words in the text, or go there with the arrow keys.',
    chosenHint: 'Shift with the arrow keys moves the end; Escape lets go.',
    textOf: (code: string): string => `Text of ${code}`,
    wholeText: 'Show whole text',
    position: (at: number, of: number): string => `${at} of ${of}`,
    openOwner: (code: string): string => `Open ${code}`,
    accepted: (number: number): string => `${marks(number)} moved to the corrected text.`,
  },
} as const;
