import { fail, ok, type Result } from '../lib/result.ts';
import { CURRENT_VERSION, MIGRATIONS, type Migration, migrationsSince } from '../model/migrations.ts';
import { CASE_FILE_README, REFUSED_CASE_FILES as REFUSED } from '../words/case-files.ts';
import type { CaseFileContents, CaseFileTools } from './case-file-contents.ts';
import { checkSums, openEntries, sumsOf } from './case-file-entries.ts';
import { formatOf, manifestOf } from './case-file-manifest.ts';
import { CaseFileRefusal, MANIFEST, README, SUMS } from './case-file-names.ts';
import { readOriginals, readTables, tableEntries } from './case-file-tables.ts';
import { NotAZip } from './zip-read.ts';
import { writeZip, type ZipEntry } from './zip-write.ts';

/** Writes a case file. The same case gives the same bytes: no clock, no order of insertion, no machine in it. */
export async function writeCaseFile(
  contents: CaseFileContents,
  tools: CaseFileTools,
  version = CURRENT_VERSION,
): Promise<Uint8Array> {
  const { whole, originals } = contents;
  const entries: ZipEntry[] = [
    { name: README, bytes: tools.encode(CASE_FILE_README) },
    { name: MANIFEST, bytes: tools.encode(manifestOf(contents, { version, minReader: version })) },
    ...tableEntries(whole, tools),
    ...[...originals].map(([sha256, bytes]) => ({ name: `originals/${sha256}`, bytes })),
  ];
  const sums = { name: SUMS, bytes: tools.encode(await sumsOf(entries, tools)) };
  return writeZip([...entries, sums], tools.deflate);
}

/**
 * Reads a case file, or says what is wrong with it, naming the entry. Nothing in the file is trusted: names, sizes,
 * hashes and every record are checked, and the answer is made of fresh objects. Whether the passages still stand at
 * their places is left to verifying the case.
 */
export async function readCaseFile(
  bytes: Uint8Array,
  tools: CaseFileTools,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Result<CaseFileContents>> {
  try {
    const entries = openEntries(bytes, tools);
    const format = formatOf(entries, tools);
    const known = migrations.at(-1)?.version ?? 0;
    if (format.minReader > known) {
      throw new CaseFileRefusal('too-new', REFUSED.tooNew(format.version, known));
    }
    await checkSums(entries, tools);
    const whole = readTables(entries, tools, migrationsSince(format.version, migrations));
    const contents = { whole, originals: readOriginals(entries, whole) };
    const manifest = manifestOf(contents, format);
    if (tools.decode(entries.get(MANIFEST) ?? bytes) !== manifest) {
      throw new CaseFileRefusal('damaged', REFUSED.badManifest);
    }
    return ok(contents);
  } catch (error) {
    if (error instanceof NotAZip) return fail('not-a-case-file', REFUSED.notZip(error.message));
    if (error instanceof CaseFileRefusal) return fail(error.code, error.message);
    throw error;
  }
}
