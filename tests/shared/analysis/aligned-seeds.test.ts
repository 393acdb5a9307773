import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AlignedPlaces } from '../../../shared/analysis/aligned-places.ts';
import { besideRuns } from '../../../shared/analysis/beside-runs.ts';

const FOLDER = '../shared/seeds';

/** A report and an article about it, which carries some of its words. */
function seed(number: string): string {
  const name = readdirSync(FOLDER).find((file) => file.startsWith(number));
  if (!name) throw new Error(`Seed ${number} is missing`);
  return readFileSync(`${FOLDER}/${name}`, 'utf8');
}

test.skipIf(!existsSync(FOLDER))(
  'a report and an article about it are kept level at the words both carry',
  () => {
    const report = seed('002');
    const article = seed('004');
    const runs = besideRuns(report, article);
    expect(runs.length).toBeGreaterThan(0);
    const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
    for (const { aStart, aEnd, bStart, bEnd } of runs) {
      expect(letters(report.slice(aStart, aEnd))).toBe(letters(article.slice(bStart, bEnd)));
    }
    const places = new AlignedPlaces(runs, report.length, article.length);
    const level = runs.filter(({ aStart, bStart }) => Math.abs(places.answerTo(aStart, 'a') - bStart) < 1);
    expect(level.length).toBeGreaterThanOrEqual(Math.ceil(runs.length / 2));
  },
);
