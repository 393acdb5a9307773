import { render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FindingsDialog } from '../../../renderer/app/FindingsDialog.tsx';
import { sampleContents, takeIn, verifyOpened } from '../../../renderer/commands/case-contents.ts';
import { edit } from '../../../renderer/commands/edit.ts';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import { undo } from '../../../renderer/commands/undo.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { session } from '../../../renderer/state/session.ts';
import type { Finding } from '../../../shared/analysis/verify-case.ts';
import { openSmallCase } from '../commands/open-small-case.ts';
import { type FakeMain, fakeMain } from '../fake-bridge.ts';

let main: FakeMain;
beforeEach(() => {
  main = fakeMain();
});
afterEach(closeCase);

const CLAIM = 'claim-1' as never;
const work = async (): Promise<void> => {
  await edit('claim.edit', { claimId: CLAIM, fields: { note: 'Seen' } });
  await edit('claim.rate', { claimId: CLAIM, credibility: { digit: 3, reason: 'one paper' } });
  await undo();
};

/** Changes rows behind the back of the program, as a damaged disk or another tool would. */
type Damage = (db: CaseDatabase, lines: string[]) => unknown;

const DAMAGES: readonly [what: string, damage: Damage, rule: Finding['rule'], about: string][] = [
  ['an original that is missing', () => main.originals.clear(), 'original', 'velm-1.txt'],
  [
    'an original whose bytes were changed',
    () => {
      for (const [key] of main.originals) main.originals.set(key, new TextEncoder().encode('forged'));
    },
    'original',
    'velm-2.txt',
  ],
  ['a text that was changed', (db) => db.texts.update('excerpt-1', { text: 'Other words.' }), 'text', 'X1'],
  ['a text that is gone', (db) => db.texts.delete('excerpt-1'), 'text', 'X1'],
  [
    'blocks that run past the text',
    (db) => db.texts.update('excerpt-2', { blocks: [{ kind: 'paragraph', start: 0, end: 9999 }] }),
    'text',
    'X2',
  ],
  [
    'a quotation that does not stand at its place',
    (db) => db.passages.update('passage-1', { start: 5 }),
    'passage',
    'C1',
  ],
  [
    'a quotation with other words around it',
    (db) => db.passages.update('passage-2', { prefix: 'He said: ' }),
    'passage',
    'C2',
  ],
  [
    'a link to a claim that is not there',
    (db) => db.roles.update('role-1', { claimId: 'claim-9' as never }),
    'reference',
    'role-1',
  ],
  ['a cited claim that was taken out', (db) => db.claims.delete('claim-2'), 'citation', 'R1'],
  ['a code that is used twice', (db) => db.claims.update('claim-2', { code: 'C1' }), 'code', 'C1'],
  [
    'a counter of codes that was set back',
    (db) => db.counters.put({ table: 'claims', last: 1 }),
    'code',
    'C2',
  ],
  [
    'a record that was changed behind the journal',
    (db) => db.claims.update('claim-1', { note: 'Slipped in' }),
    'journal',
    'C1',
  ],
  [
    'a record of another shape',
    (db) => db.claims.update('claim-1', { kind: 'rumour' as never }),
    'record',
    'C1',
  ],
  [
    'a field that an index cannot hold',
    (db) => db.entities.update('entity-1', { name: undefined as never }),
    'index',
    'entities.name',
  ],
  ['a step whose changes are gone', (db) => db.journalBodies.delete(2), 'index', 'journal.changes'],
  [
    'a step that is gone',
    (db) => Promise.all([db.journal.delete(3), db.journalBodies.delete(3)]),
    'journal',
    '3',
  ],
  [
    'a step that begins from what never was',
    async (db) => {
      const body = await db.journalBodies.get(2);
      const [change] = body?.changes ?? [];
      if (change?.table !== 'claims' || !change.before) throw new Error('no change');
      await db.journalBodies.update(2, {
        changes: [{ ...change, before: { ...change.before, statement: 'Never said.' } }],
      });
    },
    'journal',
    '2',
  ],
  [
    'a journal file that tells something else',
    (_, lines) => lines.splice(1, 1, lines[1]?.replace('Seen', 'Unseen') ?? ''),
    'chain',
    'Journal file',
  ],
  ['a journal file that was cut', (_, lines) => lines.pop(), 'chain', 'Journal file'],
  [
    'a journal file whose chain is broken',
    () => {
      main.answers['journal.check'] = () => ({
        ok: false,
        code: 'journal-damaged',
        message: 'Line 2 is damaged.',
      });
    },
    'chain',
    'Journal file',
  ],
];

test.each(DAMAGES)('the check finds %s', async (_, damage, rule, about) => {
  const { db, caseId } = await openSmallCase();
  await work();
  expect((await verifyOpened()).findings).toEqual([]);
  await damage(db, main.journals.get(caseId) ?? []);
  const { findings } = await verifyOpened();
  expect(findings.map((found) => `${found.rule} ${found.about}`)).toContain(`${rule} ${about}`);
});

test('the sample is sound, before and after work on it', async () => {
  await takeIn(await sampleContents());
  expect((await verifyOpened()).findings).toEqual([]);
  const [claim] = await openedCase().db.claims.toArray();
  if (claim) await edit('claim.remove', { claimId: claim.id });
  await undo();
  expect((await verifyOpened()).findings).toEqual([]);
});

test('what was found leads to where it is, and is saved as a list', async () => {
  const { db } = await openSmallCase();
  await db.claims.update('claim-1', { note: 'Slipped in' });
  const { findings, checked } = await verifyOpened();
  render(<FindingsDialog findings={findings} checked={checked} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Save list…' }));
  await waitFor(() => expect(main.saved).toHaveLength(1));
  const { name, bytes } = main.saved[0] ?? { name: '', bytes: new Uint8Array() };
  expect(name).toBe('Check of Velm harbour.txt');
  expect(new TextDecoder().decode(bytes)).toContain(
    'C1 (Journal): The record is not as the journal tells it.',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Show C1' }));
  await waitFor(() => expect(session()).toMatchObject({ view: 'claims', claimId: CLAIM }));
});
