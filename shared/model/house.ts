import type { Picture } from './figure.ts';

/** Who issues the assessments of a case. */
export interface House {
  /** Printed where an assessment names no organisation of its own; may be empty. */
  readonly name: string;
  readonly logo: Logo | null;
}

/** A picture that stands for the house. Its file is kept like that of any picture. */
export interface Logo {
  readonly picture: Picture;
  /** What it shows, for readers who do not see it. */
  readonly alt: string;
}

export const NO_HOUSE: House = { name: '', logo: null };
