import { forgetRefused, keepRefused, type RefusedDraft, useRefusedDrafts } from './drafts.ts';

const CARRIED = 'refused drafts';

type Carried = readonly (readonly [field: string, draft: Omit<RefusedDraft, 'discard'>])[];

/** Keeps what fields could not save for the page that is loaded next in this window, and for no other. */
export function carryRefused(): void {
  sessionStorage.setItem(CARRIED, JSON.stringify([...useRefusedDrafts.getState().drafts] satisfies Carried));
}

/** Takes what the page before could not save: it is there again when its field is. */
export function takeCarried(): void {
  const carried = JSON.parse(sessionStorage.getItem(CARRIED) ?? '[]') as Carried;
  sessionStorage.removeItem(CARRIED);
  for (const [field, draft] of carried) {
    if (draft.owner) keepRefused(field, { ...draft, discard: () => forgetRefused(field) });
  }
}
