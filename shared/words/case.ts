import { counted } from '../lib/counted.ts';

/** Words of the case's own view: what it holds, how it came to be, how it is kept. */
export const CASE_WORDS = {
  pane: 'Case',
  holds: 'Holds',
  tables: {
    sources: (count: number): string => counted(count, 'source', 'sources'),
    excerpts: (count: number): string => counted(count, 'excerpt', 'excerpts'),
    claims: (count: number): string => counted(count, 'claim', 'claims'),
    entities: (count: number): string => counted(count, 'entity', 'entities'),
    assessments: (count: number): string => counted(count, 'assessment', 'assessments'),
  },
  made: (day: string): string => `Made on ${day}`,
  history: 'History',
  kept: {
    heading: 'Kept',
    saved: {
      label: 'Journal',
      saved: (steps: number): string => `${counted(steps, 'step', 'steps')}, all written`,
      saving: (steps: number): string => `${counted(steps, 'step', 'steps')}, being written`,
      failed: (steps: number): string => `${counted(steps, 'step', 'steps')}, not all written`,
    },
    chain: {
      label: 'Chain',
      unchecked: 'Not checked yet',
      checking: 'Being checked',
      sound: (seq: number): string => `Unbroken to step ${seq}`,
      broken: 'Broken: see History',
    },
    snapshot: {
      label: 'Last snapshot',
      none: 'None yet',
      taken: (day: string, time: string, since: number): string =>
        `${day}, ${time}${since > 0 ? `; ${counted(since, 'step', 'steps')} since` : ''}`,
    },
    originals: {
      label: 'Originals',
      none: 'None',
      some: (count: number, size: string): string => `${counted(count, 'file', 'files')}, ${size}`,
    },
  },
} as const;
