import type { CheckFinding } from '../../shared/analysis/check-finding.ts';
import type { CheckInput, CheckMaterial } from '../../shared/analysis/check-material.ts';
import type { ExcerptText } from '../../shared/model/source.ts';

/** What is to be checked; the texts behind it go to the worker once. */
export interface CheckJob extends Pick<CheckInput, 'assessment' | 'parts' | 'scheme'> {
  readonly material: Omit<CheckMaterial, 'texts'>;
  readonly readFor: readonly string[];
}

/** A question to the worker; answers carry the number of theirs. */
export interface CheckQuestion {
  readonly number: number;
  readonly job: CheckJob;
  /** Texts that the worker has not had yet. */
  readonly texts: readonly ExcerptText[];
}

export interface CheckAnswer {
  readonly number: number;
  readonly findings: readonly CheckFinding[];
}

/** The texts that the cited passages lie in: the worker keeps these, and no others. */
export const textsNeeded = ({ material }: CheckJob): ReadonlySet<string> =>
  new Set(material.passages.map(({ excerptId }) => excerptId));
