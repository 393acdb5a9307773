import type { ReportDocument } from '../../shared/analysis/report-model.ts';
import type { Picture } from '../../shared/model/figure.ts';
import { PICTURE_WORDS } from '../../shared/words/pictures.ts';
import { openedCase } from '../db/opened-case.ts';
import { ask, PlatformError } from '../platform.ts';
import { runTask } from '../state/tasks.ts';
import { plainPicture, readPicture } from '../workers/picture-client.ts';

/** A picture that was taken in, a sentence that says why it was not, or null when the analyst chose nothing. */
export type ChosenPicture = { readonly picture: Picture } | { readonly problem: string } | null;

/** Asks for a picture file and keeps its bytes on disk under their hash. */
export async function choosePicture(): Promise<ChosenPicture> {
  const [file] = await ask('files.open', 'import');
  if (!file) return null;
  const { name, bytes } = file;
  return runTask(PICTURE_WORDS.keeping, async () => {
    const read = await readPicture(name, bytes);
    if (!read.ok) return { problem: read.message };
    const { sha256 } = await ask('originals.keep', openedCase().caseId, bytes);
    return { picture: { ...read.value, sha256, name, byteLength: bytes.length } };
  });
}

/** The picture as a `data:` address without its metadata; null where its file is missing or damaged. */
export function pictureAddress(picture: Picture): Promise<string | null> {
  const { caseId } = openedCase();
  const key = `${caseId} ${picture.sha256}`;
  const known = addresses.get(key);
  if (known) return known;
  const made = addressOf(caseId, picture);
  // A file that is not there now may be there the next time.
  void made.then((address) => address ?? addresses.delete(key));
  addresses.set(key, made);
  return made;
}

/** The pictures of a report by their hashes, for the page that shows them. */
export async function picturesOf({ about, figures }: ReportDocument): Promise<ReadonlyMap<string, string>> {
  const pictures = [
    ...(about.logo ? [about.logo.picture] : []),
    ...figures.flatMap(({ content }) => (content.form === 'picture' ? [content.picture] : [])),
  ];
  const found = await Promise.all(
    pictures.map(async (picture) => [picture.sha256, await pictureAddress(picture)] as const),
  );
  return new Map(
    found.flatMap(([sha256, address]) => (address === null ? [] : [[sha256, address] as const])),
  );
}

const addresses = new Map<string, Promise<string | null>>();

async function addressOf(caseId: string, { sha256, mediaType }: Picture): Promise<string | null> {
  try {
    const bytes = await plainPicture(await ask('originals.read', caseId, sha256), mediaType);
    return `data:${mediaType};base64,${base64(bytes)}`;
  } catch (error) {
    if (error instanceof PlatformError && MISSING.has(error.code)) return null;
    throw error;
  }
}

const MISSING: ReadonlySet<string> = new Set(['original-missing', 'original-damaged']);

function base64(bytes: Uint8Array): string {
  const chunks: string[] = [];
  // Longer argument lists overflow the stack.
  for (let at = 0; at < bytes.length; at += 8192) {
    chunks.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return btoa(chunks.join(''));
}
