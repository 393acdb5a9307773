import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { KeysSheet } from '../../../renderer/app/KeysSheet.tsx';
import { keySequences } from '../../../renderer/app/key-sequences.ts';
import { paletteEntries } from '../../../renderer/app/palette-entries.ts';
import { useKeys } from '../../../renderer/app/use-keys.ts';
import { possibleCommands } from '../../../renderer/commands/context.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { EDGE_KEYS, TEXT_KEYS } from '../../../renderer/features/reader/text-keys.ts';
import { session, updateSession } from '../../../renderer/state/session.ts';
import { COMMAND_IDS, commandSpec } from '../../../shared/commands.ts';
import type { ExcerptId } from '../../../shared/model/source.ts';
import { showInCase } from '../show-in-case.tsx';

describe('two keys that follow one another', () => {
  let done: string[] = [];
  let isHeard = true;
  beforeEach(() => {
    done = [];
    isHeard = true;
    const doing = (name: string) => (): void => void done.push(name);
    const onKey = keySequences(
      { c: doing('c'), 'k c': doing('k c'), 'k h': doing('k h'), '$mod+c': doing('$mod+c') },
      () => isHeard,
    );
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  test('do what the two mean, and not what the second does by itself', async () => {
    await userEvent.keyboard('kckh');
    expect(done).toEqual(['k c', 'k h']);
  });

  test('a second key that goes on nothing does nothing; the one after it is a key again', async () => {
    await userEvent.keyboard('kxc');
    expect(done).toEqual(['c']);
    await userEvent.keyboard('kkc');
    expect(done).toEqual(['c', 'c']);
  });

  test('a key with Ctrl is never the second one', async () => {
    await userEvent.keyboard('k{Control>}c{/Control}');
    expect(done).toEqual(['$mod+c']);
  });

  test('the first key is not heard where something is typed', async () => {
    isHeard = false;
    await userEvent.keyboard('k');
    isHeard = true;
    await userEvent.keyboard('c');
    expect(done).toEqual(['c']);
  });
});

function Keys() {
  useKeys();
  return <input aria-label="Field" />;
}

test('K then C keeps up marking and leaves the words that are selected alone', async () => {
  const db = await showInCase(<Keys />);
  const claims = await db.claims.count();
  const [excerpt] = await db.excerpts.toArray();
  updateSession({ selection: { excerptId: excerpt?.id as ExcerptId, start: 0, end: 5 } });
  await userEvent.keyboard('kc');
  await vi.waitFor(() => expect(session().kept).toEqual({ as: 'claim' }));
  expect(session().announcement).toBe(
    'Keep marking as claims. Selected words are marked at once. Escape stops.',
  );
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(session().kept).toBeNull());
  expect(await db.claims.count()).toBe(claims);
});

test('in a field the same keys are letters, and Escape stops nothing', async () => {
  await showInCase(<Keys />);
  updateSession({ kept: { as: 'highlight' } });
  await userEvent.click(screen.getByRole('textbox', { name: 'Field' }));
  await userEvent.keyboard('kc{Escape}');
  expect(screen.getByRole('textbox', { name: 'Field' })).toHaveValue('kc');
  expect(session().kept).toEqual({ as: 'highlight' });
});

test('while a dialog is open no key puts another one in its place', async () => {
  await showInCase(<Keys />);
  updateSession({ dialog: { kind: 'paste' } });
  await userEvent.keyboard('{Control>}k{/Control}?');
  expect(session().dialog).toEqual({ kind: 'paste' });
  updateSession({ dialog: null });
  await userEvent.keyboard('{Control>}k{/Control}');
  await vi.waitFor(() => expect(session().dialog).toEqual({ kind: 'palette' }));
});

test('what is done to a text is possible only while the text is shown', async () => {
  const db = await showInCase(<Keys />);
  const [excerpt] = await db.excerpts.toArray();
  const excerptId = excerpt?.id as ExcerptId;
  updateSession({
    sourceId: excerpt?.sourceId ?? null,
    excerptId,
    selection: { excerptId, start: 0, end: 5 },
  });
  const ofText = ['claim.mark', 'note.add', 'mark.next', 'mark.cycle'] as const;
  const possible = await possibleCommands();
  for (const id of ofText) expect(possible).toContain(id);
  updateSession({ view: 'claims', pages: { claims: 'table' } });
  const beyond = await possibleCommands();
  for (const id of ofText) expect(beyond).not.toContain(id);
  updateSession({ pages: { claims: 'passages' } });
  expect(await possibleCommands()).toContain('claim.mark');
});

test('the sheet of keys names every key of the commands, of the text and of the edges', () => {
  render(<KeysSheet />);
  const rows = [...document.querySelectorAll('.keys-row')].map((row) => row.textContent);
  expect(rows).toHaveLength(
    COMMAND_IDS.filter((id) => commandSpec(id).keys).length + TEXT_KEYS.length + EDGE_KEYS.length,
  );
  expect(rows).toContain('Keep marking as claimsK then C');
  expect(rows).toContain('Move caret by wordCtrl+←Ctrl+→');
  const edges = within(screen.getByText('On an edge of a mark').parentElement as HTMLElement);
  expect(edges.getByText('Put edges back')).toBeVisible();
});

test('the palette prints two keys that follow one another as the sheet does', async () => {
  await showInCase(null);
  const [source] = await openedCase().db.sources.toArray();
  updateSession({ sourceId: source?.id ?? null });
  const entries = await paletteEntries();
  expect(entries.find(({ id }) => id === 'mark.keepHighlights')?.keys).toBe('K then H');
});
