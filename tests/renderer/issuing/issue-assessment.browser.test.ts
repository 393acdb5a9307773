import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  packOpenedCase,
  readContents,
  takeIn,
  verifyOpened,
} from '../../../renderer/commands/case-contents.ts';
import { edit } from '../../../renderer/commands/edit.ts';
import { type IssueDecision, issue, issueDraft } from '../../../renderer/commands/issue-assessment.ts';
import { closeCase, openCase } from '../../../renderer/commands/open-case.ts';
import { run } from '../../../renderer/commands/run.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { standingCopies } from '../../../renderer/db/queries-issued.ts';
import { dismissNotice, useNotices } from '../../../renderer/state/notices.ts';
import type { PrintOrder } from '../../../shared/ipc.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { AssessmentId } from '../../../shared/model/assessment.ts';
import type { CaseId } from '../../../shared/model/case-info.ts';
import type { SourceId } from '../../../shared/model/source.ts';
import { copyOfCase } from '../../../shared/model/whole-case.ts';
import { openSmallCase } from '../commands/open-small-case.ts';
import { type FakeMain, fakeMain } from '../fake-bridge.ts';
import { writeSoundText } from './sound-text.ts';

const ID = 'assessment-1' as AssessmentId;
const PLAIN: IssueDecision = { supersedes: null, changeNote: '', reason: '' };
const orders: PrintOrder[] = [];
let main: FakeMain;

beforeEach(async () => {
  main = fakeMain();
  orders.length = 0;
  main.answers = {
    'app.info': () =>
      ok({ version: '9.8.7', electron: '', chrome: '', isPackaged: false, isHeadless: false }),
    'pdf.print': (order) => {
      orders.push(order);
      return ok(new TextEncoder().encode(`%PDF-2.0 ${order.identifier} ${order.html.length}`));
    },
  };
  for (const { id } of useNotices.getState().notices) dismissNotice(id);
  await openSmallCase();
  await writeSoundText();
});
afterEach(closeCase);

const notices = (): readonly string[] => useNotices.getState().notices.map(({ text }) => text);

async function issued(decision: Partial<IssueDecision> = {}): Promise<boolean> {
  const draft = await issueDraft(ID);
  if (!draft) throw new Error('There is nothing to issue');
  return issue(draft, { ...PLAIN, ...decision });
}

const withdraw = () =>
  run('source.withdraw', { sourceId: 'source-1' as SourceId, ground: 'fabricated', reason: 'Made up' });

describe('issuing', () => {
  test('keeps numbered pages and what they rest on, and the pages say which copy they are', async () => {
    expect(await issued()).toBe(true);
    const { db, caseId } = openedCase();
    const [copy] = await db.issued.toArray();
    expect(copy).toMatchObject({
      code: 'R1.1',
      number: 1,
      version: '1.0',
      marking: 'TLP:GREEN',
      despite: null,
    });
    const pages = main.originals.get(`${caseId}/${copy?.pdf.sha256}`);
    expect(pages).toHaveLength(copy?.pdf.byteLength ?? -1);
    const attached = new TextDecoder().decode(orders[0]?.attachments[0]?.bytes);
    expect((await db.issuedEvidence.get(copy?.id ?? ''))?.json).toBe(attached);
    expect(orders[0]?.html).toContain('R1.1, issued');
    expect(orders[0]?.html).toContain(copy?.evidenceSha256);
    expect(notices()).toContain('R1.1 was issued. Its pages and its evidence are kept in the case.');
  });

  test('is taken back by undo, also after the case was closed, and the number is not given out again', async () => {
    await issued();
    const { caseId } = openedCase();
    await closeCase();
    await openCase(caseId);
    expect(await openedCase().db.issued.count()).toBe(1);
    await run('edit.undo');
    expect(await openedCase().db.issued.count()).toBe(0);
    expect(await openedCase().db.issuedEvidence.count()).toBe(0);
    await issued();
    expect((await openedCase().db.issued.toArray()).map(({ code }) => code)).toEqual(['R1.2']);
    expect((await verifyOpened()).findings).toEqual([]);
  });

  test('of a later copy says on the first page what it supersedes and why', async () => {
    await issued();
    const draft = await issueDraft(ID);
    const [supersedes] = draft?.earlier ?? [];
    expect(await issued({ supersedes: supersedes ?? null, changeNote: 'Counts anew.' })).toBe(true);
    expect(orders[1]?.html).toMatch(/Supersedes R1\.1 of \d+ \w+ \d{4}: Counts anew\./);
    const [newest, first] = await standingCopies(openedCase().db);
    expect(newest).toMatchObject({
      copy: { code: 'R1.2' },
      supersedes: { code: 'R1.1' },
      supersededBy: null,
    });
    expect(first).toMatchObject({ copy: { code: 'R1.1' }, supersededBy: { code: 'R1.2' } });
  });

  test('is refused with a sentence without a change note, or without a reason where errors stand', async () => {
    await issued();
    const [supersedes = null] = (await issueDraft(ID))?.earlier ?? [];
    expect(await issued({ supersedes })).toBe(false);
    expect(notices()).toContain('Say what is different from the copy that it takes the place of.');
    await edit('assessment.edit', { assessmentId: ID, fields: { marking: 'TLP:CLEAR' } });
    expect(await issued()).toBe(false);
    expect(notices()).toContain('Errors stand open. Correct them, or say why it is issued all the same.');
    expect(await issued({ reason: 'Wanted at noon' })).toBe(true);
    const copies = await openedCase().db.issued.toArray();
    expect(copies.at(-1)?.despite).toEqual({ errors: 1, reason: 'Wanted at noon' });
  });

  test('is refused when the case has changed since it was looked at', async () => {
    const draft = await issueDraft(ID);
    await withdraw();
    expect(draft && (await issue(draft, PLAIN))).toBe(false);
    expect(await openedCase().db.issued.count()).toBe(0);
    expect(notices()).toContain(
      'The assessment was changed while its pages were set. Nothing was issued; look at it again and issue it then.',
    );
  });

  test('keeps its assessment in the case', async () => {
    await issued();
    expect(await run('assessment.remove', { assessmentId: ID })).toBe(false);
    expect(await openedCase().db.assessments.count()).toBe(1);
    expect(notices().at(-1)).toContain('R1 was issued as R1.1.');
  });
});

test('what changes afterwards is told of until it is taken back', async () => {
  await issued();
  const told = async () => (await standingCopies(openedCase().db))[0]?.changes.map(({ kind }) => kind);
  expect(await told()).toEqual([]);
  await withdraw();
  expect(await told()).toEqual(['source withdrawn']);
  await run('edit.undo');
  expect(await told()).toEqual([]);
});

test('a case file with an issued copy holds its pages, and packs to the same bytes after being opened', async () => {
  await issued();
  const { bytes, missing } = await packOpenedCase();
  expect(missing).toEqual([]);
  const contents = await readContents({ name: 'a.touchstone', bytes });
  const [copy] = contents.whole.snapshot.issued;
  expect(contents.originals.has(copy?.pdf.sha256 ?? '')).toBe(true);
  await closeCase();
  const signature = { at: '2026-03-12T00:00:00.000Z', analyst: '', label: 'Copy' };
  const id = `copy-${crypto.randomUUID()}` as CaseId;
  await takeIn({ ...contents, whole: copyOfCase(contents.whole, id, 'Copy', signature) });
  expect((await verifyOpened()).findings).toEqual([]);
  const copied = await packOpenedCase();
  const again = await readContents({ name: 'b.touchstone', bytes: copied.bytes });
  await closeCase();
  await takeIn(again);
  expect((await packOpenedCase()).bytes).toEqual(copied.bytes);
});

test('verifying the case finds pages that are missing, and evidence that is damaged', async () => {
  await issued();
  const { db, caseId } = openedCase();
  const [copy] = await db.issued.toArray();
  main.originals.delete(`${caseId}/${copy?.pdf.sha256}`);
  expect((await verifyOpened()).findings).toMatchObject([{ rule: 'issued', about: 'R1.1' }]);
});
