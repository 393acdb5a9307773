import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A place on a page: the page from 0, and how far down it is, from 0 to 1. */
export interface PagePlace {
  readonly page: number;
  readonly down: number;
}

/** Where the named destinations of a document are. */
export async function readPlaces(document: PDFDocumentProxy): Promise<ReadonlyMap<string, PagePlace>> {
  const destinations = [...(await document.getDestinations())];
  const pages = new Map<string, Promise<{ readonly page: number; readonly height: number }>>();
  const places = await Promise.all(
    destinations.map(async ([name, destination]): Promise<readonly [string, PagePlace] | null> => {
      const target: unknown = destination[0];
      const top: unknown = destination[3];
      if (!isReference(target) || typeof top !== 'number') return null;
      const key = `${target.num} ${target.gen}`;
      const known = pages.get(key) ?? measure(document, target);
      pages.set(key, known);
      const { page, height } = await known;
      return [name, { page, down: Math.min(1, Math.max(0, 1 - top / height)) }];
    }),
  );
  return new Map(places.filter((place) => place !== null));
}

/** The destination nearest above or below a place on its page; null where the page has none that is asked for. */
export function nearestPlace(
  places: ReadonlyMap<string, PagePlace>,
  at: PagePlace,
  isWanted: (name: string) => boolean,
): string | null {
  const near = [...places]
    .filter(([name, { page }]) => page === at.page && isWanted(name))
    .toSorted(([, a], [, b]) => Math.abs(a.down - at.down) - Math.abs(b.down - at.down));
  return near[0]?.[0] ?? null;
}

interface Reference {
  readonly num: number;
  readonly gen: number;
}

const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;

async function measure(
  document: PDFDocumentProxy,
  target: Reference,
): Promise<{ page: number; height: number }> {
  const page = await document.getPageIndex(target);
  const { height } = (await document.getPage(page + 1)).getViewport({ scale: 1 });
  return { page, height };
}
