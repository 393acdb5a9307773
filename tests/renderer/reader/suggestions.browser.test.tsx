import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { run } from '../../../renderer/commands/run.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { ReaderView } from '../../../renderer/features/reader/ReaderView.tsx';
import { updateSession } from '../../../renderer/state/session.ts';
import { type EntityId, UNDESCRIBED } from '../../../shared/model/entity.ts';
import type { ExcerptId, SourceId } from '../../../shared/model/source.ts';
import { showInCase, stepsTaken } from '../show-in-case.tsx';
import { nodeOf, painted, placeOf } from './reading-page.tsx';

const SOURCE = 'source-1' as SourceId;
const EXCERPT = 'excerpt-1' as ExcerptId;
const VELM = 'entity-1' as EntityId;

const TEXT = [
  'The harbour of Velm opens again on Monday, the Ministry of National Ports (MNP) said in Port Edra.',
  'Velm had been closed since March. President Ada Orr called it a good day for Orvia.',
  'Orr said that the harbour warden had counted forty ships off Velm. The board will decide on Koo.',
  'Share this: Velm',
].join('\n\n');

async function prepare(db: CaseDatabase): Promise<void> {
  const excerpt = await db.excerpts.get(EXCERPT);
  if (!excerpt) throw new Error('The small case has no text');
  const blocks = [...TEXT.matchAll(/[^\n]+/g)].map((match) => ({
    kind: 'paragraph' as const,
    start: match.index,
    end: match.index + match[0].length,
  }));
  await db.mentions.clear();
  await db.passages.clear();
  await db.texts.put({ id: EXCERPT, rev: 1, text: TEXT, blocks });
  await db.excerpts.put({ ...excerpt, residue: [{ block: 3, reason: 'Share line', status: 'proposed' }] });
  const made = { rev: 1, aliases: [], ...UNDESCRIBED, createdAt: '2026-01-01T00:00:00.000Z' };
  await db.entities.bulkPut([
    { ...made, id: 'entity-3' as EntityId, code: 'E3', name: 'Koo', type: 'person' },
    { ...made, id: 'entity-4' as EntityId, code: 'E4', name: 'Koo', type: 'organisation' },
  ]);
}

async function openReader(): Promise<CaseDatabase> {
  await page.viewport(1024, 700);
  const db = await showInCase(
    <div style={{ height: 640 }}>
      <ReaderView />
    </div>,
    { width: 700, prepare },
  );
  updateSession({ sourceId: SOURCE, excerptId: EXCERPT });
  await screen.findByRole('button', { name: 'Review names' });
  return db;
}

const soon = <T,>(look: () => T | Promise<T>): Promise<T> => vi.waitFor(look);

const block = (index: number): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-block="${index}"]`);
  if (!found) throw new Error(`There is no block ${index}`);
  return found;
};

const review = async (): Promise<HTMLElement> => {
  await userEvent.click(screen.getByRole('button', { name: 'Review names' }));
  return screen.findByRole('region', { name: 'Names in this text' });
};

const list = (): HTMLElement => screen.getByRole('listbox', { name: 'Names found in this text' });

const rows = (): readonly string[] =>
  within(list())
    .getAllByRole('option')
    .map((row) => row.textContent?.replaceAll(/\s+/g, ' ') ?? '');

const choose = (words: RegExp): Promise<void> =>
  userEvent.click(within(list()).getByRole('option', { name: words }));

const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));

const linked = async (db: CaseDatabase): Promise<readonly string[]> =>
  (await db.mentions.orderBy('id').toArray())
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, quote, entityId }) => `${start} ${quote} ${entityId}`);

const placesOf = (words: string): readonly number[] =>
  [...TEXT.matchAll(new RegExp(words, 'g'))].map(({ index }) => index);

vi.setConfig({ testTimeout: 30_000 });

describe('names of the case', () => {
  test('are underlined where they stand, but not in page residue', async () => {
    await openReader();
    // Velm three times, the harbour warden, and Koo.
    await soon(() => expect(painted('reader-suggestion')).toBe(5));
    expect(screen.getByText(/^5 names found, \d+ more possible$/)).toBeTruthy();
  });

  test('are linked all at once, in one step that can be undone', async () => {
    const db = await openReader();
    await review();
    await press('Link all 4 in this case');
    await soon(async () => expect(await db.mentions.count()).toBe(4));
    const [first, second, third] = placesOf('Velm');
    expect(await linked(db)).toEqual([
      `${first} Velm entity-1`,
      `${second} Velm entity-1`,
      `${TEXT.indexOf('harbour warden')} harbour warden entity-2`,
      `${third} Velm entity-1`,
    ]);
    expect(await stepsTaken()).toHaveLength(1);
    await soon(() => expect(painted('reader-suggestion')).toBe(1));
    await run('edit.undo');
    await soon(() => expect(painted('reader-suggestion')).toBe(5));
  });

  test('are linked or rejected one by one, and the next place follows', async () => {
    const db = await openReader();
    await review();
    await choose(/^Velm/);
    expect(painted('reader-suggestion-at')).toBe(1);
    await press('Link');
    await soon(() => expect(rows()[0]).toBe('Velm2 places'));
    await press('Not this one');
    await soon(() => expect(rows()).toContain('Velm1 place'));
    const [first, second] = placesOf('Velm');
    expect(await linked(db)).toEqual([`${first} Velm entity-1`]);
    expect((await db.dismissals.toArray()).map(({ kind, key }) => [kind, key])).toEqual([
      ['mention', `${EXCERPT}:${second}:${(second ?? 0) + 4}:${VELM}`],
    ]);
    expect(rows()).toContain('Velmrejected for “Velm” at one place');
  });

  test('rejected in the whole text are not proposed there again, until the rejection is taken back', async () => {
    const db = await openReader();
    await review();
    await choose(/^Velm/);
    await press('Never in this text');
    await soon(() => expect(painted('reader-suggestion')).toBe(2));
    expect((await db.dismissals.toArray()).map(({ key }) => key)).toEqual([`${EXCERPT}:*:${VELM}`]);
    await choose(/rejected in this whole text/);
    await press('Propose again');
    await soon(() => expect(painted('reader-suggestion')).toBe(5));
    expect(await db.dismissals.count()).toBe(0);
  });

  test('that several entities bear are linked to the one that is chosen', async () => {
    const db = await openReader();
    await review();
    await choose(/^Koo/);
    expect(screen.getByRole('button', { name: 'Link to Koo (E3)' })).toBeTruthy();
    await press('Link to Koo (E4)');
    await soon(async () => expect(await linked(db)).toEqual([`${TEXT.indexOf('Koo')} Koo entity-4`]));
    await soon(() => expect(painted('reader-suggestion')).toBe(4));
  });

  test('are decided on beside the words, by a click', async () => {
    const db = await openReader();
    await soon(() => expect(painted('reader-suggestion')).toBe(5));
    await userEvent.click(block(1), { position: placeOf(block(1), 'Velm') });
    const dialog = await screen.findByRole('dialog', { name: '“Velm” may be a name' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Link' }));
    await soon(async () => expect(await linked(db)).toEqual([`${placesOf('Velm')[1]} Velm entity-1`]));
    await soon(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('are decided on at the caret, by Enter', async () => {
    const db = await openReader();
    await soon(() => expect(painted('reader-suggestion')).toBe(5));
    screen.getByRole('document').focus();
    document.getSelection()?.collapse(nodeOf(block(2)), nodeOf(block(2)).data.indexOf('warden'));
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: '“harbour warden” may be a name' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Not this one' }));
    await soon(async () => expect(await db.dismissals.count()).toBe(1));
    await soon(() => expect(painted('reader-suggestion')).toBe(4));
  });

  test('are decided on with the keyboard alone', async () => {
    const db = await openReader();
    await soon(() => expect(painted('reader-suggestion')).toBe(5));
    const button = screen.getByRole('button', { name: 'Review names' });
    button.focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('listbox', { name: 'Names found in this text' });
    expect(document.activeElement).toBe(list());
    await userEvent.keyboard('{ArrowDown}');
    screen.getByRole('button', { name: 'Link' }).focus();
    await userEvent.keyboard('{Enter}');
    await soon(async () => expect(await db.mentions.count()).toBe(1));
    expect((await linked(db))[0]).toContain('harbour warden');
    await soon(() => expect(document.activeElement).toBe(list()));
    await userEvent.keyboard('{Escape}');
    await soon(() => expect(screen.queryByRole('region', { name: 'Names in this text' })).toBeNull());
    expect(document.activeElement?.getAttribute('role')).toBe('document');
  });
});

describe('words that may be names', () => {
  test('become an entity with its first mention', async () => {
    const db = await openReader();
    await review();
    await choose(/^Ministry of National Ports/);
    await press('Add as entity');
    await soon(async () => expect(await db.mentions.count()).toBe(1));
    const added = (await db.entities.toArray()).find(({ name }) => name === 'Ministry of National Ports');
    expect(added).toMatchObject({ type: 'organisation', aliases: [] });
    // Its letters are then offered as another name of it.
    await choose(/^MNP/);
    await screen.findByRole('button', { name: /^Link as other name of Ministry/ });
    await press('Link as other name of Ministry of National Ports');
    await soon(async () => expect(await db.mentions.count()).toBe(2));
    expect((await db.entities.get(added?.id ?? ''))?.aliases).toEqual([
      { name: 'MNP', within: null, basis: 'text of S1' },
    ]);
  });

  test('a surname becomes another name of its bearer, in this source only', async () => {
    const db = await openReader();
    await review();
    await choose(/^Ada Orr/);
    await press('Add as entity');
    await soon(async () => expect(await db.mentions.count()).toBe(1));
    await choose(/^Orr/);
    await screen.findByRole('button', { name: 'Link as other name of Ada Orr' });
    await press('Link as other name of Ada Orr');
    await soon(async () => expect(await db.mentions.count()).toBe(2));
    const orr = (await db.entities.toArray()).find(({ name }) => name === 'Ada Orr');
    expect(orr?.aliases).toEqual([{ name: 'Orr', within: SOURCE, basis: 'text of S1' }]);
  });

  test('are linked to an entity of the case as its other name', async () => {
    const db = await openReader();
    await review();
    await choose(/^Orvia/);
    await press('Link to an entity of the case…');
    await userEvent.type(screen.getByRole('combobox', { name: 'Entity of the case' }), 'vel');
    await userEvent.keyboard('{Enter}');
    await soon(async () => expect(await linked(db)).toEqual([`${TEXT.indexOf('Orvia')} Orvia ${VELM}`]));
    expect((await db.entities.get(VELM))?.aliases).toEqual([
      { name: 'Orvia', within: null, basis: 'text of S1' },
    ]);
    expect(await stepsTaken()).toHaveLength(1);
  });

  test('rejected as names are not proposed again, until the rejection is taken back', async () => {
    const db = await openReader();
    await review();
    await choose(/^Port Edra/);
    await press('Not a name');
    await soon(() => within(list()).getByRole('option', { name: /^Port Edra\s*rejected as a name/ }));
    expect((await db.dismissals.toArray()).map(({ kind, key }) => [kind, key])).toEqual([
      ['new name', 'port edra'],
    ]);
    await choose(/^Port Edra/);
    await press('Propose again');
    await soon(() => within(list()).getByRole('option', { name: /^Port Edra\s*Place/ }));
  });
});
