/** The names of the counter styles in which a page is to print its number and the number of all pages. */
const PAGE_STYLE = 'page-of-all';
const COUNT_STYLE = 'count-of-all';

/**
 * Makes a part count on from the parts before it. Chromium's page counter begins with one and can neither be set nor
 * raised; how its numbers are written can be said. A page that is printed whole has plain numbers: a style that is
 * not known is decimal (CSS Counter Styles 3, 2).
 */
export function withPageNumbers(html: string, { before, here, all }: PartPages): string {
  const numbers = Array.from({ length: here }, (_, index) => `"${before + index + 1}"`);
  const styles =
    `@counter-style ${PAGE_STYLE}{system:fixed 1;symbols:${numbers.join(' ')}}` +
    `@counter-style ${COUNT_STYLE}{system:cyclic;symbols:"${all}"}`;
  return html.replace('<style>', () => `<style>${styles}\n`);
}

/** Numbers of pages: before a part, in it, and in all parts. */
export interface PartPages {
  readonly before: number;
  readonly here: number;
  readonly all: number;
}
