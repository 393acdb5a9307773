import { act, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Announcer } from '../../../renderer/app/Announcer.tsx';
import { StatusBar } from '../../../renderer/app/StatusBar.tsx';
import { useKeys } from '../../../renderer/app/use-keys.ts';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import { run, runInContext } from '../../../renderer/commands/run.ts';
import { CaseDatabaseProvider } from '../../../renderer/db/case-database.tsx';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { ReaderView } from '../../../renderer/features/reader/ReaderView.tsx';
import { session, updateSession } from '../../../renderer/state/session.ts';
import '@fontsource-variable/inter/wght.css';
import '../../../renderer/app/theme.css';
import '../../../renderer/app/workspace.css';
import { importItem } from '../commands/import-item.ts';
import { openSmallCase } from '../commands/open-small-case.ts';
import { fakeMain } from '../fake-bridge.ts';
import { excerptOf } from './reading-fixture.ts';
import { nodeOf, painted, placeOf } from './reading-page.tsx';

const STORED = excerptOf([
  'The harbour board voted to close the basin. The union will go to court.',
  'Nobody said when.',
]);

let db: CaseDatabase;
beforeEach(async () => {
  await page.viewport(1100, 720);
  fakeMain();
  db = (await openSmallCase()).db;
  const item = { ...importItem(STORED.text), title: 'Basin to close', blocks: STORED.blocks };
  await run('import.accept', { items: [item] });
  updateSession({ claimId: null, entityId: null });
});
afterEach(closeCase);

function Keys() {
  useKeys();
  return null;
}

/** The reader with the keys of the window, 800 pixels wide unless told. */
async function openReader(width = 800): Promise<HTMLElement> {
  render(
    <CaseDatabaseProvider value={openedCase().db}>
      <Keys />
      <div style={{ width, height: 600 }}>
        <ReaderView />
      </div>
      <StatusBar />
      <Announcer />
    </CaseDatabaseProvider>,
  );
  const text = await screen.findByRole('document');
  await vi.waitFor(() => block(0));
  return text;
}

function block(index: number): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-block="${index}"]`);
  if (!found) throw new Error(`There is no block ${index}`);
  return found;
}

function selectWords(index: number, words: string): void {
  const node = nodeOf(block(index));
  const at = node.data.indexOf(words);
  document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
}

const drag = (from: string, to: string): Promise<void> =>
  userEvent.dragAndDrop(block(0), block(0), {
    sourcePosition: placeOf(block(0), from),
    targetPosition: placeOf(block(0), to),
  });

const statements = async (): Promise<readonly string[]> =>
  (await db.claims.toArray()).map(({ statement }) => statement);

/** The claims that this test made, by what they state. */
async function madeClaims(before: readonly string[]): Promise<readonly string[]> {
  return (await statements()).filter((statement) => !before.includes(statement));
}

describe('from selected words to a claim', () => {
  test('takes a key to grow to the sentence, one to mark it, and nothing else', async () => {
    const before = await statements();
    const text = await openReader();
    text.focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}c');
    await vi.waitFor(async () =>
      expect(await madeClaims(before)).toEqual(['The harbour board voted to close the basin.']),
    );
    await vi.waitFor(() => expect(session().selection).toBeNull());
  });

  test('every letter on the bar does what it says', async () => {
    const text = await openReader();
    text.focus();
    selectWords(1, 'Nobody');
    await screen.findByRole('toolbar');
    await userEvent.keyboard('h');
    await vi.waitFor(async () => expect(await db.notes.count()).toBe(1));
    selectWords(1, 'said');
    await screen.findByRole('toolbar');
    await userEvent.keyboard('n');
    await vi.waitFor(() => expect(session().focus?.kind).toBe('note'));
    expect(await db.notes.count()).toBe(2);
  });

  test('S and X add what speaks for and against the claim in hand', async () => {
    const text = await openReader();
    text.focus();
    selectWords(0, 'voted to close');
    await screen.findByRole('toolbar');
    await userEvent.keyboard('c');
    await vi.waitFor(() => expect(session().claimId).not.toBeNull());
    selectWords(0, 'The union');
    await screen.findByRole('toolbar');
    await userEvent.keyboard('s');
    await vi.waitFor(() => expect(session().selection).toBeNull());
    selectWords(1, 'Nobody said');
    await screen.findByRole('toolbar');
    await userEvent.keyboard('x');
    await vi.waitFor(async () => {
      const passages = await db.passages
        .where('claimId')
        .equals(session().claimId ?? '')
        .toArray();
      expect(passages.map(({ stance }) => stance).toSorted()).toEqual(['contradicts', 'states', 'supports']);
    });
  });
});

describe('the bar', () => {
  test('without a claim in hand says why three of its keys do nothing; with one it names it', async () => {
    await openReader();
    selectWords(0, 'voted to close');
    const bar = within(await screen.findByRole('toolbar'));
    expect(bar.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'ClaimC',
      'Add to claimM',
      'Supports claimS',
      'Contradicts claimX',
      'EntityE',
      'NoteN',
      'HighlightH',
      'Residue',
    ]);
    for (const name of ['Add to claim M', 'Supports claim S', 'Contradicts claim X']) {
      expect(bar.getByRole('button', { name })).toBeDisabled();
      expect(bar.getByRole('button', { name })).toHaveAccessibleDescription('no claim in hand');
    }
    await userEvent.click(bar.getByRole('button', { name: 'Claim C' }));
    await vi.waitFor(() => expect(session().claimId).not.toBeNull());
    const { code = '' } = (await db.claims.get(session().claimId ?? '')) ?? {};
    selectWords(0, 'voted to close the basin');
    expect(await screen.findByRole('button', { name: `Contradicts ${code} X` })).toBeEnabled();
    expect(screen.getByText('1 mark here')).toBeVisible();
  });

  test.each([
    [700, 1],
    [360, 2],
  ])('in %i pixels it takes %i rows and leaves nothing out', async (width, rows) => {
    await openReader(width);
    selectWords(0, 'voted to close');
    await screen.findByRole('toolbar');
    await userEvent.click(screen.getByRole('button', { name: 'Claim C' }));
    await vi.waitFor(() => expect(session().claimId).not.toBeNull());
    await vi.waitFor(() => expect(painted('reader-hand')).toBe(1));
    selectWords(0, 'voted to');
    const bar = await screen.findByRole('toolbar');
    const boxesNow = (): readonly DOMRect[] =>
      within(bar)
        .getAllByRole('button')
        .map((button) => button.getBoundingClientRect());
    // The letters are narrower once the font of the window is there.
    await vi.waitFor(() => expect(new Set(boxesNow().map(({ top }) => Math.round(top))).size).toBe(rows));
    const boxes = boxesNow();
    const sight = document.querySelector('.reader')?.getBoundingClientRect();
    for (const { left, right } of boxes) {
      expect(left).toBeGreaterThanOrEqual(sight?.left ?? 0);
      expect(right).toBeLessThanOrEqual(sight?.right ?? 0);
    }
  });
});

describe('keeping up marking', () => {
  test('K then C marks whatever is selected with the pointer at once, until Escape', async () => {
    const before = await statements();
    const text = await openReader();
    text.focus();
    selectWords(1, 'Nobody');
    await screen.findByRole('toolbar');
    await userEvent.keyboard('{Escape}kc');
    expect(await screen.findByText('Keep marking as claims')).toBeVisible();
    expect(await madeClaims(before)).toEqual([]);
    await drag('board', 'voted');
    await vi.waitFor(async () => expect(await madeClaims(before)).toHaveLength(1));
    expect(screen.queryByRole('toolbar')).toBeNull();
    await vi.waitFor(() => expect(session().selection).toBeNull());
    await drag('union', 'court');
    await vi.waitFor(async () => expect(await madeClaims(before)).toHaveLength(2));
    expect(session().newClaimId).toBeNull();
    await vi.waitFor(() => expect(session().selection).toBeNull());
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(screen.queryByText('Keep marking as claims')).toBeNull());
    await drag('harbour', 'voted');
    await screen.findByRole('toolbar');
    expect(await madeClaims(before)).toHaveLength(2);
  });

  test('with the keyboard Enter marks; Escape lets go of the words first', async () => {
    const text = await openReader();
    text.focus();
    await userEvent.keyboard('kh');
    await screen.findByText('Keep highlighting');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}{Enter}');
    await vi.waitFor(async () => expect(await db.notes.count()).toBe(1));
    await vi.waitFor(() => expect(session().selection).toBeNull());
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}{Escape}');
    expect(session().selection).toBeNull();
    expect(session().kept).toEqual({ as: 'highlight' });
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(session().kept).toBeNull());
    expect(await db.notes.count()).toBe(1);
  });

  test('passages and mentions are kept up for the claim and the entity they are for', async () => {
    await openReader();
    selectWords(0, 'voted to close');
    await screen.findByRole('toolbar');
    await runInContext('claim.mark');
    const claimId = session().claimId as NonNullable<ReturnType<typeof session>['claimId']>;
    const { code = '' } = (await db.claims.get(claimId)) ?? {};
    await run('mark.keep', { as: 'passage', claimId, stance: 'contradicts' });
    expect(await screen.findByText(`Keep marking what contradicts ${code}`)).toBeVisible();
    await drag('union', 'court');
    await vi.waitFor(async () => {
      const passages = await db.passages.where('claimId').equals(claimId).toArray();
      expect(passages.map(({ stance }) => stance).toSorted()).toEqual(['contradicts', 'states']);
    });
    await act(async () => {
      await run('entity.add', { name: 'Harbour Union', type: 'organisation' });
    });
    await runInContext('mark.keepEntity');
    expect(await screen.findByText('Keep marking as Harbour Union')).toBeVisible();
    await drag('union', 'will');
    await vi.waitFor(async () =>
      expect(
        await db.mentions
          .where('entityId')
          .equals(session().entityId ?? '')
          .count(),
      ).toBe(1),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Stop marking' }));
    await vi.waitFor(() => expect(session().kept).toBeNull());
  });
});

describe('the edges of the open mark', () => {
  /** Marks the words as a claim, which opens it. */
  async function openMark(words: string) {
    const text = await openReader();
    selectWords(0, words);
    await screen.findByRole('toolbar');
    await runInContext('claim.mark');
    const start = await screen.findByRole('slider', { name: /^Start of passage of C\d+$/ });
    const end = screen.getByRole('slider', { name: /^End of passage of C\d+$/ });
    const passage = async () => {
      const [found] = await db.passages
        .where('claimId')
        .equals(session().claimId ?? '')
        .toArray();
      return found?.quote;
    };
    const steps = async (): Promise<number> => (await db.journal.toArray()).length;
    return { text, start, end, passage, steps };
  }

  test('are moved with keys, word by word and as one step, which undo takes back', async () => {
    const { text, end, passage, steps } = await openMark('board voted');
    const before = await steps();
    text.focus();
    await userEvent.keyboard('{Alt>}{End}{/Alt}');
    expect(document.activeElement).toBe(end);
    expect(end).toHaveAttribute('aria-valuetext', 'ends with “voted”');
    await userEvent.keyboard('{Control>}{ArrowRight}{ArrowRight}{/Control}{ArrowRight}');
    expect(end).toHaveAttribute('aria-valuetext', 'ends with “t”');
    expect(painted('reader-edge')).toBe(1);
    expect(await passage()).toBe('board voted');
    await userEvent.keyboard('{ArrowLeft}{Enter}');
    await vi.waitFor(async () => expect(await passage()).toBe('board voted to close'));
    expect(await steps()).toBe(before + 1);
    expect(document.activeElement).toBe(text);
    await vi.waitFor(() => expect(CSS.highlights.has('reader-edge')).toBe(false));
    await userEvent.keyboard('{Control>}z{/Control}');
    await vi.waitFor(async () => expect(await passage()).toBe('board voted'));
    await vi.waitFor(() => expect(end).toHaveAttribute('aria-valuetext', 'ends with “voted”'));
  });

  test('a run of keys is saved when it pauses, and when the edge is left', async () => {
    const { start, passage, text } = await openMark('board voted');
    start.focus();
    await userEvent.keyboard('{Control>}{ArrowLeft}{/Control}');
    await vi.waitFor(async () => expect(await passage()).toBe('harbour board voted'));
    await userEvent.keyboard('{Control>}{ArrowLeft}{/Control}');
    text.focus();
    await vi.waitFor(async () => expect(await passage()).toBe('The harbour board voted'));
  });

  test('Escape puts the edges back; a second one goes back to the text', async () => {
    const { start, passage, steps, text } = await openMark('board voted');
    const before = await steps();
    start.focus();
    await userEvent.keyboard('{Control>}{ArrowRight}{/Control}');
    expect(start).toHaveAttribute('aria-valuetext', 'begins with “voted”');
    await userEvent.keyboard('{Escape}');
    expect(start).toHaveAttribute('aria-valuetext', 'begins with “board”');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(text);
    expect([await passage(), await steps()]).toEqual(['board voted', before]);
  });

  test('undo while a move is not saved yet takes back that move', async () => {
    const { start, passage } = await openMark('board voted');
    start.focus();
    await userEvent.keyboard('{Control>}{ArrowRight}z{/Control}');
    await vi.waitFor(() => expect(start).toHaveAttribute('aria-valuetext', 'begins with “board”'));
    expect(await passage()).toBe('board voted');
    expect(session().claimId).not.toBeNull();
  });

  test('are drawn with the pointer, in one step', async () => {
    const { end, passage, steps } = await openMark('board voted');
    const before = await steps();
    const handle = end.getBoundingClientRect();
    const from = placeOf(block(0), 'voted');
    const to = placeOf(block(0), 'basin');
    await userEvent.dragAndDrop(end, end, {
      sourcePosition: { x: handle.width / 2, y: handle.height / 2 },
      targetPosition: { x: handle.width / 2 + (to.x - from.x) - 8, y: handle.height / 2 },
    });
    await vi.waitFor(async () =>
      expect(await passage()).toMatch(/^board voted to close( the( ba?s?i?n?)?)?$/),
    );
    expect(await passage()).not.toBe('board voted to close');
    expect(await steps()).toBe(before + 1);
    expect(session().selection).toBeNull();
  });

  test('a note that is opened has edges too, and says so when none is', async () => {
    const text = await openReader();
    text.focus();
    await userEvent.keyboard('{Alt>}{Home}{/Alt}');
    expect(session().announcement).toBe('Open a mark first: its edges can be moved then.');
    selectWords(1, 'Nobody');
    await screen.findByRole('toolbar');
    await runInContext('note.add');
    expect(await screen.findByRole('slider', { name: 'Start of highlight' })).toBeVisible();
  });
});

test('marks are gone through with ] and [ and read out', async () => {
  const text = await openReader();
  selectWords(0, 'voted to close');
  await screen.findByRole('toolbar');
  await runInContext('claim.mark');
  const { code = '' } = (await db.claims.get(session().claimId ?? '')) ?? {};
  await vi.waitFor(() => expect(painted('reader-hand')).toBe(1));
  text.focus();
  await userEvent.keyboard('{Control>}{Home}{/Control}]');
  await vi.waitFor(() =>
    expect(screen.getByText(`${code}, statement of fact, open: voted to close (1 of 1)`)).toBeInTheDocument(),
  );
});
