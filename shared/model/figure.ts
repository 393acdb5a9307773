import type { ClaimId, ClockName } from './claim.ts';

/** What can be drawn from the case, and a picture from elsewhere. */
export const FIGURE_KINDS = [
  'claims',
  'corroboration',
  'timeline',
  'entities',
  'ratings',
  'picture',
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** A figure at its place in the text. It holds choices only: what it shows is read from the case when it is drawn. */
export interface FigureBlock {
  readonly type: 'figure';
  readonly attrs: FigureAttrs;
}

export interface FigureAttrs {
  /** Stable, and never derived from words. */
  readonly id: string;
  readonly kind: FigureKind;
  /** Empty for the one that fits its kind. */
  readonly caption: string;
  /** Where what it shows comes from; empty for the line that the program can vouch for. */
  readonly source: string;
  /** The claims it shows, which the assessment thereby cites; empty for all that are cited elsewhere in it. */
  readonly claimIds: readonly ClaimId[];
  /** The clock that a timeline goes by; the other kinds keep it without using it. */
  readonly clock: ClockName;
  /** What a picture shows, for readers who do not see it; drawn figures say it themselves. */
  readonly alt: string;
  /** Only of a picture; null until one is chosen. */
  readonly picture: Picture | null;
}

/** A picture file. Its bytes are kept on disk under their hash, like those of originals. */
export interface Picture {
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: PictureType;
  readonly byteLength: number;
  /** In pixels, as stored. */
  readonly width: number;
  readonly height: number;
}

export const PICTURE_TYPES = ['image/png', 'image/jpeg'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** A figure about which nothing has been chosen. */
export const EMPTY_FIGURE: FigureAttrs = {
  id: '',
  kind: 'claims',
  caption: '',
  source: '',
  claimIds: [],
  clock: 'happened',
  alt: '',
  picture: null,
};
