import type { Drawing, Shape } from '../../../shared/analysis/figures/drawing.ts';
import { assertNever } from '../../../shared/lib/assert-never.ts';

interface DrawingSvgProps {
  readonly drawing: Drawing;
  /** What it shows, in words. */
  readonly label: string;
  /** CSS families, where it is not those of the page. */
  readonly font?: string;
}

const FONT = "'Source Sans 3','Noto Sans SC',sans-serif";

/** A drawing as vector graphics, one unit to the point. Everything is said by attributes, so that it can stand alone. */
export function DrawingSvg({ drawing: { width, height, shapes }, label, font = FONT }: DrawingSvgProps) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={`${width}pt`}
      height={`${height}pt`}
      fontFamily={font}
    >
      {shapes.map((shape, index) => (
        <Drawn key={index} shape={shape} />
      ))}
    </svg>
  );
}

const DASHES = '2.4 1.8';

function Drawn({ shape }: { readonly shape: Shape }) {
  switch (shape.shape) {
    case 'box': {
      const { x, y, width, height, fill, stroke, dashed } = shape;
      return (
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          fill={fill}
          stroke={stroke}
          strokeWidth={stroke && 0.9}
          strokeDasharray={dashed ? DASHES : undefined}
        />
      );
    }
    case 'dot': {
      const { x, y, r, fill, stroke, dashed } = shape;
      return (
        <circle
          cx={x}
          cy={y}
          r={r}
          fill={fill}
          stroke={stroke}
          strokeWidth={stroke && 0.9}
          strokeDasharray={dashed ? DASHES : undefined}
        />
      );
    }
    case 'path': {
      const { d, stroke, width, fill, dashed } = shape;
      return (
        <path
          d={d}
          fill={fill ?? 'none'}
          stroke={stroke}
          strokeWidth={width}
          strokeDasharray={dashed ? DASHES : undefined}
        />
      );
    }
    case 'words': {
      const { x, y, words, size, fill, align, isBold } = shape;
      return (
        <text
          x={x}
          y={y}
          fontSize={size}
          fontWeight={isBold ? 600 : 400}
          fill={fill}
          textAnchor={align}
          xmlSpace="preserve"
        >
          {words}
        </text>
      );
    }
    default:
      return assertNever(shape);
  }
}
