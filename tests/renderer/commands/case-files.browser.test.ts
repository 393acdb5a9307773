import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  chooseCaseFile,
  openAsCopy,
  openCaseFile,
  openKnownInstead,
  openSampleCase,
  saveCaseFile,
  verifyOpenedCase,
} from '../../../renderer/commands/case-files.ts';
import { edit } from '../../../renderer/commands/edit.ts';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import { undo } from '../../../renderer/commands/undo.ts';
import { openedCase, openedCaseOrNull } from '../../../renderer/db/opened-case.ts';
import { readWholeCase } from '../../../renderer/db/read-case.ts';
import { knownCase, knownCases } from '../../../renderer/db/registry.ts';
import { dismissNotice, useNotices } from '../../../renderer/state/notices.ts';
import { session, updateSession } from '../../../renderer/state/session.ts';
import { caseFileTools } from '../../../renderer/workers/case-file-tools.ts';
import { writeCaseFile } from '../../../shared/formats/case-file.ts';
import type { FileBytes } from '../../../shared/ipc.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import type { CaseId } from '../../../shared/model/case-info.ts';
import { infoOf } from '../../../shared/model/whole-case.ts';
import { smallCase } from '../../shared/model/small-case.ts';
import { type FakeMain, fakeMain } from '../fake-bridge.ts';
import { forgetCase, forgetSamples } from './forget-case.ts';
import { openSmallCase } from './open-small-case.ts';

let main: FakeMain;
beforeEach(() => {
  main = fakeMain();
  for (const { id } of useNotices.getState().notices) dismissNotice(id);
  updateSession({ dialog: null });
});
afterEach(closeCase);

describe('saving a case file and opening it on another machine', () => {
  test('gives the same case: records, journal, originals, and the same bytes when saved again', async () => {
    const { db } = await openSmallCase();
    await edit('case.edit', { fields: { title: 'Velm: harbour/traffic' } });
    await edit('claim.remove', { claimId: 'claim-1' as never });
    const before = await readWholeCase(db);
    const originals = [...main.originals.values()];
    await saveCaseFile();
    const [saved] = main.saved;
    expect(saved?.name).toBe('Velm: harbour/traffic.touchstone');
    expect(lastNotice()).toContain('was saved as “Velm: harbour/traffic.touchstone”');

    await onAnotherMachine(infoOf(before.snapshot).id);
    main.answers = { 'files.open': () => ok(saved ? [saved] : []) };
    await chooseCaseFile();
    expect(await readWholeCase(openedCase().db)).toEqual(before);
    expect([...main.originals.values()]).toEqual(originals);
    expect(main.journals.get(openedCase().caseId)).toHaveLength(3);
    await undo();
    expect(await openedCase().db.claims.count()).toBe(2);
  });

  test('saving twice gives the same bytes', async () => {
    await openSmallCase();
    await saveCaseFile();
    await saveCaseFile();
    expect(main.saved[1]?.bytes).toEqual(main.saved[0]?.bytes);
  });

  test('originals that are gone are named, and the rest is saved', async () => {
    const { caseId } = await openSmallCase();
    const [first] = [...main.originals.keys()];
    main.originals.delete(first ?? '');
    await saveCaseFile();
    expect(lastNotice()).toContain('velm-1.txt');
    await onAnotherMachine(caseId);
    await openCaseFile(fileOf(main.saved[0]?.bytes));
    await verifyOpenedCase();
    expect(session().dialog).toMatchObject({
      kind: 'findings',
      findings: [{ rule: 'original', about: 'velm-1.txt', message: 'The original bytes are missing.' }],
    });
  });

  test('one that is larger than a case file may be is refused before any original is read', async () => {
    const { db } = await openSmallCase();
    await db.originals.toCollection().modify({ byteLength: 5 * 1024 ** 3 });
    main.asked.length = 0;
    await expect(saveCaseFile()).rejects.toThrow(/was not saved as a file: it would hold \d+\.0 GB/);
    expect(main.asked).not.toContain('originals.read');
    expect(main.saved).toEqual([]);
  });

  test('the originals of removed sources go along, so that undo brings back a whole source', async () => {
    const { caseId } = await openSmallCase();
    await edit('source.remove', { sourceId: 'source-1' as never });
    await saveCaseFile();
    await onAnotherMachine(caseId);
    await openCaseFile(fileOf(main.saved[0]?.bytes));
    await undo();
    await verifyOpenedCase();
    expect(session().dialog).toMatchObject({ kind: 'findings', findings: [] });
  });

  test('choosing no file, or no place, changes nothing', async () => {
    await chooseCaseFile();
    expect(openedCaseOrNull()).toBeNull();
    await openSmallCase();
    main.answers = { 'files.save': () => ok(null) };
    await saveCaseFile();
    expect(useNotices.getState().notices).toEqual([]);
  });
});

describe('opening a case file', () => {
  test('of a case that is here asks first, and opens the one here when told so', async () => {
    const { caseId } = await openSmallCase();
    await edit('case.edit', { fields: { title: 'Mine' } });
    const file = await smallFile(caseId);
    await openCaseFile(file);
    expect(session().dialog).toEqual({ kind: 'file conflict', file, title: 'Velm harbour' });
    await openKnownInstead(file);
    expect(openedCase().caseId).toBe(caseId);
    expect((await openedCase().db.info.get(caseId))?.title).toBe('Mine');
    expect(session().dialog).toBeNull();
  });

  test('as a copy leaves the case here alone and makes one under another id', async () => {
    const { caseId } = await openSmallCase();
    const file = await smallFile(caseId);
    await openAsCopy(file);
    const copy = openedCase();
    expect(copy.caseId).not.toBe(caseId);
    const { snapshot, journal } = await readWholeCase(copy.db);
    expect(infoOf(snapshot)).toMatchObject({ id: copy.caseId, title: 'Velm harbour (copy)' });
    expect(JSON.stringify({ snapshot, journal })).not.toContain(caseId);
    expect(await knownCase(copy.caseId)).toMatchObject({ title: 'Velm harbour (copy)' });
    await verifyOpenedCase();
    expect(session().dialog).toMatchObject({ kind: 'findings', findings: [] });
    expect((await knownCase(caseId))?.title).toBe('Velm harbour');
    await edit('case.edit', { fields: { title: 'Copy' } });
    await saveCaseFile();
    expect(main.saved).toHaveLength(1);
  });

  test('of a case whose journal is on disk, though it is not listed, asks first', async () => {
    const id = fresh('unlisted-case');
    main.journals.set(id, ['{"seq":1}']);
    await openCaseFile(await smallFile(id));
    expect(session().dialog?.kind).toBe('file conflict');
  });

  test('that is damaged is refused with its name and the place, and nothing is listed', async () => {
    const before = await knownCases();
    const { name, bytes } = await smallFile(fresh('damaged-case'));
    const turned = bytes.slice();
    turned[100] = (turned[100] ?? 0) ^ 1;
    await openCaseFile({ name, bytes: turned });
    expect(lastNotice()).toBe(
      '“velm.touchstone” was not opened. The entry README.txt is damaged: it cannot be unpacked. Nothing was changed. Ask for the file again, or use an earlier copy.',
    );
    expect(await knownCases()).toEqual(before);
    expect(openedCaseOrNull()).toBeNull();
    expect(main.asked).not.toContain('originals.keep');
  });

  test('lists nothing when an original cannot be kept, and opens it when tried again', async () => {
    const id = fresh('full-disk');
    const file = await smallFile(id);
    let kept = 0;
    main.answers = {
      'originals.keep': async (_, bytes) => {
        kept += 1;
        return kept === 1
          ? ok({ sha256: await caseFileTools.sha256(bytes) })
          : fail('disk-full', 'The disk is full.');
      },
    };
    await openCaseFile(file);
    expect(lastNotice()).toBe('The disk is full.');
    expect(await knownCase(id)).toBeUndefined();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(`case-${id}`);
    main.answers = {};
    await openCaseFile(file);
    expect(openedCase().caseId).toBe(id);
  });
});

test('the sample case opens sound, and the second time as it was left', async () => {
  await forgetSamples();
  await openSampleCase();
  const { caseId, db } = openedCase();
  await verifyOpenedCase();
  const { dialog } = session();
  expect(dialog).toMatchObject({ kind: 'findings', findings: [] });
  expect(dialog?.kind === 'findings' ? dialog.checked : 0).toBeGreaterThan(50);
  expect((await db.info.get(caseId))?.isSample).toBe(true);
  await edit('case.edit', { fields: { title: 'Mine now' } });
  await closeCase();
  await openSampleCase();
  expect(openedCase().caseId).toBe(caseId);
  expect((await openedCase().db.info.get(caseId))?.title).toBe('Mine now');
});

/** An id that no other test has used. */
const fresh = (name: string): CaseId => `${name}-${Date.now()}` as CaseId;

const lastNotice = (): string => useNotices.getState().notices.at(-1)?.text ?? '';

const fileOf = (bytes: Uint8Array | undefined): FileBytes => ({
  name: 'velm.touchstone',
  bytes: bytes ?? new Uint8Array(),
});

const smallFile = async (id: CaseId): Promise<FileBytes> =>
  fileOf(await writeCaseFile(await smallCase(id), caseFileTools));

/** Takes every trace of a case away from this machine. */
async function onAnotherMachine(caseId: CaseId): Promise<void> {
  await closeCase();
  main.journals.clear();
  main.originals.clear();
  await forgetCase(caseId);
}
