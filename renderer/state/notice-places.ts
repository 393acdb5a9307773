import { create } from 'zustand';

/** The dialogs that are open, by where each shows notices; the last one is on top. */
export const useNoticePlaces = create<{ readonly places: readonly HTMLElement[] }>(() => ({ places: [] }));

/** For a `ref`. Notices are shown in the dialog on top: what is outside it can neither be pressed nor is it read out. */
export function offerNoticePlace(place: HTMLElement | null): (() => void) | undefined {
  if (!place) return undefined;
  useNoticePlaces.setState(({ places }) => ({ places: [...places, place] }));
  return () => useNoticePlaces.setState(({ places }) => ({ places: places.filter((one) => one !== place) }));
}
