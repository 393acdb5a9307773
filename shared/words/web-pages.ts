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
  noPageWithin: (name: string): string =>
    `“${name}” is a web archive without a page in it: perhaps it was cut off while it was saved. Nothing was imported from it. Open it in a browser, save it once more and import the new copy.`,
  emptyFeed: (name: string): string =>
    `“${name}” is a news feed without an entry in it. Nothing was imported from it. Fetch the feed once more and import the new copy.`,
  emptyItem: (place: number, name: string): string =>
    `Entry ${place} of “${name}” has neither title nor words. The other entries were read. Open the page it points to, save it and import that.`,
  longFeed: (name: string, count: number, read: number): string =>
    `“${name}” holds ${count} entries; the first ${read} were read, the rest was not. Cut the feed into parts and import those.`,
  damagedBook: (name: string): string =>
    `“${name}” is damaged: it cannot be unpacked, or does not say where its text is. Nothing was imported from it, and the file is as it was. Fetch it once more and import the new copy.`,
  lockedBook: (name: string): string =>
    `“${name}” is copy-protected: its text is encrypted for one reading program. Nothing was imported from it, and the file is as it was. Import a copy without protection, or copy the passages you need and paste them.`,
} as const;

/** What the analyst should know of what was read. */
export const PAGE_REMARKS = {
  missingChapters: (count: number): string =>
    count === 1
      ? 'A chapter that the book names is not in the file, or is no text; the others were read.'
      : `${count} chapters that the book names are not in the file, or are no text; the others were read.`,
} as const;
