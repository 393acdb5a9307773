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
} as const;
