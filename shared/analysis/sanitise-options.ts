import { type Marking, type MarkingScheme, strictness } from '../model/marking.ts';
import type { Source } from '../model/source.ts';

/** What the analyst decides about a sanitised copy. */
export interface SanitiseOptions {
  /** Nothing that is marked higher is named or quoted. */
  readonly cut: Marking;
  /** Whether a description says which language the source is in. */
  readonly saysLanguage: boolean;
  /** Codes of claims that are left out although their statement could be printed. */
  readonly withheldClaims: ReadonlySet<string>;
}

/** Sources that are described and not named. */
export const isAbove = (scheme: MarkingScheme, { marking }: Pick<Source, 'marking'>, cut: Marking): boolean =>
  strictness(scheme, marking) > strictness(scheme, cut);

/** The less restrictive of two markings. */
export const atMost = (scheme: MarkingScheme, marking: Marking, cut: Marking): Marking =>
  isAbove(scheme, { marking }, cut) ? cut : marking;
