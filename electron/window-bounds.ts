import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';

export const MIN_SIZE = { width: 1024, height: 700 } as const;
const DEFAULT_SIZE = { width: 1440, height: 900 } as const;
/** How much of the title bar must be on a screen for the window to be caught with the mouse, in pixels. */
const GRIP = { width: 120, height: 40 } as const;

const integer = v.pipe(v.number(), v.safeInteger());
const windowPlace = v.object({
  x: integer,
  y: integer,
  width: v.pipe(integer, v.minValue(MIN_SIZE.width)),
  height: v.pipe(integer, v.minValue(MIN_SIZE.height)),
  isMaximized: v.boolean(),
});
export type WindowPlace = v.InferOutput<typeof windowPlace>;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const fileIn = (profile: string): string => path.join(profile, 'window.json');

/** Where the window last stood; null where that is unknown or unreadable. */
export function readWindowPlace(profile: string): WindowPlace | null {
  try {
    const parsed = v.safeParse(windowPlace, JSON.parse(readFileSync(fileIn(profile), 'utf8')));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Synchronous, because it is called when the window is about to go. Throws the system's error. */
export function writeWindowPlace(profile: string, place: WindowPlace): void {
  writeFileSync(fileIn(profile), JSON.stringify(place), { mode: 0o600 });
}

/** The remembered place, or the usual size in the middle where its screen is no longer there. */
export function placeFor(
  remembered: WindowPlace | null,
  screens: readonly Area[],
): Partial<Area> & { readonly width: number; readonly height: number } {
  if (!remembered || !screens.some((screen) => canBeCaught(remembered, screen))) return DEFAULT_SIZE;
  const { x, y, width, height } = remembered;
  return { x, y, width, height };
}

function canBeCaught(window: Area, screen: Area): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const isTopInside = window.y >= screen.y && window.y + GRIP.height <= screen.y + screen.height;
  return across >= GRIP.width && isTopInside;
}
