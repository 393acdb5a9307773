import type { NextScheme } from '../../shared/house-args.ts';
import { type Change, put } from '../../shared/model/changes.ts';
import type { House } from '../../shared/model/house.ts';
import { type Marking, mostRestrictive, schemeOf } from '../../shared/model/marking.ts';
import { schemeProblem } from '../../shared/model/scheme-problem.ts';
import { HOUSE_WORDS } from '../../shared/words/house.ts';
import { openedCase } from '../db/opened-case.ts';
import type { Reader } from '../db/reader.ts';
import { PlanError, type Planner } from './planner.ts';

export const editHouse: Planner<'house.edit'> = (read, { fields }) => houseChanges(read, fields, null);

export const setScheme: Planner<'scheme.set'> = (read, next) => houseChanges(read, {}, next);

/**
 * Changes the house, the scheme, or both. With another scheme every source and assessment gets its new marking in the
 * same step; one for which none was named gets the most restrictive, because what the old one allowed is not known.
 */
export async function houseChanges(
  read: Reader,
  fields: Partial<House>,
  next: NextScheme | null,
): Promise<readonly Change[]> {
  const problem = next?.scheme ? schemeProblem(next.scheme) : null;
  if (problem) throw new PlanError(HOUSE_WORDS.scheme.refused(problem));
  const info = await read.get('info', openedCase().caseId);
  if (!info) return [];
  const { scheme } = next ?? info;
  const changes: Change[] = [put('info', info, { ...info, house: { ...info.house, ...fields }, scheme })];
  if (!next) return changes;
  const moved = movedBy(next);
  for (const source of await read.all('sources')) {
    const marking = moved(source.marking);
    if (marking !== source.marking) changes.push(put('sources', source, { ...source, marking }));
  }
  for (const assessment of await read.all('assessments')) {
    if (assessment.marking === null) continue;
    const marking = moved(assessment.marking);
    if (marking !== assessment.marking)
      changes.push(put('assessments', assessment, { ...assessment, marking }));
  }
  return changes;
}

function movedBy({ scheme, instead }: NextScheme): (marking: Marking) => Marking {
  const next = schemeOf({ scheme });
  const known = new Set(next.levels.map(({ label }) => label));
  const strictest = mostRestrictive(next, [...known]);
  return (marking) => {
    if (known.has(marking)) return marking;
    const named = Object.hasOwn(instead, marking) ? (instead[marking] ?? '') : '';
    return known.has(named) ? named : strictest;
  };
}
