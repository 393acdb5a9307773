import * as v from 'valibot';
import type { MarkingScheme } from './marking.ts';
import { markingScheme } from './parse-house.ts';

/** What is wrong with a scheme; null where nothing is. */
export function schemeProblem(scheme: MarkingScheme): string | null {
  const checked = v.safeParse(markingScheme, scheme, { abortEarly: true });
  return checked.success ? null : checked.issues[0].message;
}
