import type { FigureKind, Picture } from '../../model/figure.ts';
import type { Drawing } from './drawing.ts';

/** A figure with everything settled: its number, its words, and what it shows. */
export interface ReportFigure {
  /** That of its place in the text. */
  readonly id: string;
  readonly number: number;
  /** `figure-2` */
  readonly anchor: string;
  readonly kind: FigureKind;
  readonly caption: string;
  /** The line beneath: where what it shows comes from. */
  readonly source: string;
  /** The finding and all values, for readers who do not see it. */
  readonly alt: string;
  readonly content: FigureContent;
  /** How many claims it was chosen for that are no longer in the case. */
  readonly missing: number;
}

export type FigureContent =
  /** One drawing, or several where one page does not hold it. */
  | { readonly form: 'drawings'; readonly parts: readonly Drawing[] }
  | { readonly form: 'table'; readonly table: FigureTable }
  | { readonly form: 'picture'; readonly picture: Picture }
  /** There is nothing to show, and why. */
  | { readonly form: 'nothing'; readonly why: string };

export interface FigureTable {
  readonly columns: readonly { readonly title: string /** Share of the width. */; readonly share: number }[];
  readonly rows: readonly (readonly FigureCell[])[];
}

/** Words, with the anchor that they lead to. A row begins with its own name. */
export interface FigureCell {
  readonly words: string;
  readonly anchor: string | null;
}
