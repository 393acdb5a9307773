import { execFileSync, spawnSync } from 'node:child_process';

const hasTool = (tool: string): boolean => !spawnSync(tool, ['--version']).error;

export const HAS_POPPLER = ['pdftotext', 'pdffonts', 'pdfdetach', 'pdfinfo'].every(hasTool);
export const HAS_QPDF = hasTool('qpdf');

/** The words of each page, as poppler lays them out. */
export const printedPages = (file: string): readonly string[] =>
  outputOf('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-']).split('\f').slice(0, -1);

export const outputOf = (tool: string, args: readonly string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });

export interface ContentsLine {
  readonly title: string;
  readonly page: number;
  /** Whether that page has the title; a long one goes on in a second line. */
  readonly isRight: boolean;
}

/** The lines of a table of contents that fits a page; the figures at its end are listed by themselves. */
export function contentsLines(pages: readonly string[]): readonly ContentsLine[] {
  const contents = pages.find((page) => /^ *Contents$/m.test(page)) ?? '';
  const figures = contents.search(/^ *Figures$/m);
  return [...contents.matchAll(/^ +(?:[\d.]+ +|(?:Annex [A-E]|Figure \d+) +)?(\S.*?) {3,}(\d+)$/gm)].map(
    ({ 1: title = '', 2: number, index }) => {
      const page = pages[Number(number) - 1];
      const isRight =
        figures >= 0 && index > figures ? page?.includes(title) === true : hasHeading(page, title);
      return { title, page: Number(number), isRight };
    },
  );
}

const hasHeading = (page: string | undefined, title: string): boolean =>
  page?.split('\n').some((line) => line.trim().endsWith(title)) ?? false;

/** Numbers of the pages whose head or foot lacks the marking. */
export const unmarkedPages = (pages: readonly string[], marking: string): readonly number[] =>
  pages.flatMap((page, index) => {
    const lines = page.trim().split('\n');
    const isMarked = (line: string | undefined): boolean => line?.trimEnd().endsWith(marking) === true;
    return lines.slice(0, 2).some(isMarked) && isMarked(lines.at(-1)) ? [] : [index + 1];
  });

/** What each foot says: `3 of 13`. */
export const pageNumbers = (pages: readonly string[]): readonly (string | undefined)[] =>
  pages.map((page) => /Page +(\d+ of \d+)/.exec(page.trim().split('\n').at(-1) ?? '')?.[1]);

/** Fonts that are not embedded with a way back to their characters, or of a kind that cannot be copied from. */
export const unsoundFonts = (file: string): readonly string[] =>
  outputOf('pdffonts', [file])
    .split('\n')
    .slice(2)
    .filter(
      (line) => line !== '' && (!/ yes +(?:yes|no) +yes +\d+ +\d+$/.test(line) || line.includes('Type 3')),
    );
