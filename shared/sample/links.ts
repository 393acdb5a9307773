import type { SampleEntityRelation, SampleLineage, SampleRelation } from './sample-parts.ts';

/** What comes from what. The other sources are first-hand, or nothing is known of it. */
export const SAMPLE_LINEAGE: readonly SampleLineage[] = [
  {
    source: 'dispatch',
    type: 'reports on',
    from: 'report',
    basis:
      'Says that it has seen a copy, and repeats “first partner at sea” and three more runs of its words.',
  },
];

/** How the claims stand to each other. Two pairs on the sensor line are left for the analyst to decide. */
export const SAMPLE_RELATIONS: readonly SampleRelation[] = [
  {
    claim: 'centre-june',
    type: 'contradicts',
    other: 'centre-second-half',
    outcome: 'real',
    reason:
      'A watch around the clock on 30 June is full working order before the half-year that her own ministry’s report gives for it.',
  },
  {
    claim: 'centre-open',
    type: 'contradicts',
    other: 'centre-second-half',
    outcome: 'different definition',
    reason:
      'The Premier speaks of doors that open, the report of full working order. Doors can open before the watch is complete.',
  },
  {
    claim: 'agreed-in-substance',
    type: 'corroborates',
    other: 'in-session',
    reason: 'The office that negotiates for the other side speaks of the same agreement as nearly done.',
  },
  {
    claim: 'before-officers',
    type: 'refines',
    other: 'in-session',
    reason: 'The same signature with an earlier date: before January instead of by 27 March.',
  },
  {
    claim: 'not-before-autumn',
    type: 'repeats',
    other: 'north-q4',
    reason:
      'The season agrees with the contractor’s programme, and the engineers’ word may well be that programme again.',
  },
  {
    claim: 'centre-june',
    type: 'supersedes',
    other: 'centre-open',
    reason: 'The minister in charge named a day, four weeks after the Premier’s “middle of next year”.',
  },
];

/** How the entities stand to each other, each by the word of a claim. */
export const SAMPLE_ENTITY_RELATIONS: readonly SampleEntityRelation[] = [
  { entity: 'hallane', type: 'heads', other: 'harbour-service', claim: 'alerts-1900', during: '2025-11-04' },
  { entity: 'ministry', type: 'answers for', other: 'watch-centre', claim: 'posts-22', during: '2025-11-04' },
  {
    entity: 'zhaolan',
    type: 'posts officers to',
    other: 'watch-centre',
    claim: 'officers',
    during: '2026-01',
  },
  {
    entity: 'zhaolan',
    type: 'is first partner at sea of',
    other: 'orvane',
    claim: 'first-partner',
    during: null,
  },
  { entity: 'veskar', type: 'froze the holdings of', other: 'tann', claim: 'tann', during: '2025-10-31' },
];
