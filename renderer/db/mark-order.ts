import type { Mark } from '../../shared/model/passage.ts';

/** In the order of the text, the longer mark first; where that is equal, ids decide. */
export const inTextOrder = (a: Mark & { readonly id: string }, b: Mark & { readonly id: string }): number =>
  a.start - b.start || b.end - a.end || Number(a.id > b.id) - Number(a.id < b.id);
