const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether anything in the words is written from right to left. */
export const hasRightToLeft = (words: string): boolean => RIGHT_TO_LEFT.test(words);

/** Whether a paragraph runs from right to left: its first letter says so, as where it is drawn. */
export const runsFromRight = (paragraph: string): boolean =>
  hasRightToLeft(/\p{L}/u.exec(paragraph)?.[0] ?? '');
