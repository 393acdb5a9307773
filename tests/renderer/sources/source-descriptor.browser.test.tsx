import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { run } from '../../../renderer/commands/run.ts';
import { SourceInspector } from '../../../renderer/features/sources/SourceInspector.tsx';
import { flushDrafts } from '../../../renderer/state/drafts.ts';
import type { SourceId } from '../../../shared/model/source.ts';
import { showInCase, stepsTaken } from '../show-in-case.tsx';

const ID = 'source-1' as SourceId;

const section = () => screen.findByRole('region', { name: 'Descriptor' });
const meter = async () =>
  within(await section())
    .getByRole('meter')
    .getAttribute('aria-label');

test('the meter says how much of the citation is there, and follows what is filled in', async () => {
  const db = await showInCase(<SourceInspector sourceId={ID} />);
  expect(await meter()).toBe('Citation of S1: 4 of 10 fields filled in');
  await userEvent.click(screen.getByRole('button', { name: 'None used' }));
  await vi.waitFor(async () => expect(await meter()).toContain('5 of 10'));
  await userEvent.fill(screen.getByRole('textbox', { name: 'Quality' }), 'Good on what it saw.');
  await flushDrafts();
  await vi.waitFor(async () => expect(await meter()).toContain('6 of 10'));
  expect((await db.sources.get(ID))?.descriptor).toMatchObject({
    quality: 'Good on what it saw.',
    aiTools: 'None used.',
  });
  expect((await stepsTaken()).slice(-2)).toEqual(['Describe source', 'Describe source']);
});

test('a missing field is one press away, wherever in the form it stands', async () => {
  await showInCase(<SourceInspector sourceId={ID} />);
  await userEvent.click(await screen.findByRole('button', { name: 'address: fill in for S1' }));
  await vi.waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Address' })),
  );
  await userEvent.click(screen.getByRole('button', { name: 'quality descriptor: fill in for S1' }));
  await vi.waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Quality' })),
  );
});

test('what the source itself has not is marked so, and is missing no more', async () => {
  await showInCase(<SourceInspector sourceId={ID} />);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'author' }));
  await vi.waitFor(async () => expect(await meter()).toContain('4 of 9'));
  await userEvent.click(screen.getByRole('checkbox', { name: 'author' }));
  await vi.waitFor(async () => expect(await meter()).toContain('4 of 10'));
});

test('a factor has a field only when something is said of it', async () => {
  const db = await showInCase(<SourceInspector sourceId={ID} />);
  await section();
  expect(screen.queryByRole('textbox', { name: 'Bias' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Say more of…' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Bias' }));
  await userEvent.fill(await screen.findByRole('textbox', { name: 'Bias' }), 'Owned by the port.');
  await flushDrafts();
  await vi.waitFor(async () =>
    expect((await db.sources.get(ID))?.descriptor.factors).toEqual([
      { factor: 'bias', words: 'Owned by the port.' },
    ]),
  );
});

test('two fields that are saved at the same time do not undo each other', async () => {
  const db = await showInCase(<SourceInspector sourceId={ID} />);
  await section();
  await Promise.all([
    run('source.describe', { sourceId: ID, fields: { quality: 'One' } }),
    run('source.describe', { sourceId: ID, fields: { archived: 'https://archive.example/1' } }),
    run('source.describe', { sourceId: ID, fields: {}, factor: { factor: 'expertise', words: 'Pilots' } }),
  ]);
  expect((await db.sources.get(ID))?.descriptor).toMatchObject({
    quality: 'One',
    archived: 'https://archive.example/1',
    factors: [{ factor: 'expertise', words: 'Pilots' }],
  });
});
