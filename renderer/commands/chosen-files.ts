import { ask, PlatformError } from '../platform.ts';
import type { GivenFile } from './waiting-list.ts';

/** The files that were chosen last, one at a time; one that cannot be read says why in the place of its bytes. */
export async function* chosenFiles(names: readonly string[]): AsyncGenerator<GivenFile> {
  for (const [place, name] of names.entries()) yield await chosenFile(place, name);
}

async function chosenFile(place: number, name: string): Promise<GivenFile> {
  try {
    return await ask('chosen.read', place);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return { name, problem: error.message };
  }
}
