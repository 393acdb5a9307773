/** Whether a text holds letters of a script that is written from right to left. */
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The lines that hold such letters, read backwards: pages give them in the order in which they were drawn. */
export const turnedLines = (text: string): string =>
  text
    .split('\n')
    .filter(isRightToLeft)
    .map((line) => Array.from(line).toReversed().join(''))
    .join('\n');
