import * as v from 'valibot';
import { contrast } from '../lib/contrast.ts';
import type { House } from './house.ts';
import type { MarkingScheme } from './marking.ts';
import { picture } from './parse-figure.ts';
import { marking } from './record-fields.ts';

/** Checks who issues the assessments of a case; the answer is made of fresh objects. */
export const house: v.GenericSchema<unknown, House> = v.strictObject({
  name: v.string(),
  logo: v.nullable(v.strictObject({ picture, alt: v.string() })),
});

const colour = v.pipe(v.string(), v.regex(/^#[0-9A-F]{6}$/, 'That is not a colour.'));

/** Words on a page must be told from their ground (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

const level = v.pipe(
  v.strictObject({
    label: marking,
    ink: colour,
    ground: colour,
    meaning: v.string(),
    isStricter: v.boolean(),
  }),
  v.check(
    ({ ink, ground }) => contrast(ink, ground) >= LEAST_CONTRAST,
    'The words of a marking cannot be read on their ground.',
  ),
);

/** Checks a marking scheme of a house. */
export const markingScheme: v.GenericSchema<unknown, MarkingScheme> = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  levels: v.pipe(
    v.array(level),
    v.minLength(1),
    v.maxLength(20),
    v.check(
      (levels) => new Set(levels.map(({ label }) => label)).size === levels.length,
      'Two markings have the same label.',
    ),
  ),
  caveats: v.pipe(
    v.array(marking),
    v.maxLength(50),
    v.check((words) => new Set(words).size === words.length, 'Two caveats are the same.'),
  ),
});
