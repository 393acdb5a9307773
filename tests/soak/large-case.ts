import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { chainLine, FIRST_PREV_HASH, formatLine } from '../../electron/journal-line.ts';
import { sha256OfText } from '../../shared/lib/sha256.ts';
import type { CaseId } from '../../shared/model/case-info.ts';
import { journalLine } from '../../shared/model/journal-line.ts';
import type { Original, OriginalId } from '../../shared/model/source.ts';
import { infoOf, startedWith } from '../../shared/model/whole-case.ts';
import { buildSampleCase } from '../../shared/sample/sample-case.ts';
import { seeded } from './random.ts';

const MEGABYTE = 1024 * 1024;
/** Nearly the most that is imported from one file. */
const FILE_BYTES = 199 * MEGABYTE;
const AT = '2026-01-02T10:00:00.000Z';
const CASE = 'large-case' as CaseId;

/**
 * Puts a case with originals of so many bytes into a profile: its journal and its originals, from which the program
 * makes the rest. Answers how many originals there are.
 */
export async function makeLargeCase(profile: string, bytes: number): Promise<number> {
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `id-${String(ids).padStart(8, '0')}`;
  };
  const { snapshot, originals } = await buildSampleCase({ newId, now: () => AT }, (text) =>
    Promise.resolve(sha256OfText(text)),
  );
  const [first] = snapshot.originals;
  if (!first) throw new Error('The sample has no original');
  const folder = path.join(profile, 'cases', CASE, 'originals');
  fs.mkdirSync(folder, { recursive: true });
  for (const one of originals) fs.writeFileSync(path.join(folder, one.sha256), one.bytes);
  const large: Original[] = [];
  for (let left = bytes; left > 0; left -= FILE_BYTES) {
    const size = Math.min(left, FILE_BYTES);
    const number = large.length + 1;
    const sha256 = writeOriginal(folder, number, size);
    large.push({
      ...first,
      id: newId() as OriginalId,
      sha256,
      name: `volume-${number}.pdf`,
      byteLength: size,
    });
  }
  const info = { ...infoOf(snapshot), id: CASE, title: 'Large', isSample: false };
  const whole = startedWith(
    { ...snapshot, info: [info], originals: [...snapshot.originals, ...large] },
    { at: AT, analyst: '', label: 'Make case' },
  );
  const [start] = whole.journal;
  if (!start) throw new Error('The case has no beginning');
  const line = formatLine(chainLine(1, FIRST_PREV_HASH, journalLine(start)));
  fs.writeFileSync(path.join(profile, 'cases', CASE, 'journal.ndjson'), `${line}\n`);
  return large.length + originals.length;
}

/** Bytes like those of a document with pictures in it: its head, then what no packing makes smaller. */
function writeOriginal(folder: string, number: number, size: number): string {
  const random = seeded(number);
  const block = Buffer.alloc(MEGABYTE);
  for (let at = 0; at < block.length; at += 4) block.writeUInt32LE(Math.floor(random() * 2 ** 32), at);
  const hash = createHash('sha256');
  const file = path.join(folder, `unfinished-${number}`);
  const handle = fs.openSync(file, 'w');
  for (let left = size; left > 0; left -= block.length) {
    block.write(left === size ? '%PDF-1.7\n' : `%${number} ${left}\n`, 'latin1');
    const part = block.subarray(0, Math.min(left, block.length));
    hash.update(part);
    fs.writeSync(handle, part);
  }
  fs.closeSync(handle);
  const sha256 = hash.digest('hex');
  fs.renameSync(file, path.join(folder, sha256));
  return sha256;
}
