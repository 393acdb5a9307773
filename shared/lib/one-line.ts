/** Text with every run of blanks and line breaks as one space, and none at the ends. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
