import { renderToStaticMarkup } from 'react-dom/server';
import type { Drawing } from '../../../shared/analysis/figures/drawing.ts';
import type { ReportFigure } from '../../../shared/analysis/figures/report-figure.ts';
import { utf8 } from '../../../shared/lib/sha256.ts';
import { fetchFont } from '../report-file.ts';
import { fontsFor, type ReportFont } from '../report-fonts.ts';
import { DrawingSvg } from './DrawingSvg.tsx';
import { paintDrawing } from './paint-drawing.ts';

/** A drawing for programs that set their own pages: vectors, and pixels for those that draw none. */
export interface PaintedDrawing {
  readonly svg: Uint8Array;
  readonly png: Uint8Array;
  /** In points. */
  readonly width: number;
  readonly height: number;
}

/** The drawings of figures by the anchors of these, in the order in which one page follows the other. */
export type Paintings = ReadonlyMap<string, readonly PaintedDrawing[]>;

/** A face that no style sheet of the window names, so that nothing else changes by it. */
const FACE = 'Touchstone Figure';

/** What Word and others have, where the fonts of the page are not installed. */
const FOREIGN_FONT = "Calibri,'Source Sans 3','Microsoft YaHei','Noto Sans SC',sans-serif";

/** Draws every figure that is drawn, with the fonts of the page. */
export async function paintFigures(figures: readonly ReportFigure[]): Promise<Paintings> {
  const drawn = figures.flatMap(({ anchor, alt, content }) =>
    content.form === 'drawings' ? [{ anchor, alt, parts: content.parts }] : [],
  );
  await loadFaces(drawn.flatMap(({ parts }) => parts));
  const painted = drawn.map(async ({ anchor, alt, parts }) => {
    const whole = await Promise.all(parts.map((part) => painting(part, alt)));
    return [anchor, whole] as const;
  });
  return new Map(await Promise.all(painted));
}

async function painting(drawing: Drawing, alt: string): Promise<PaintedDrawing> {
  const { width, height } = drawing;
  const svg = utf8(renderToStaticMarkup(DrawingSvg({ drawing, label: alt, font: FOREIGN_FONT })));
  return { svg, png: await paintDrawing(drawing, `'${FACE}',sans-serif`), width, height };
}

const loaded = new Map<ReportFont, Promise<void>>();

async function loadFaces(drawings: readonly Drawing[]): Promise<void> {
  const words = drawings
    .flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.shape === 'words' ? [shape.words] : [])))
    .join('');
  const needed = fontsFor(words).filter(
    ({ family, style }) => style === 'normal' && family !== 'Source Serif 4',
  );
  await Promise.all(
    needed.map((font) => {
      const known = loaded.get(font) ?? load(font);
      loaded.set(font, known);
      return known;
    }),
  );
}

async function load(font: ReportFont): Promise<void> {
  const bytes = new Uint8Array(await fetchFont(font));
  const { weight, range: unicodeRange } = font;
  const face = new FontFace(FACE, bytes, { weight, unicodeRange });
  document.fonts.add(await face.load());
}
