import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readImport } from '../../../renderer/workers/read-import.ts';
import type { FoundFields } from '../../../shared/formats/import-batch.ts';

/** Reference lists that nobody here wrote, beside what another program makes of them: read in place, where at hand. */
const FOLDER = path.resolve('../shared/conformance/citation');
const isHere = fs.existsSync(FOLDER);

interface CslName {
  readonly given?: string;
  readonly family?: string;
  readonly suffix?: string;
  readonly 'non-dropping-particle'?: string;
}
interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}
type CslItem = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
};

const read = async (name: string): Promise<readonly FoundFields[]> => {
  const bytes = new Uint8Array(fs.readFileSync(path.join(FOLDER, name)));
  const outcomes = await readImport({ name, bytes });
  return outcomes.map((outcome) => {
    if (!outcome.ok) throw new Error(outcome.message);
    return outcome.draft.read.found;
  });
};

const oracle = (name: string): readonly CslItem[] =>
  JSON.parse(fs.readFileSync(path.join(FOLDER, name), 'utf8')) as readonly CslItem[];

const spoken = (name: CslName): string =>
  [name.given, name['non-dropping-particle'], name.family, name.suffix].filter(Boolean).join(' ');
const day = (date: CslDate | undefined): string | undefined =>
  date?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-');
const plain = (value: unknown): string => String(value).replaceAll(/<[^>]+>/g, '');
/** A range may be written with any dash. */
const dashes = (value: string | undefined): string | undefined => value?.replaceAll(/[–—]/g, '-');

const LANGUAGES: Readonly<Record<string, string>> = { Dutch: 'nl', English: 'en', Russian: 'ru' };
/** What has no field of its own is to stand in the note. */
const IN_NOTE =
  `volume issue number edition publisher-place collection-title collection-number ISBN ISSN DOI note genre
keyword number-of-pages chapter-number event-title event-place original-publisher translator editor version title-short
status PMID`.split(/\s+/);

/** Each field that the other program found, by name: what it says and what was read here. */
function compared(item: CslItem, found: FoundFields): readonly (readonly [string, unknown, unknown])[] {
  const rows: [string, unknown, unknown][] = [];
  const row = (field: string, expected: unknown, got: unknown): void => {
    if (expected !== undefined) rows.push([`${item.id} ${field}`, expected, got]);
  };
  row('title', item['title'] && plain(item['title']), found.title);
  row('outlet', plain(item['container-title'] ?? item['publisher'] ?? ''), found.outlet ?? '');
  row('authors', item.author?.map(spoken).join('; '), found.authors?.join('; '));
  row('issued', day(item.issued), found.published);
  row('accessed', day(item.accessed), found.retrieved);
  row('language', LANGUAGES[String(item['language'])], found.language);
  row('URL', item['URL'], found.url);
  row('page', item['page'], dashes(found.locator?.replace(/^pp?\. /, '')));
  for (const field of IN_NOTE) {
    const value = item[field];
    if (value === undefined) continue;
    const words = Array.isArray(value) ? (value as CslName[]).map(spoken).join('; ') : plain(value);
    const isThere = found.note?.split('\n').some((line) => line.endsWith(`: ${words}`)) ?? false;
    row(field, words, isThere ? words : undefined);
  }
  return rows;
}

function agreement(items: readonly CslItem[], references: readonly FoundFields[]) {
  expect(references).toHaveLength(items.length);
  const rows = items.flatMap((item, index) => compared(item, references[index] ?? {}));
  const different = rows.filter(([, expected, got]) => expected !== got).map(([field]) => field);
  return { agreed: rows.length - different.length, of: rows.length, different };
}

describe.skipIf(!isHere)('reference lists read by another program too', () => {
  test('BibTeX: all fields agree but words that the other program made up for two types', async () => {
    expect(agreement(oracle('bibtex-csl.json'), await read('bibtex-input.bib'))).toEqual({
      agreed: 129,
      of: 131,
      // “Master's thesis” and “PhD thesis” stand nowhere in the file: here the type stands as it is written.
      different: ['MastersThesis2 genre', 'PhdThesis2 genre'],
    });
  });

  test('BibLaTeX: all fields agree but a garbled name and a made-up word', async () => {
    expect(agreement(oracle('biblatex-csl.json'), await read('biblatex-input.bib'))).toEqual({
      agreed: 239,
      of: 241,
      // `May, Keith,` is Keith May, and not May of the suffix Keith; `mathesis` stands nowhere in the file.
      different: ['doerr:report authors', 'spruijt_characterizing_2022 genre'],
    });
  });

  // That one wrote no chapter and no type of work, and the series as the container of the proceedings.
  test('RIS made of the BibTeX file by a third program: all that it wrote is read', async () => {
    const different = `InBook genre, InBook chapter-number, InCollection genre, InCollection chapter-number,
      MastersThesis genre, PhdThesis genre, Proceedings outlet, Proceedings collection-title, TechReport genre,
      MastersThesis2 genre, PhdThesis2 genre`.split(/,\s+/);
    expect(agreement(oracle('bibtex-csl.json'), await read('bibutils-from-bibtex.ris'))).toEqual({
      agreed: 131 - different.length,
      of: 131,
      different,
    });
  });

  test.each(['bibtex-csl.json', 'biblatex-csl.json'])('CSL-JSON: all fields of %s are read', async (name) => {
    const { agreed, of, different } = agreement(oracle(name), await read(name));
    expect(different).toEqual([]);
    expect(agreed).toBe(of);
  });
});
