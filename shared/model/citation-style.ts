/**
 * How an assessment cites: by notes that quote the words relied on, by numbers into a list of references, or by
 * author and year into such a list.
 */
export const CITATION_STYLES = ['notes', 'numbered', 'author-date'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];
