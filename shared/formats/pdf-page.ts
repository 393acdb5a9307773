/** What a PDF document gives once it is open: the words of its pages with their places, and what it says of itself. */
export interface PdfText {
  readonly pages: readonly PdfPage[];
  /** The information dictionary and the XMP packet, as far as they are text. */
  readonly info: Readonly<Record<string, string>>;
  /** The titles of the outline, with their depth from 0. */
  readonly outline: readonly { readonly title: string; readonly depth: number }[];
}

/** Lengths in points, from the top left corner of the page as it is shown. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
  /** Set where the page could not be read. */
  readonly isDamaged?: boolean;
}

/** A run of characters in one font. */
export interface PdfItem {
  readonly text: string;
  /** Where its baseline begins. */
  readonly x: number;
  readonly y: number;
  /** Along the baseline. */
  readonly width: number;
  /** Of the font. */
  readonly size: number;
  /** A name that is the same for the same font and says nothing else. */
  readonly font: string;
  /** Of the baseline, in degrees clockwise: 0 for upright words. */
  readonly angle: number;
  /** Set for words that run from top to bottom, letter under letter. */
  readonly isVertical?: boolean;
  /**
   * Where the document is tagged: what it says the words are, `H1`, `P`, `LI 3` for the third item of lists on its page,
   * `Artifact` for what is no part of the text.
   */
  readonly tag?: string;
}

/** What came of opening a PDF document. */
export type OpenedPdf =
  | { readonly ok: true; readonly text: PdfText }
  | { readonly ok: false; readonly why: 'needs password' | 'wrong password' | 'damaged' }
  | { readonly ok: false; readonly why: 'too many pages'; readonly pages: number };

/** A longer document is refused: its text would fill a case. */
export const MOST_PDF_PAGES = 5_000;
