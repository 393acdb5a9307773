import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import type { Coordinates, Identifier } from '../../../shared/model/entity.ts';
import { ENTITIES_WORDS } from '../../../shared/words/entities.ts';

/** Reads identifiers, one on a line: `IMO: 9074729`. The first line that is not one is named. */
export function parseIdentifiers(text: string): Result<readonly Identifier[]> {
  const found: Identifier[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [, scheme = '', value = ''] = /^([^:]+):\s*(.+)$/u.exec(line) ?? [];
    if (value === '') return fail('not-an-identifier', ENTITIES_WORDS.identifierUnread(line));
    found.push({ scheme: scheme.trim(), value: value.trim() });
  }
  return ok(found);
}

/** Writes identifiers so that `parseIdentifiers` reads the same ones. */
export const formatIdentifiers = (identifiers: readonly Identifier[]): string =>
  identifiers.map(({ scheme, value }) => `${scheme}: ${value}`).join('\n');

/** Reads `52.08, 4.31`: degrees north, degrees east (WGS 84); nothing for unknown. */
export function parseCoordinates(text: string): Result<Coordinates | null> {
  if (text.trim() === '') return ok(null);
  const parts = text.trim().split(/[,;\s]+/u);
  const [latitude = Number.NaN, longitude = Number.NaN] = parts.map(Number);
  const isPlace = parts.length === 2 && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isPlace ? ok({ latitude, longitude }) : fail('not-coordinates', ENTITIES_WORDS.coordinatesUnread);
}

export const formatCoordinates = (coordinates: Coordinates | null): string =>
  coordinates === null ? '' : `${coordinates.latitude}, ${coordinates.longitude}`;
