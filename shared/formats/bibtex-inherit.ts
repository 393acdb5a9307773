import type { BibtexEntry } from './bibtex-entries.ts';

/** Completes entries from those that their `xdata` and `crossref` name. A parent's title is its child's book. */
export function withInherited(entries: readonly BibtexEntry[]): (entry: BibtexEntry) => BibtexEntry {
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry] as const));
  return (entry) => {
    const fields = new Map(entry.fields);
    for (const key of (fields.get('xdata') ?? '').split(',')) {
      for (const [name, value] of byKey.get(key.trim().toLowerCase())?.fields ?? [])
        give(fields, name, value);
    }
    const parent = byKey.get((fields.get('crossref') ?? '').trim().toLowerCase());
    if (!parent || parent === entry) return { ...entry, fields };
    for (const [name, value] of parent.fields) {
      const own = parent.type === 'periodical' ? `journal${name}` : `book${name}`;
      if (TITLES.has(name)) give(fields, own, value);
      else if (!OWN.has(name)) give(fields, name, value);
    }
    return { ...entry, fields };
  };
}

const give = (fields: Map<string, string>, name: string, value: string): void => {
  if (!fields.has(name)) fields.set(name, value);
};

const TITLES: ReadonlySet<string> = new Set(['title', 'subtitle', 'titleaddon']);

/** What is said of the parent alone. */
const OWN: ReadonlySet<string> = new Set(
  `abstract author bookauthor addendum crossref doi eprint eprinttype file keywords label note pages pagetotal
   shorttitle sortkey url urldate xdata ids`.split(/\s+/u),
);
