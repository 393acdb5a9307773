import type { Drawing, Shape } from '../../../shared/analysis/figures/drawing.ts';
import { assertNever } from '../../../shared/lib/assert-never.ts';

/** Pixels to the point: 216 to the inch, which paper does not tell from lines. */
const SCALE = 3;
const DASHES = [2.4, 1.8];

/** A drawing as a PNG, for readers that draw no vectors. The same drawing and fonts give the same bytes. */
export async function paintDrawing({ width, height, shapes }: Drawing, family: string): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(Math.ceil(width * SCALE), Math.ceil(height * SCALE));
  // Drawn by the processor: no two graphics cards round alike.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no canvas to draw on');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(SCALE, SCALE);
  for (const shape of shapes) paint(context, shape, family);
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}

type Canvas = OffscreenCanvasRenderingContext2D;

function paint(context: Canvas, shape: Shape, family: string): void {
  switch (shape.shape) {
    case 'box': {
      const path = new Path2D();
      path.rect(shape.x, shape.y, shape.width, shape.height);
      return outline(context, path, shape);
    }
    case 'dot': {
      const path = new Path2D();
      path.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI);
      return outline(context, path, shape);
    }
    case 'path':
      return outline(context, new Path2D(shape.d), { ...shape, fill: shape.fill ?? 'none' }, shape.width);
    case 'words':
      context.font = `${shape.isBold ? 600 : 400} ${shape.size}px ${family}`;
      context.textAlign = shape.align === 'middle' ? 'center' : (shape.align ?? 'start');
      context.fillStyle = shape.fill;
      context.fillText(shape.words, shape.x, shape.y);
      return;
    default:
      return assertNever(shape);
  }
}

interface Outlined {
  readonly fill: string;
  readonly stroke?: string | undefined;
  readonly dashed?: boolean | undefined;
}

function outline(context: Canvas, path: Path2D, { fill, stroke, dashed }: Outlined, width = 0.9): void {
  if (fill !== 'none') {
    context.fillStyle = fill;
    context.fill(path);
  }
  if (!stroke) return;
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.setLineDash(dashed ? DASHES : []);
  context.stroke(path);
}
