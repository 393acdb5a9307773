import { TLP, type TlpLabel } from '../model/scale.ts';
import type { Source } from '../model/source.ts';

/** What the analyst decides about a sanitised copy. */
export interface SanitiseOptions {
  /** Nothing that is marked higher is named or quoted. */
  readonly cut: TlpLabel;
  /** Whether a description says which language the source is in. */
  readonly saysLanguage: boolean;
  /** Codes of claims that are left out although their statement could be printed. */
  readonly withheldClaims: ReadonlySet<string>;
}

/** Sources that are described and not named. */
export const isAbove = ({ marking }: Pick<Source, 'marking'>, cut: TlpLabel): boolean =>
  TLP.indexOf(marking) > TLP.indexOf(cut);

/** The less restrictive of two markings. */
export const atMost = (marking: TlpLabel, cut: TlpLabel): TlpLabel =>
  TLP.indexOf(marking) > TLP.indexOf(cut) ? cut : marking;
