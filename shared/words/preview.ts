/** Words of the pages that are shown beside the text or in its place. */
export const PREVIEW_WORDS = {
  split: 'Pages beside text',
  divider: 'Between text and pages',
  setting: 'Setting the pages…',
  tooNarrow:
    'There is no room for the pages beside the text. Widen the window, or hide the list or the inspector.',
  behind: (pages: number): string =>
    `These are the pages from before your last changes. With ${pages} pages they are set again when you ask for it.`,
  setAgain: 'Set pages again',
  failed: (reason: string): string =>
    `The pages could not be set: ${reason} Your text is saved, and the pages below are those from before.`,
} as const;
