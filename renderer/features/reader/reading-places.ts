import type { ExcerptId } from '../../../shared/model/source.ts';

/** How far each excerpt was read since the program started: UTF-16 offset of what was at the top. */
const places = new Map<ExcerptId, number>();

export const placeIn = (excerptId: ExcerptId): number | undefined => places.get(excerptId);

/** `offset` is null at the very top, where nothing has to be found again. */
export function keepPlace(excerptId: ExcerptId, offset: number | null): void {
  if (offset === null) places.delete(excerptId);
  else places.set(excerptId, offset);
}
