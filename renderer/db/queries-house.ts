import type { House } from '../../shared/model/house.ts';
import { type Marking, type MarkingScheme, schemeOf } from '../../shared/model/marking.ts';
import { infoOf } from '../../shared/model/whole-case.ts';
import type { CaseDatabase } from './database.ts';

/** What the markings of the case mean. */
export const markingScheme = async (db: CaseDatabase): Promise<MarkingScheme> =>
  schemeOf((await db.info.toArray())[0]);

/** Who issues the assessments of the case, how it marks, and how often each marking is given. */
export interface HouseFacts {
  readonly house: House;
  /** Null for TLP 2.0. */
  readonly scheme: MarkingScheme | null;
  readonly inUse: ReadonlyMap<Marking, number>;
}

export async function houseFacts(db: CaseDatabase): Promise<HouseFacts> {
  return db.transaction('r', ['info', 'sources', 'assessments'], async () => {
    const { house, scheme } = infoOf({ info: await db.info.toArray() });
    const inUse = new Map<Marking, number>();
    const count = (marking: Marking | null): void => {
      if (marking !== null) inUse.set(marking, (inUse.get(marking) ?? 0) + 1);
    };
    await db.sources.each(({ marking }) => count(marking));
    await db.assessments.each(({ marking }) => count(marking));
    return { house, scheme, inUse };
  });
}
