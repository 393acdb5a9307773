/** The encoding of a code page, as `\ansicpg` numbers it; what no browser knows is read as Western European. */
export const codePageLabel = (page: number): string => PAGES.get(page) ?? 'windows-1252';

const PAGES: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => [page, `windows-${page}`] as const),
  [10_000, 'macintosh'],
  [10_007, 'x-mac-cyrillic'],
  [20_866, 'koi8-r'],
  [54_936, 'gb18030'],
  [65_001, 'utf-8'],
]);

/** The encoding of a font, as `\fcharset` numbers it; null where the font leaves it to the document. */
export const charsetLabel = (charset: number): string | null => {
  const page = CHARSETS.get(charset);
  return page === undefined ? null : codePageLabel(page);
};

const CHARSETS: ReadonlyMap<number, number> = new Map([
  [77, 10_000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);
