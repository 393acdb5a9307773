/** Sentences for what went wrong: what happened, what was kept, what to do next. */
export const FAILURE_WORDS = {
  diskFull:
    'The disk is full, so this step was not saved. Everything before it is. Free some space and try again.',
  unforeseen: (name: string): string =>
    `This step failed unexpectedly (${name}). Everything before it is saved. Try again, or close and reopen the case.`,
  retraced: {
    undo: (label: string): string => `Undo ${label}`,
    redo: (label: string): string => `Redo ${label}`,
  },
  noClaimInHand: 'No claim is in hand. Open one, or press C to make one of these words.',
  canComeBack: (label: string): string => `${label}: done. Undo brings it back.`,
  dropped: (label: string): string =>
    `“${label}” can no longer be taken back, because something newer rests on it. Nothing was changed.`,
  caseInOtherWindow: 'This case is open in another window. Close it there first; nothing was changed.',
  caseTooNew:
    'This case was written by a newer version of Touchstone. Nothing was changed. Update the program to open it.',
  caseMissing:
    'This case is listed, but its database is gone. Open its case file, or an earlier copy, instead.',
  caseRebuilt:
    'The database of this case was gone. It was made again from the journal file; everything that was saved is there.',
  journalWasGone:
    'The journal file of this case was gone. The database still had every entry, and the journal was written anew from it. Find out what takes files from this folder before you go on.',
  databaseUnreadable: (name: string): string =>
    `The database of this case could not be opened (${name}). The case was not opened, and nothing was changed. Close other windows of Touchstone and try again.`,
  journalUnreadable: (reason: string): string =>
    `The case’s journal file could not be read: ${reason} The case was not opened, and nothing was changed.`,
  paneFailed: 'This part of the window failed. What you saved is safe.',
  paneWaits:
    'This part of the window cannot be shown until what is said above is settled. What you saved is safe. It comes back by itself.',
  tryAgain: 'Try again',
} as const;
