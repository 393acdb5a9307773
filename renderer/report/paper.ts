export type Paper = 'A4' | 'Letter';

/** Between the margins, in mm; a little less, so that a filled first page never runs over. */
export const PAGE_HEIGHT: Readonly<Record<Paper, number>> = { A4: 240, Letter: 222 };
