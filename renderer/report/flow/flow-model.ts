import type { ReportFigure } from '../../../shared/analysis/figures/report-figure.ts';
import type { ReportAbout } from '../../../shared/analysis/report-about.ts';
import type { Reach } from '../../../shared/lib/table-grid.ts';

/**
 * The report as running text, for formats that set their own pages: every word, number and link is settled, and what
 * is left is how a heading, a list or a table is written. Anchors are those of the report document.
 */
export interface FlowDocument {
  readonly about: ReportAbout;
  /** "Assessment", "Briefing sheet". */
  readonly kind: string;
  readonly front: FlowFront;
  /** In the order of the pages, the front page and the contents left out. */
  readonly blocks: readonly FlowBlock[];
  /** By number: what stands at the foot of the page, or at the end. */
  readonly notes: readonly FlowNote[];
}

/** What the first page says. */
export interface FlowFront {
  readonly particulars: readonly { readonly name: string; readonly value: string }[];
  readonly bottomLine: { readonly title: string; readonly paragraphs: readonly FlowRuns[] } | null;
}

export type FlowBlock =
  | FlowHeading
  | FlowParagraph
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly FlowBlock[])[] }
  | { readonly kind: 'quotation'; readonly paragraphs: readonly FlowRuns[] }
  /** A key judgement at its place in the text. */
  | { readonly kind: 'panel'; readonly title: FlowRuns; readonly paragraphs: readonly FlowRuns[] }
  | FlowTable
  | FlowFigure
  /** What follows begins on a new page, where there are pages. */
  | { readonly kind: 'page break' };

export interface FlowHeading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  /** `2.1`, `Annex A`; empty for a part without a number. */
  readonly number: string;
  readonly anchor: string;
  readonly runs: FlowRuns;
}

export interface FlowParagraph {
  readonly kind: 'paragraph';
  /** Small print explains how to read something else. */
  readonly isSmall?: boolean;
  /** Where links to it lead. */
  readonly anchor?: string;
  readonly runs: FlowRuns;
}

/** A figure: what can show it does, and what cannot tells it in words. */
export interface FlowFigure {
  readonly kind: 'figure';
  readonly figure: ReportFigure;
  /** Everything that it says, in words. */
  readonly told: readonly FlowBlock[];
  /** Caption with number, and the lines beneath. */
  readonly title: string;
  readonly below: readonly FlowRuns[];
}

export interface FlowTable {
  readonly kind: 'table';
  /** Empty where the author gave none. */
  readonly caption: string;
  /** Widths are shares of the whole. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly FlowRow[];
  /** Over how much the titles of the columns reach, where they are joined: as in a row. */
  readonly reaches?: FlowRow['reaches'];
}

export interface FlowRow {
  /** Where links to the row lead. */
  readonly anchor?: string;
  /** A cell is paragraphs; the first cell names the row. */
  readonly cells: readonly (readonly FlowRuns[])[];
  /** Over how much each cell reaches, where some are joined; null for one, without words, that another reaches. */
  readonly reaches?: readonly (Reach | null)[];
  /** Heads columns as their titles do, and is repeated with them. */
  readonly isHead?: boolean;
}

export interface FlowNote {
  readonly number: number;
  readonly paragraphs: readonly FlowRuns[];
}

export type FlowRuns = readonly FlowRun[];

export type FlowRun =
  | FlowWords
  | { readonly kind: 'break' }
  | { readonly kind: 'note'; readonly number: number }
  | { readonly kind: 'link'; readonly anchor: string; readonly words: FlowWords };

export interface FlowWords {
  readonly kind: 'words';
  readonly text: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  /** `broken` is what does not hold; `quiet` is said beside the words that matter. */
  readonly tone?: 'quiet' | 'broken';
  /** BCP 47, where the words are of another language than the report. */
  readonly language?: string;
}
