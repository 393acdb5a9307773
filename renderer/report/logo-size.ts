import type { Picture } from '../../shared/model/figure.ts';

/** What a picture of the house may fill, in mm: beside the title, and in the head of each page. */
const ROOM = { title: { width: 52, height: 16 }, head: { width: 24, height: 7 } } as const;

/** The size of the picture on the page in mm: as large as its place allows, in its own proportions. */
export function logoSize(
  { width, height }: Pick<Picture, 'width' | 'height'>,
  place: keyof typeof ROOM,
): { readonly width: number; readonly height: number } {
  const room = ROOM[place];
  const scale = Math.min(room.width / Math.max(1, width), room.height / Math.max(1, height));
  return { width: tenths(width * scale), height: tenths(height * scale) };
}

const tenths = (value: number): number => Math.max(0.1, Math.round(value * 10) / 10);
