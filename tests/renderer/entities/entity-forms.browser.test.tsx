import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { run } from '../../../renderer/commands/run.ts';
import { EntitiesPane } from '../../../renderer/features/entities/EntitiesPane.tsx';
import { EntityDialog } from '../../../renderer/features/entities/EntityDialog.tsx';
import { EntityInspector } from '../../../renderer/features/entities/EntityInspector.tsx';
import { EntityProfile } from '../../../renderer/features/entities/EntityProfile.tsx';
import { changeListSetting } from '../../../renderer/state/list-settings.ts';
import { session, updateSession } from '../../../renderer/state/session.ts';
import { aliasNamed, type EntityId } from '../../../shared/model/entity.ts';
import type { ExcerptId } from '../../../shared/model/source.ts';
import { notices, showInCase } from '../show-in-case.tsx';

const VELM = 'entity-1' as EntityId;
const WARDEN = 'entity-2' as EntityId;
const X2 = 'excerpt-2' as ExcerptId;

describe('the pane of entities', () => {
  test('filters by alias, groups by type and opens the profile', async () => {
    await showInCase(<EntitiesPane />, {
      prepare: () => run('entity.edit', { entityId: VELM, fields: { aliases: [aliasNamed('Old port')] } }),
    });
    await expect.element(page.getByRole('status')).toHaveTextContent('2 entities');
    await userEvent.fill(page.getByLabelText('Filter by name'), 'old port');
    await expect.element(page.getByRole('status')).toHaveTextContent('1 of 2 entities');
    await userEvent.keyboard('{Escape}');
    await userEvent.click(page.getByRole('button', { name: 'Order: No groups' }));
    await userEvent.click(page.getByRole('menuitemradio', { name: 'Type' }));
    await expect
      .element(page.getByRole('listbox', { name: 'Entities' }))
      .toHaveTextContent(/^Person.*Harbour warden.*Place.*Velm/s);
    changeListSetting('entities', { order: '' });
    await userEvent.click(page.getByRole('option', { name: /Harbour warden/ }));
    await vi.waitFor(() => expect(session()).toMatchObject({ view: 'entities', entityId: WARDEN }));
  });
});

describe('the dialog that links words to an entity', () => {
  const words = { excerptId: X2, start: 14, end: 18 };

  test('the best guess is chosen: Enter links the words and closes', async () => {
    const db = await showInCase(<EntityDialog />);
    updateSession({ dialog: { kind: 'entity', range: words, name: 'Velm' } });
    await expect.element(page.getByRole('heading', { name: 'Link “Velm” to' })).toBeVisible();
    await expect.element(page.getByRole('combobox', { name: 'Name' })).toHaveFocus();
    await expect
      .element(page.getByRole('option', { name: /^Velm/ }))
      .toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(session().dialog).toBeNull());
    expect(await db.mentions.where('entityId').equals(VELM).count()).toBe(2);
  });

  test('a looser form of address is guessed from the shared word', async () => {
    await showInCase(<EntityDialog />);
    updateSession({ dialog: { kind: 'entity', range: words, name: 'Chief warden' } });
    await expect
      .element(page.getByRole('option', { name: /^Harbour warden/ }))
      .toHaveAttribute('aria-selected', 'true');
  });

  test('typing another name, an arrow and Enter make a new entity with its first mention', async () => {
    const db = await showInCase(<EntityDialog />);
    updateSession({ dialog: { kind: 'entity', range: words, name: 'Velm' } });
    await expect.element(page.getByRole('combobox', { name: 'Name' })).toHaveFocus();
    await userEvent.keyboard('Edra Council');
    await expect
      .element(page.getByRole('option', { name: 'Person' }))
      .toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await vi.waitFor(() => expect(session().dialog).toBeNull());
    const made = (await db.entities.toArray()).find(({ name }) => name === 'Edra Council');
    expect(made).toMatchObject({ type: 'organisation', aliases: [{ name: 'Velm' }] });
    expect(
      await db.mentions
        .where('entityId')
        .equals(made?.id ?? '')
        .toArray(),
    ).toMatchObject([{ quote: 'Velm', start: 14, end: 18 }]);
  });

  test('without words it makes an entity and opens its profile', async () => {
    await showInCase(<EntityDialog />);
    updateSession({ dialog: { kind: 'entity', range: null, name: '' } });
    await expect.element(page.getByRole('heading', { name: 'New entity' })).toBeVisible();
    await userEvent.keyboard('Edra{Enter}');
    await vi.waitFor(() => expect(session()).toMatchObject({ view: 'entities', dialog: null }));
    expect(session().entityId).not.toBeNull();
  });

  test('a name that is taken is offered rather than doubled, and Escape leaves without a trace', async () => {
    const db = await showInCase(<EntityDialog />);
    updateSession({ dialog: { kind: 'entity', range: null, name: '' } });
    await userEvent.fill(page.getByRole('combobox', { name: 'Name' }), 'velm');
    await expect.element(page.getByText('Already in this case')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(session().dialog).toBeNull());
    expect(await db.entities.count()).toBe(2);
  });
});

describe('the profile of an entity', () => {
  test('a mention leads to its place and a claim to its form', async () => {
    await showInCase(<EntityProfile entityId={WARDEN} />, { width: 700 });
    await expect.element(page.getByRole('heading', { name: 'Speaker' })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: /^C2/ }));
    await vi.waitFor(() => expect(session().focus).toEqual({ kind: 'claim', id: 'claim-2' }));
    await userEvent.click(page.getByRole('button', { name: /the warden/ }));
    await vi.waitFor(() =>
      expect(session()).toMatchObject({ sourceId: 'source-1', reveal: { excerptId: 'excerpt-1' } }),
    );
  });

  test('an entity removed while its profile is open says so', async () => {
    await showInCase(<EntityProfile entityId={WARDEN} />);
    await expect.element(page.getByRole('heading', { name: 'Harbour warden' })).toBeVisible();
    await run('entity.remove', { entityId: WARDEN });
    await expect.element(page.getByText('This entity was removed. Undo brings it back.')).toBeVisible();
  });
});

describe('the form of an entity', () => {
  test('an entity cannot lose its name', async () => {
    const db = await showInCase(<EntityInspector entityId={VELM} />);
    await userEvent.fill(page.getByLabelText('Name'), ' ');
    await userEvent.tab();
    await expect.element(page.getByRole('alert')).toHaveTextContent('An entity needs a name.');
    expect((await db.entities.get(VELM))?.name).toBe('Velm');
  });

  test('removing it says what went along', async () => {
    await showInCase(<EntityInspector entityId={VELM} />);
    await userEvent.click(page.getByRole('button', { name: 'Remove entity' }));
    await vi.waitFor(() =>
      expect(notices()).toEqual([
        'E1 was removed with 1 mention and 1 link to a claim. Undo brings it back.',
      ]),
    );
  });
});
