/** What the window says when an assessment is exported. */
export const OUTPUT_WORDS = {
  making: {
    pdf: 'Setting the pages',
    docx: 'Writing the Word file',
    html: 'Writing the page',
    md: 'Writing the Markdown',
  },
  busy: 'An assessment is being exported. Wait until it is done, or stop it in the status bar.',
  stopped: 'The export was stopped. No file was written.',
  fileName: (code: string, title: string, ending: string): string =>
    `${`${code} ${title}`.trim().slice(0, 200)}.${ending}`,
  saved: (name: string): string => `The assessment was saved as “${name}”.`,
  problems: (count: number): string =>
    count === 1
      ? 'One thing in the printed chain does not hold; the last page says what.'
      : `${count} things in the printed chain do not hold; the last page lists them.`,
} as const;
