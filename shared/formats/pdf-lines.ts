import type { PdfItem, PdfPage } from './pdf-page.ts';

/** Words on one baseline with no wide gap between them. Every length as on the page, upright. */
export interface PdfLine {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  /** The baseline, from the top. */
  readonly y: number;
  /** Of the font that most of its characters are in. */
  readonly size: number;
  readonly font: string;
  readonly tag: string | undefined;
  /** Set where the line is made of cells. */
  readonly isRow?: boolean;
}

/** The lines of a page, and apart from them those that stand on their side. */
export interface PdfLines {
  readonly upright: readonly PdfLine[];
  readonly turned: readonly PdfLine[];
}

/** Cuts the words of a page into lines. No line goes over a gap as wide as those between columns and cells. */
export function pdfLines({ items }: Pick<PdfPage, 'items'>): PdfLines {
  const byTurn = new Map<number, PdfItem[]>();
  for (const item of items) {
    const turn = item.isVertical ? VERTICAL : Math.round(item.angle) % 360;
    const group = byTurn.get(turn);
    if (group) group.push(item);
    else byTurn.set(turn, [item]);
  }
  const upright: PdfLine[] = [];
  const turned: PdfLine[] = [];
  for (const [turn, group] of byTurn) {
    const lines = linesOf(group.map((item) => turnedBack(item, turn)));
    (turn === 0 || turn === VERTICAL ? upright : turned).push(...lines);
  }
  return { upright, turned };
}

/** Letters under letters, columns from right to left: read as lines after a quarter turn. */
const VERTICAL = 1_000;

function turnedBack(item: PdfItem, turn: number): PdfItem {
  if (turn === 0) return item;
  if (turn === VERTICAL) return { ...item, x: item.y, y: -item.x };
  const angle = (-turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { ...item, x: item.x * cos - item.y * sin, y: item.x * sin + item.y * cos };
}

/** A word and the blank behind it, as the document has it or as the gap says. */
interface Piece extends PdfItem {
  readonly hasBlankAfter: boolean;
}

function linesOf(items: readonly PdfItem[]): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  for (const pieces of baselines(lowered(piecesOf(items)))) {
    const inOrder = pieces.toSorted((a, b) => a.x - b.x);
    for (const run of runsOf(withoutDoubles(inOrder))) lines.push(lineOf(run));
  }
  return lines;
}

function piecesOf(items: readonly PdfItem[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const item of items) {
    const text = cleaned(item.text);
    if (text.trim() !== '') {
      pieces.push({ ...item, text: text.trim(), hasBlankAfter: /\s$/u.test(text) });
      const before = pieces.at(-2);
      if (/^\s/u.test(text) && before && !before.hasBlankAfter && sameBaseline(before, item))
        pieces[pieces.length - 2] = { ...before, hasBlankAfter: true };
      continue;
    }
    const last = pieces.at(-1);
    if (text !== '' && last && sameBaseline(last, item))
      pieces[pieces.length - 1] = { ...last, hasBlankAfter: true };
  }
  return pieces;
}

const sameBaseline = (a: PdfItem, b: PdfItem): boolean => Math.abs(a.y - b.y) < 0.1 * a.size + 0.1;

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Fonts for Chinese map radicals that look the same; NFKC mends most of them, but not these simplified ones. */
const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    '⺁厂⺄乙⺊卜⺌小⺎兀⺒巳⺓幺⺕彐⺙攵⺜日⺝月⺟母⺠民⺡氵⺣灬⺥爪⺧牛⺩王⺪疋⺬示⺭礻⺮竹⺰纟⺶羊⺷羊⺻肀⺼月⺽臼⺾艹⺿艹⻀艹⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭歯⻮齿⻯竜⻰龙⻲亀⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
    ([, radical = '', character = '']) => [radical, character],
  ),
);

/** Without ligatures and control characters; the bullets of symbol fonts, which lie in a private range, are bullets. */
const cleaned = (text: string): string =>
  text
    .replace(/[\ufb00-\ufb06]/gu, (one) => LIGATURES[one] ?? one)
    .replace(/[\u2e80-\u2fd5]/gu, (one) => RADICALS[one] ?? one.normalize('NFKC'))
    .replace(/^(\s*)[\ue000-\uf8ff](?=\s|$)/u, '$1•')
    .replace(/[\0-\x08\x0e-\x1f\x7f-\x9f]/gu, '')
    .replace(/\s+/gu, ' ')
    .toWellFormed();

/** Sets small figures that stand above or below a line, as marks of footnotes do, on the line of the word beside them. */
const lowered = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, index) => {
    const [before, next] = [pieces[index - 1], pieces[index + 1]];
    if (before && isRaised(piece, before) && touch(before, piece)) return { ...piece, y: before.y };
    return next && isRaised(piece, next) && touch(piece, next) ? { ...piece, y: next.y } : piece;
  });

const isRaised = (small: Piece, beside: Piece): boolean =>
  small.text.length <= 5 &&
  small.size <= 0.85 * beside.size &&
  Math.abs(small.y - beside.y) < 0.6 * beside.size;

const touch = (left: Piece, right: Piece): boolean =>
  Math.abs(left.x + left.width - right.x) < 0.5 * Math.max(left.size, right.size);

/** Pieces by baseline, from the top. */
function baselines(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const found: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const last = found.at(-1);
    if (last && Math.abs(piece.y - last.y) <= 0.2 * Math.min(piece.size, last.size) + 0.1) {
      last.pieces.push(piece);
      if (piece.size > last.size) Object.assign(last, { y: piece.y, size: piece.size });
    } else found.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return found.map((group) => group.pieces);
}

/** Bold that is made by printing words twice, a little apart, is printed once. */
const withoutDoubles = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.filter((piece, index) => {
    const before = pieces[index - 1];
    return !(before && before.text === piece.text && Math.abs(before.x - piece.x) < 0.2 * piece.size);
  });

/** A gap this wide, in font sizes, stands between columns or cells. */
const WIDE_GAP = 1.1;

function runsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run && piece.x - right <= WIDE_GAP * Math.max(piece.size, run[0]?.size ?? 0)) run.push(piece);
    else runs.push([piece]);
    right = Math.max(run === runs.at(-1) ? right : Number.NEGATIVE_INFINITY, piece.x + piece.width);
  }
  return runs;
}

function lineOf(run: readonly Piece[]): PdfLine {
  const main = mostOf(run);
  const isLeftwards = run.filter(({ text }) => LEFTWARDS.test(text)).length * 2 > run.length;
  const inOrder = isLeftwards ? run.toReversed() : run;
  let words = '';
  for (const [index, piece] of inOrder.entries()) {
    words += piece.text;
    const next = inOrder[index + 1];
    if (next && hasBlankBetween(piece, next, isLeftwards)) words += ' ';
  }
  return {
    words,
    left: Math.min(...run.map(({ x }) => x)),
    right: Math.max(...run.map(({ x, width }) => x + width)),
    y: main.y,
    size: main.size,
    font: main.font,
    tag: main.tag,
  };
}

/** Hebrew and Arabic. */
const LEFTWARDS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

const DENSE_END = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]$/u;

function hasBlankBetween(piece: Piece, next: Piece, isLeftwards: boolean): boolean {
  const gap = isLeftwards ? piece.x - (next.x + next.width) : next.x - (piece.x + piece.width);
  if (DENSE_END.test(piece.text)) return gap > 0.5 * piece.size;
  return piece.hasBlankAfter || gap > 0.15 * Math.min(piece.size, next.size);
}

/** A piece of the font and size that most characters are in. */
function mostOf(run: readonly Piece[]): Piece {
  const counts = new Map<string, { piece: Piece; count: number }>();
  for (const piece of run) {
    const key = `${piece.font} ${piece.size.toFixed(1)}`;
    const known = counts.get(key);
    if (known) known.count += piece.text.length;
    else counts.set(key, { piece, count: piece.text.length });
  }
  return [...counts.values()].reduce((a, b) => (b.count > a.count ? b : a)).piece;
}
