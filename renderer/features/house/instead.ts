import {
  likeLevel,
  type Marking,
  type MarkingScheme,
  schemeOf,
  strictness,
} from '../../../shared/model/marking.ts';
import type { HouseFacts } from '../../db/queries-house.ts';

/** For markings in use, the one of another scheme that takes their place. */
export type Instead = Readonly<Record<Marking, Marking>>;

/** The markings in use that another scheme does not have, each with the level that was chosen or is proposed. */
export function insteadIn({ inUse, ...facts }: HouseFacts, next: MarkingScheme, chosen: Instead): Instead {
  const known = new Set(next.levels.map(({ label }) => label));
  const now = schemeOf(facts);
  return Object.fromEntries(
    [...inUse.keys()]
      .filter((marking) => !known.has(marking))
      .toSorted((a, b) => strictness(now, a) - strictness(now, b) || (a < b ? -1 : 1))
      .map((marking) => {
        const wanted = chosen[marking] ?? '';
        return [marking, known.has(wanted) ? wanted : likeLevel(now, marking, next)];
      }),
  );
}
