import type { Excerpt } from './source.ts';

/** The first of a source's excerpts that no corrected text has replaced. */
export function newestText(excerpts: readonly Excerpt[]): Excerpt | undefined {
  const replaced = new Set(excerpts.map(({ replaces }) => replaces));
  return excerpts.find(({ id }) => !replaced.has(id)) ?? excerpts[0];
}
