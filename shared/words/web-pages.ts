/** Why a page, a book or a feed was not read, or what of it was not: what happened, what was kept, what to do next. */
export const PAGE_REFUSALS = {
  nestedTooDeep: (name: string, most: number): string =>
    `“${name}” has elements within elements more than ${most} deep, as no page for readers has. Nothing was imported from it, and the file is as it was. Open it in a browser, copy the words you need and paste them.`,
  crowdedTag: (name: string, most: number): string =>
    `“${name}” has an element with more than ${most} attributes, as no page for readers has. Nothing was imported from it, and the file is as it was. Open it in a browser, copy the words you need and paste them.`,
  tooManyNodes: (name: string, most: number): string =>
    `“${name}” has more than ${most} elements and pieces of text, which is more than Touchstone reads in one page. Nothing was imported from it, and the file is as it was. Save the part that you need and import that.`,
  noWords: (name: string): string =>
    `“${name}” shows a reader no words: it holds only pictures, scripts or hidden parts. Nothing was imported from it. If the browser shows words, save the page once more when it has loaded, or copy them and paste them.`,
} as const;
