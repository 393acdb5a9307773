/** Words that the forms share. */
export const FORM_WORDS = {
  notSaved: 'Not saved yet. What you typed is kept here.',
  undo: 'Undo',
  removed: (thing: string): string => `This ${thing} was removed. Undo brings it back.`,
  clearFilter: 'Clear filter',
  order: 'Order',
  reason: 'Reason',
  clearRating: 'Clear rating',
  notRated: 'not rated',
  showMore: (next: number, left: number): string =>
    next === left ? `Show the other ${left}` : `Show ${next} more of the other ${left}`,
  noMatch: 'Nothing here matches the filter.',
} as const;
