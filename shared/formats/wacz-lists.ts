import * as v from 'valibot';

/** A page as the list of a collection names it. */
export interface PageEntry {
  readonly url: string;
  /** Empty where the list gives none. */
  readonly title: string;
  /** ISO 8601; empty where the list gives none. */
  readonly date: string;
}

const pageEntry = v.object({
  url: v.string(),
  title: v.optional(v.nullable(v.string())),
  ts: v.optional(v.nullable(v.string())),
});

/** A longer list is none that a person made. */
const MOST_PAGES = 2_000;

/** The pages that a person captured, each address once; null where there is no list, or none that holds. */
export function pageList(lines: string | null): readonly PageEntry[] | null {
  if (lines === null) return null;
  const found = new Map<string, PageEntry>();
  for (const line of lines.split('\n')) {
    // The first line says what the list is, and has no address.
    const entry = v.safeParse(pageEntry, parsed(line));
    if (!entry.success) continue;
    const { url, title, ts } = entry.output;
    const key = `${url} ${ts ?? ''}`;
    if (found.size < MOST_PAGES)
      found.set(key, { url, title: (title ?? '').trim().slice(0, 400), date: ts ?? '' });
  }
  return found.size === 0 ? null : [...found.values()];
}

const resources = v.object({
  resources: v.array(v.object({ path: v.string(), hash: v.optional(v.string()) })),
});

/** Check sums that the collection gives for its files, by path. */
export function archiveSums(json: string): ReadonlyMap<string, string> {
  const read = v.safeParse(resources, parsed(json));
  if (!read.success) return new Map();
  return new Map(
    read.output.resources.flatMap(({ path, hash }) => (hash === undefined ? [] : [[path, hash] as const])),
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
