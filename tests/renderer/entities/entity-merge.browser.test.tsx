import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { edit } from '../../../renderer/commands/edit.ts';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import { undo } from '../../../renderer/commands/undo.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { DuplicatesPage } from '../../../renderer/features/entities/DuplicatesPage.tsx';
import { EntityInspector } from '../../../renderer/features/entities/EntityInspector.tsx';
import { EntityProfile } from '../../../renderer/features/entities/EntityProfile.tsx';
import { MergeDialog } from '../../../renderer/features/entities/MergeDialog.tsx';
import { SplitDialog } from '../../../renderer/features/entities/SplitDialog.tsx';
import { useSession } from '../../../renderer/state/session.ts';
import { stepNamed } from '../../../shared/model/attribution.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { aliasNamed, type EntityId, ROLE_KINDS, type RoleId } from '../../../shared/model/entity.ts';
import type { SourceId } from '../../../shared/model/source.ts';
import { openSmallCase } from '../commands/open-small-case.ts';
import { wordsOf } from '../db/fresh-case.ts';
import { fakeMain } from '../fake-bridge.ts';
import { notices, showInCase } from '../show-in-case.tsx';

const VELM = 'entity-1' as EntityId;
const WARDEN = 'entity-2' as EntityId;
const OPEN = 'claim-1' as ClaimId;
const FORTY = 'claim-2' as ClaimId;
const S1 = 'source-1' as SourceId;

/** The dialog as the window shows it: only while it is open. */
function DialogOfSession() {
  const dialog = useSession((now) => now.dialog);
  return dialog?.kind === 'merge' ? <MergeDialog entityId={dialog.entityId} /> : null;
}

describe('merging two entities', () => {
  afterEach(closeCase);

  test('and taking the one out again gives back exactly what was there', { timeout: 60_000 }, async () => {
    const claimIds = fc.constantFrom(OPEN, FORTY);
    const arbitrary = fc.record({
      roles: fc.array(fc.tuple(claimIds, fc.constantFrom(VELM, WARDEN), fc.constantFrom(...ROLE_KINDS)), {
        maxLength: 6,
      }),
      relations: fc.array(fc.tuple(claimIds, fc.boolean(), fc.constantFrom('commands', 'is in')), {
        maxLength: 4,
      }),
      names: fc.array(fc.constantFrom('Velm', 'Old port', 'Harbour warden'), { maxLength: 3 }),
      isSpeaker: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(arbitrary, async ({ roles, relations, names, isSpeaker }) => {
        fakeMain();
        const { db } = await openSmallCase();
        for (const [claimId, entityId, role] of roles) await edit('role.add', { claimId, entityId, role });
        for (const [claimId, isForward, type] of relations) {
          const [entityId, otherId] = isForward ? [VELM, WARDEN] : [WARDEN, VELM];
          await edit('entity.relate', { entityId, otherId, claimId, type, during: null });
        }
        const aliases = [...new Set(names)].map((name) => aliasNamed(name));
        await edit('entity.edit', {
          entityId: WARDEN,
          fields: {
            aliases,
            identifiers: [{ scheme: 'Post', value: '7' }],
            description: 'In office since 2019.',
          },
        });
        if (isSpeaker) {
          const step = { ...stepNamed('the warden'), entityId: WARDEN };
          await edit('claim.edit', { claimId: FORTY, fields: { attribution: [step] } });
        }
        const before = await wordsOf(db);
        await edit('entity.merge', { entityId: VELM, otherId: WARDEN });
        expect(await db.entities.count()).toBe(1);
        await edit('entity.takeOut', { entityId: VELM, absorbedId: WARDEN });
        expect(await wordsOf(db)).toEqual(before);
        await undo();
        await undo();
        expect(await wordsOf(db)).toEqual(before);
        await closeCase();
      }),
      { numRuns: 15, seed: 20_261_122 },
    );
  });

  test('what was written since stays with the one that had absorbed the other', async () => {
    fakeMain();
    const { db } = await openSmallCase();
    await edit('entity.merge', { entityId: VELM, otherId: WARDEN });
    await edit('entity.edit', { entityId: VELM, fields: { description: 'A port with a warden.' } });
    await edit('role.add', { claimId: OPEN, entityId: VELM, role: 'topic' });
    await edit('entity.takeOut', { entityId: VELM, absorbedId: WARDEN });
    expect((await db.entities.get(VELM))?.description).toBe('A port with a warden.');
    expect(await db.roles.where('entityId').equals(VELM).count()).toBe(2);
    expect(await db.entities.get(WARDEN)).toMatchObject({ code: 'E2', name: 'Harbour warden' });
  });

  test('a role that was changed since, or moved on, is not put back to what it was', async () => {
    fakeMain();
    const { db } = await openSmallCase();
    await edit('role.add', { claimId: OPEN, entityId: WARDEN, role: 'actor' });
    const moved = (await db.roles.toArray()).find(({ role }) => role === 'actor')?.id as RoleId;
    await edit('entity.merge', { entityId: VELM, otherId: WARDEN });
    await edit('role.edit', { roleId: 'role-2' as RoleId, role: 'topic' });
    const split = { name: 'Port office', type: 'other', aliases: [], mentionIds: [] } as const;
    await edit('entity.split', { ...split, entityId: VELM, roleIds: [moved] });
    const office = (await db.entities.toArray()).find(({ name }) => name === 'Port office');
    await edit('entity.takeOut', { entityId: VELM, absorbedId: WARDEN });
    expect(await db.roles.get('role-2')).toMatchObject({ entityId: WARDEN, role: 'topic' });
    expect(await db.roles.get(moved)).toMatchObject({ entityId: office?.id, role: 'actor' });
  });

  test('a relation between two that were merged elsewhere comes back, in whichever order they are taken out', async () => {
    for (const isWardenFirst of [true, false]) {
      fakeMain();
      const { db } = await openSmallCase();
      const port = await madeEntity(db, 'Port office');
      const fleet = await madeEntity(db, 'Fleet');
      const relation = { entityId: WARDEN, otherId: port, type: 'heads', claimId: OPEN, during: null };
      await edit('entity.relate', relation);
      const before = await db.entityRelations.toArray();
      await edit('entity.merge', { entityId: VELM, otherId: WARDEN });
      await edit('entity.merge', { entityId: fleet, otherId: port });
      const out = [
        { entityId: VELM, absorbedId: WARDEN },
        { entityId: fleet, absorbedId: port },
      ];
      for (const one of isWardenFirst ? out : out.toReversed()) await edit('entity.takeOut', one);
      expect(await db.entityRelations.toArray()).toMatchObject(
        before.map(({ id, entityId, otherId }) => ({ id, entityId, otherId })),
      );
      await closeCase();
    }
  });

  test('a relation between two that were merged into one comes back', async () => {
    for (const isWardenFirst of [true, false]) {
      fakeMain();
      const { db } = await openSmallCase();
      const port = await madeEntity(db, 'Port office');
      await edit('entity.relate', {
        entityId: WARDEN,
        otherId: port,
        type: 'heads',
        claimId: OPEN,
        during: null,
      });
      await edit('entity.merge', { entityId: VELM, otherId: WARDEN });
      await edit('entity.merge', { entityId: VELM, otherId: port });
      expect(await db.entityRelations.count()).toBe(0);
      for (const absorbedId of isWardenFirst ? [WARDEN, port] : [port, WARDEN])
        await edit('entity.takeOut', { entityId: VELM, absorbedId });
      expect(await db.entityRelations.toArray()).toMatchObject([{ entityId: WARDEN, otherId: port }]);
      await closeCase();
    }
  });

  test('a name that one has everywhere and the other in one source only is kept everywhere', async () => {
    fakeMain();
    const { db } = await openSmallCase();
    const own = { name: 'Harbour warden', within: S1, basis: '' };
    await edit('entity.edit', { entityId: VELM, fields: { aliases: [own] } });
    await edit('entity.merge', { entityId: VELM, otherId: WARDEN });
    const names = (await db.entities.get(VELM))?.aliases.map(({ name, within }) => [name, within]);
    expect(names).toEqual([
      ['Harbour warden', S1],
      ['Harbour warden', null],
    ]);
    await edit('entity.takeOut', { entityId: VELM, absorbedId: WARDEN });
    expect((await db.entities.get(VELM))?.aliases).toEqual([own]);
  });

  test('is done by typing and Enter, says where the new alias comes from, and can be taken apart', async () => {
    const db = await showInCase(
      <>
        <EntityInspector entityId={VELM} />
        <DialogOfSession />
      </>,
    );
    await userEvent.click(page.getByRole('button', { name: 'Merge another into this…' }));
    await userEvent.fill(page.getByRole('combobox', { name: 'The entity that goes into it' }), 'ward');
    await expect.element(page.getByRole('option', { name: /Harbour warden/ })).toBeVisible();
    await expect.element(page.getByText(/^E2 brings 1 mention, 1 claim/)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Merged into it: E2 Harbour warden')).toBeVisible();
    await expect.element(page.getByText('merged from E2')).toBeVisible();
    expect(notices().at(-1)).toBe('E2 is now part of E1.');
    await userEvent.click(page.getByRole('button', { name: 'Take out again' }));
    await vi.waitFor(async () => expect(await db.entities.count()).toBe(2));
  });
});

describe('splitting an entity', () => {
  test('moves what is ticked to a new one, in one step', async () => {
    const db = await showInCase(<SplitDialog entityId={VELM} />, {
      prepare: () => edit('entity.edit', { entityId: VELM, fields: { aliases: [aliasNamed('Velm Roads')] } }),
    });
    const before = await wordsOf(db);
    await userEvent.click(page.getByRole('checkbox', { name: 'Velm Roads' }));
    await expect
      .element(page.getByRole('textbox', { name: 'Name of the new entity' }))
      .toHaveValue('Velm Roads');
    await userEvent.click(page.getByRole('checkbox', { name: /^C1 Place/ }));
    await userEvent.click(page.getByRole('button', { name: 'Split', exact: true }));
    await vi.waitFor(async () => expect(await db.entities.count()).toBe(3));
    const made = (await db.entities.toArray()).find(({ name }) => name === 'Velm Roads');
    expect(
      await db.roles
        .where('entityId')
        .equals(made?.id ?? '')
        .count(),
    ).toBe(1);
    expect((await db.entities.get(VELM))?.aliases).toEqual([]);
    await undo();
    expect(await wordsOf(db)).toEqual(before);
  });
});

describe('the profile of an entity', () => {
  test('shows a relation with the claims behind it, and takes a new one by keyboard', async () => {
    await showInCase(<EntityProfile entityId={VELM} />, { width: 700 });
    await userEvent.click(page.getByRole('button', { name: 'Add relation' }));
    await userEvent.fill(page.getByRole('combobox', { name: 'How they stand to each other' }), 'is run by');
    await userEvent.fill(page.getByRole('combobox', { name: 'The other entity' }), 'ward');
    await userEvent.keyboard('{Enter}');
    await userEvent.fill(page.getByRole('combobox', { name: 'The claim behind it' }), 'forty');
    await userEvent.keyboard('{Enter}');
    await userEvent.fill(page.getByRole('combobox', { name: 'During' }), '2031');
    await userEvent.click(page.getByRole('button', { name: 'Add relation' }));
    await expect.element(page.getByRole('heading', { name: 'Velm is run by Harbour warden' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^C2 Forty ships/ })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Take C2 away from this relation' }));
    await expect.element(page.getByText(/^No relation yet/)).toBeVisible();
  });

  test('says when the entity was first and last seen, and where an alias holds', async () => {
    await showInCase(<EntityProfile entityId={VELM} />, {
      width: 700,
      prepare: async () => {
        await edit('claim.edit', { claimId: OPEN, fields: { happened: { date: '2024-05', basis: '' } } });
        const alias = { name: 'the port', within: S1, basis: 'text of S1' };
        await edit('entity.edit', { entityId: VELM, fields: { aliases: [alias] } });
      },
    });
    await expect.element(page.getByText('first May 2024 (C1), last January 2026 (S1)')).toBeVisible();
    await expect.element(page.getByText('the port (only in S1; text of S1)')).toBeVisible();
  });
});

describe('entities that may be one', () => {
  const double = (db: CaseDatabase): Promise<unknown> =>
    db.entities.count().then(() => edit('entity.add', { name: 'VELM', type: 'place' }));

  test('are proposed with the reason, and merged when the analyst says so', async () => {
    const db = await showInCase(<DuplicatesPage />, { width: 700, prepare: double });
    await expect.element(page.getByRole('listitem', { name: 'E1 and E3' })).toBeVisible();
    await expect.element(page.getByText('Same name:')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Merge into E1' }));
    await expect.element(page.getByText('Nothing looks double')).toBeVisible();
    expect(await db.entities.count()).toBe(2);
  });

  test('are not proposed again once they were rejected', async () => {
    const db = await showInCase(<DuplicatesPage />, { width: 700, prepare: double });
    await userEvent.click(page.getByRole('button', { name: 'Not the same' }));
    await expect.element(page.getByText('Nothing looks double')).toBeVisible();
    expect(await db.entities.count()).toBe(3);
  });
});

async function madeEntity(db: CaseDatabase, name: string): Promise<EntityId> {
  await edit('entity.add', { name, type: 'organisation' });
  return (await db.entities.toArray()).find((entity) => entity.name === name)?.id as EntityId;
}
