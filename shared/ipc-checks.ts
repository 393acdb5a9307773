import * as v from 'valibot';
import { COMMAND_IDS } from './commands.ts';
import type { ArgsOf, Channel } from './ipc.ts';
import { PATH_SAFE_ID } from './lib/ids.ts';
import { SNAPSHOT_ID, SNAPSHOT_REASONS } from './snapshot-facts.ts';

const MIB = 1024 * 1024;
/** Largest file the program reads or writes, in bytes. */
export const MAX_FILE_BYTES = 200 * MIB;
/** Longest text that crosses at once, in UTF-16 units: a journal line, a report. */
export const MAX_TEXT_LENGTH = 200 * MIB;

/** Files that are taken from one folder. */
export const MOST_FOLDER_FILES = 2000;
/** Files that are chosen at once. */
const MOST_CHOSEN_FILES = 50_000;

/** A case names a folder. */
export const CASE_ID = PATH_SAFE_ID;
/** SHA-256 in lower-case hexadecimal. */
export const SHA256 = /^[0-9a-f]{64}$/;

type Checks = { readonly [C in Channel]: v.GenericSchema<unknown, ArgsOf<C>> };

const line = (most: number) => v.pipe(v.string(), v.maxLength(most, tooLong(most)));
const bytes = v.pipe(
  v.instance(Uint8Array, 'Bytes are expected here.'),
  v.maxLength(MAX_FILE_BYTES, `A file may hold up to ${MAX_FILE_BYTES / MIB} MB.`),
);
const caseId = v.pipe(v.string(), v.regex(CASE_ID, 'That is not the id of a case.'));
const sha256 = v.pipe(v.string(), v.regex(SHA256, 'That is not a SHA-256.'));
const seq = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const snapshotId = v.pipe(v.string(), v.regex(SNAPSHOT_ID, 'That is not the id of a snapshot.'));
const commandId = v.picklist(COMMAND_IDS, 'There is no such command.');
const nothing = v.strictTuple([]);
const passphrase = line(1000);
/** A key in an age file is some three hundred bytes. */
/** What opens sealed snapshots, as age writes it. */
const identity = v.pipe(v.string(), v.regex(/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/u));
const keyFile = v.pipe(v.instance(Uint8Array), v.nonEmpty(), v.maxLength(4096));

const tableName = line(100);
const caseFacts = v.strictObject({
  seq,
  format: seq,
  counts: v.record(tableName, seq),
  ends: v.record(tableName, v.strictTuple([line(1000), line(1000)])),
});

const printJob = v.pipe(v.string(), v.uuid('That is not the name of a print.'));
const printedHtml = line(MAX_TEXT_LENGTH);
const printOrder = v.strictObject({
  html: printedHtml,
  title: line(1000),
  authors: v.pipe(v.array(line(1000)), v.maxLength(100)),
  subject: line(10_000),
  keywords: v.pipe(v.array(line(1000)), v.maxLength(1000)),
  rights: line(10_000),
  identifier: line(1000),
  language: v.pipe(v.string(), v.maxLength(64), v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/)),
  dated: v.pipe(v.string(), v.isoDate()),
  attachments: v.pipe(
    v.array(v.strictObject({ name: line(255), mediaType: line(255), description: line(10_000), bytes })),
    v.maxLength(1000),
  ),
});

/** What main demands of each channel's arguments before a handler sees them. A channel without a check does not compile. */
export const IPC_CHECKS: Checks = {
  'app.info': nothing,
  'files.open': v.strictTuple([v.picklist(['import', 'case', 'report'])]),
  'folder.open': nothing,
  'files.choose': nothing,
  'chosen.read': v.strictTuple([v.pipe(seq, v.maxValue(MOST_CHOSEN_FILES))]),
  'watch.choose': v.strictTuple([caseId]),
  'watch.start': v.strictTuple([caseId]),
  'watch.rest': nothing,
  'watch.forget': v.strictTuple([caseId]),
  'watch.next': v.strictTuple([caseId]),
  'watch.taken': v.strictTuple([caseId, line(1000)]),
  'files.save': v.strictTuple([v.pipe(line(1000), v.nonEmpty()), bytes]),
  'originals.keep': v.strictTuple([caseId, bytes]),
  'originals.read': v.strictTuple([caseId, sha256]),
  'journal.append': v.strictTuple([
    caseId,
    v.pipe(
      v.array(v.pipe(line(MAX_TEXT_LENGTH), v.nonEmpty())),
      v.nonEmpty(),
      v.maxLength(10_000),
      v.check((lines) => lengthOf(lines) <= MAX_TEXT_LENGTH, tooLong(MAX_TEXT_LENGTH)),
    ),
  ]),
  'journal.head': v.strictTuple([caseId]),
  'journal.list': v.strictTuple([]),
  'journal.read': v.strictTuple([caseId, seq]),
  'journal.check': v.strictTuple([caseId]),
  'snapshots.list': v.strictTuple([caseId]),
  'snapshots.take': v.strictTuple([caseId, v.picklist(SNAPSHOT_REASONS), v.nullable(seq)]),
  'snapshots.check': v.strictTuple([caseId]),
  'snapshots.news': v.strictTuple([caseId]),
  'snapshots.chooseFolder': v.strictTuple([caseId]),
  'snapshots.forgetFolder': v.strictTuple([caseId]),
  'snapshots.open': v.strictTuple([caseId, snapshotId]),
  'snapshots.read': v.strictTuple([caseId, snapshotId, seq]),
  'snapshots.bringOriginals': v.strictTuple([caseId, snapshotId]),
  'snapshots.bringJournal': v.strictTuple([caseId, snapshotId]),
  'found.choose': nothing,
  'found.rows': v.strictTuple([caseId, line(50)]),
  'found.key': v.strictTuple([caseId]),
  'found.open': v.strictTuple([caseId, identity]),
  'found.putBack': v.strictTuple([caseId]),
  'journal.sound': v.strictTuple([caseId, seq]),
  'journal.setAside': v.strictTuple([caseId, v.boolean()]),
  'store.state': nothing,
  'store.encryption': nothing,
  'store.facts': v.strictTuple([caseId]),
  'store.note': v.strictTuple([caseId, caseFacts]),
  'store.setAside': nothing,
  'store.renew': nothing,
  'pdf.print': v.strictTuple([printOrder, printJob]),
  'pdf.preview': v.strictTuple([printedHtml, printJob]),
  'pdf.stop': v.strictTuple([printJob]),
  'menu.state': v.strictTuple([
    v.strictObject({
      disabled: v.pipe(v.array(commandId), v.maxLength(COMMAND_IDS.length)),
      labels: v.record(commandId, line(500)),
    }),
  ]),
  'lock.state': nothing,
  'lock.now': nothing,
  'lock.open': v.strictTuple([passphrase]),
  'lock.choose': v.strictTuple([v.nullable(passphrase), v.nullable(v.pipe(passphrase, v.nonEmpty()))]),
  'lock.idle': v.strictTuple([v.pipe(seq, v.maxValue(24 * 60))]),
  'sealing.state': nothing,
  'sealing.turnOn': v.strictTuple([v.pipe(v.string(), v.regex(/^age1[a-z0-9]{58}$/u)), keyFile]),
  'sealing.setOn': v.strictTuple([v.boolean()]),
  'sealing.key': nothing,
  'sealing.relock': v.strictTuple([keyFile]),
  'sealing.open': v.strictTuple([identity]),
  'sealing.profile': nothing,
  'sealing.kept': nothing,
  'sealing.keep': v.strictTuple([v.pipe(v.string(), v.maxLength(10_000_000))]),
  'closed.facts': nothing,
  'closed.try': nothing,
  'closed.set': v.strictTuple([v.boolean()]),
  'link.open': v.strictTuple([line(10_000)]),
  'log.read': nothing,
  'log.write': v.strictTuple([v.picklist(['info', 'warn', 'error']), line(400)]),
  'window.stays': nothing,
  'window.flushed': nothing,
  'window.ready': nothing,
  'headless.job': nothing,
  'headless.write': v.strictTuple([v.picklist(['out', 'err']), line(MAX_TEXT_LENGTH)]),
  'headless.save': v.strictTuple([bytes]),
  'headless.putBack': v.strictTuple([snapshotId]),
  'headless.exit': v.strictTuple([v.picklist([0, 1, 2])]),
};

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, text) => sum + text.length, 0);
}

function tooLong(most: number): string {
  return `Text here may be up to ${most} characters long.`;
}
