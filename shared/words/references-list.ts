import type { CitationStyle } from '../model/citation-style.ts';

/** Words of citation styles and the list of references. */
export const REFERENCE_WORDS = {
  title: 'References',
  lead: 'Each source that is cited, with its grade of reliability and the code it has in the case.',
  leadPages: 'The pages are those of this text on which it is cited.',
  noYear: 'n.d.',
  andOthers: (name: string): string => `${name} et al.`,
  both: (one: string, other: string): string => `${one} and ${other}`,
  retrieved: (date: string): string => `retrieved ${date}`,
  cited: 'Cited',
  noSource: (codes: string): string => `no source for ${codes}`,
  back: (number: number): string => `Back to citation ${number}`,
  style: 'Citations',
  styles: {
    notes: 'Notes with quotations',
    numbered: 'Numbered references [3]',
    'author-date': 'Author and year (Focus Taiwan 2025)',
  } satisfies Record<CitationStyle, string>,
} as const;
