/** One font file that the report can be set in. Static files only: variable and CFF fonts become Type 3 in PDFs. */
export interface ReportFont {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  /** CSS `unicode-range`. */
  readonly range: string;
  readonly url: string;
}

/** The fonts that a text needs, in the order in which later ones win. */
export function fontsFor(text: string): readonly ReportFont[] {
  const points = pointsOf(text);
  const western = rangesWith(points, (family) => family !== HAN);
  const held = [...western];
  const rest = points.filter((point) => !isOtherScript(point) && !held.some((range) => holds(range, point)));
  const chinese = rangesWith(rest, (family) => family === HAN);
  return FONTS.filter(({ family, range }) => (family === HAN ? chinese : western).has(range));
}

function pointsOf(text: string): readonly number[] {
  const points = new Set<number>();
  for (const char of text) points.add(char.codePointAt(0) ?? 0);
  return [...points];
}

function rangesWith(points: readonly number[], isOf: (family: string) => boolean): ReadonlySet<string> {
  const ranges = new Set(FONTS.filter(({ family }) => isOf(family)).map(({ range }) => range));
  return new Set([...ranges].filter((range) => points.some((point) => holds(range, point))));
}

/** `@font-face` rules; `address` says where a file is to be had, as a path or a data: URL. */
export const fontFaceCss = (fonts: readonly ReportFont[], address: (font: ReportFont) => string): string =>
  fonts
    .map(
      (font) =>
        `@font-face{font-family:'${font.family}';font-style:${font.style};font-weight:${font.weight};` +
        `font-display:block;src:url('${address(font)}') format('woff2');unicode-range:${font.range}}`,
    )
    .join('\n');

const FILES: Readonly<Record<string, string>> = {
  ...import.meta.glob<string>(
    [
      '../../node_modules/@fontsource/source-serif-4/files/source-serif-4-*-{400,600}-{normal,italic}.woff2',
      '../../node_modules/@fontsource/source-sans-3/files/source-sans-3-*-400-{normal,italic}.woff2',
      '../../node_modules/@fontsource/source-sans-3/files/source-sans-3-*-{600,700}-normal.woff2',
      '../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-[0-9]*-{400,700}-normal.woff2',
    ],
    { eager: true, query: '?url', import: 'default' },
  ),
};

const RANGES = import.meta.glob<Readonly<Record<string, string>>>(
  '../../node_modules/@fontsource/{source-serif-4,source-sans-3,noto-sans-sc}/unicode.json',
  { eager: true, import: 'default' },
);

const HAN = 'Noto Sans SC';

const FAMILIES: Readonly<Record<string, string>> = {
  'source-serif-4': 'Source Serif 4',
  'source-sans-3': 'Source Sans 3',
  'noto-sans-sc': HAN,
};

const FONTS: readonly ReportFont[] = Object.entries(FILES)
  .flatMap(([file, url]) => {
    const [, name = '', subset = '', weight = '', style = ''] =
      /\/(source-serif-4|source-sans-3|noto-sans-sc)-([a-z0-9-]+)-(\d+)-(normal|italic)\.woff2$/.exec(file) ??
      [];
    const ranges = RANGES[`../../node_modules/@fontsource/${name}/unicode.json`] ?? {};
    const range = ranges[subset] ?? ranges[`[${subset}]`];
    const family = FAMILIES[name];
    return range && family ? [{ family, weight, style, range, url }] : [];
  })
  .sort((a, b) => subsetRank(a.range) - subsetRank(b.range));

/** Latin last, so that it wins the combining marks that several subsets hold. */
function subsetRank(range: string): number {
  return range.startsWith('U+0000') ? 1 : 0;
}

/** Armenian to Greek Extended: the Chinese slices hold stray letters of these, too few to set a word in. */
const isOtherScript = (point: number): boolean => point >= 0x530 && point <= 0x1fff;

function holds(range: string, point: number): boolean {
  return (spans.get(range) ?? parseRange(range)).some(([from, to]) => point >= from && point <= to);
}

const spans = new Map<string, readonly Span[]>();
type Span = readonly [from: number, to: number];

function parseRange(range: string): readonly Span[] {
  const parsed = range.split(',').map((part): Span => {
    const [from = '', to = from] = part.trim().slice(2).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
  spans.set(range, parsed);
  return parsed;
}
