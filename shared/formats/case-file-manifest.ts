import { canonicalJson } from '../lib/canonical-json.ts';
import { TABLES } from '../model/schema.ts';
import { infoOf } from '../model/whole-case.ts';
import { REFUSED_CASE_FILES as REFUSED } from '../words/case-files.ts';
import type { CaseFileContents, CaseFileTools } from './case-file-contents.ts';
import { type Entries, textOf } from './case-file-entries.ts';
import { CaseFileRefusal, MANIFEST } from './case-file-names.ts';

const FORMAT = 'touchstone-case';

export interface FormatVersion {
  readonly version: number;
  /** The oldest format that a program must know to read the file. */
  readonly minReader: number;
}

/** The text of manifest.json: what the file is and how much is in it, without a word of when or where. */
export function manifestOf({ whole, originals }: CaseFileContents, version: FormatVersion): string {
  const { id, title } = infoOf(whole.snapshot);
  const counted = TABLES.map((table) => [table, whole.snapshot[table].length] as const);
  const counts = {
    ...Object.fromEntries(counted.filter(([, count]) => count > 0)),
    journal: whole.journal.length,
    originalFiles: originals.size,
  };
  return `${canonicalJson({ format: FORMAT, ...version, caseId: id, title, counts })}\n`;
}

/** Reads which format the file is written in; everything else in the manifest is checked against the contents. */
export function formatOf(entries: Entries, tools: CaseFileTools): FormatVersion {
  const manifest = parsed(textOf(entries, MANIFEST, tools));
  const { format, version, minReader } = manifest;
  if (format !== FORMAT) throw new CaseFileRefusal('not-a-case-file', REFUSED.notOurs);
  if (!isVersion(version) || !isVersion(minReader)) throw new CaseFileRefusal('damaged', REFUSED.badManifest);
  return { version, minReader };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    throw new CaseFileRefusal('damaged', REFUSED.badManifest);
  }
}

const isVersion = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1;
