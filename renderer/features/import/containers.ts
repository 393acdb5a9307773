import type { WaitingItem } from '../../../shared/waiting-item.ts';

/** Names of the files that an item lies in, outermost first; none for a file of its own. */
export function containersOf(item: WaitingItem): readonly string[] {
  if (item.kind === 'draft') {
    const { within, fileName } = item.draft;
    const names = within.map(({ name }) => name);
    return item.name === fileName ? names : [...names, fileName];
  }
  return item.name === item.givenName ? [] : [item.givenName];
}
