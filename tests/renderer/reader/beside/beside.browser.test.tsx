import { act, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { run, runInContext } from '../../../../renderer/commands/run.ts';
import type { CaseDatabase } from '../../../../renderer/db/database.ts';
import { BesideDialog } from '../../../../renderer/features/reader/beside/BesideDialog.tsx';
import { ReaderView } from '../../../../renderer/features/reader/ReaderView.tsx';
import { session, updateSession, useSession } from '../../../../renderer/state/session.ts';
import type { ExcerptId, SourceId } from '../../../../shared/model/source.ts';
import { showInCase } from '../../show-in-case.tsx';
import { painted } from '../reading-page.tsx';
import { ARTICLE, importText, REPORT, SHARED } from './two-sources.ts';

/** The worker starts with the first two texts. */

interface Opened {
  readonly sourceId: SourceId;
  readonly excerptId: ExcerptId;
}
let report: Opened;
let article: Opened;

function Asked() {
  const dialog = useSession((now) => now.dialog);
  return dialog?.kind === 'beside' ? <BesideDialog sourceId={dialog.sourceId} /> : null;
}

/** Opens the report, with the article beside it. */
async function open({ width = 1000, texts = [REPORT, ARTICLE] } = {}): Promise<CaseDatabase> {
  await page.viewport(width + 20, 720);
  const db = await showInCase(
    <div style={{ height: 660 }}>
      <ReaderView />
      <Asked />
    </div>,
    {
      width,
      prepare: async () => {
        article = await importText('Dues to rise', texts[1] ?? '');
        report = await importText('Report on the harbour', texts[0] ?? '');
        await run('source.besideOpen', { sourceId: article.sourceId });
      },
    },
  );
  await screen.findByRole('document', { name: 'Text of Report on the harbour' });
  await screen.findByRole('document', { name: 'Text of Dues to rise' });
  return db;
}

const panes = (): readonly [HTMLElement, HTMLElement] => [
  screen.getByRole('region', { name: 'First text, S4' }),
  screen.getByRole('region', { name: 'Second text, S3' }),
];

const scrollerOf = (pane: HTMLElement): HTMLElement => {
  const found = pane.querySelector<HTMLElement>('.reader-scroller');
  if (!found) throw new Error('The pane does not scroll');
  return found;
};

/** Where the block that holds the words stands, from the top of its pane. */
function topOf(pane: HTMLElement, words: string): number {
  const block = [...pane.querySelectorAll('[data-block]')].find(({ textContent }) =>
    textContent?.includes(words),
  );
  if (!block) throw new Error(`“${words}” does not stand there`);
  return block.getBoundingClientRect().top - scrollerOf(pane).getBoundingClientRect().top;
}

const sharedWords = (): readonly string[] =>
  [...(CSS.highlights.get('beside-shared') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
    (startContainer as Text).data.slice(startOffset, endOffset),
  );

test('the words that two sources share are marked in both, with the same number in the margin', async () => {
  await open();
  await screen.findByText('2 passages in common');
  await vi.waitFor(() => expect(sharedWords()).toHaveLength(4));
  expect(sharedWords().toSorted()).toEqual([SHARED[0], SHARED[0], SHARED[1], SHARED[1]].toSorted());
  for (const pane of panes()) {
    const signs = [...pane.querySelectorAll<HTMLElement>('[data-shared]')].map(
      ({ dataset }) => dataset['shared'],
    );
    expect(signs).toEqual(['1', '2']);
  }
});

test('the next shared passage is brought into sight in both texts', async () => {
  await open();
  await screen.findByText('2 passages in common');
  await vi.waitFor(() => expect(sharedWords()).toHaveLength(4));
  await userEvent.click(screen.getByRole('button', { name: 'Next shared passage' }));
  await userEvent.click(screen.getByRole('button', { name: 'Next shared passage' }));
  await screen.findByText('2 of 2 in common');
  const [first, second] = panes();
  await vi.waitFor(() => {
    for (const pane of [first, second]) {
      expect(topOf(pane, SHARED[1])).toBeGreaterThan(0);
      expect(topOf(pane, SHARED[1])).toBeLessThan(400);
    }
  });
  expect(painted('beside-current')).toBe(2);
  expect(session().announcement).toContain(SHARED[1]);
  act(() => void runInContext('source.besideNext'));
  await screen.findByText('1 of 2 in common');
});

test('scrolling one text brings the other to the same words, until that is switched off', async () => {
  await open();
  await screen.findByText('2 passages in common');
  await vi.waitFor(() => expect(sharedWords()).toHaveLength(4));
  const [first, second] = panes();
  scrollerOf(first).scrollTop += topOf(first, SHARED[0]) - 150;
  await vi.waitFor(() =>
    expect(Math.abs(topOf(second, SHARED[0]) - topOf(first, SHARED[0]))).toBeLessThan(60),
  );
  scrollerOf(second).scrollTop += topOf(second, SHARED[1]) - 150;
  await vi.waitFor(() =>
    expect(Math.abs(topOf(second, SHARED[1]) - topOf(first, SHARED[1]))).toBeLessThan(60),
  );
  await userEvent.click(screen.getByRole('checkbox', { name: 'Scroll together' }));
  const before = scrollerOf(second).scrollTop;
  const moved = new Promise((resolve) =>
    scrollerOf(first).addEventListener('scroll', resolve, { once: true }),
  );
  scrollerOf(first).scrollTop = 0;
  await moved;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  expect(scrollerOf(second).scrollTop).toBe(before);
});

test('words selected in the second text become a claim there, and the first text stays open', async () => {
  const db = await open();
  const [, second] = panes();
  const block = [...second.querySelectorAll('[data-block]')].find(({ textContent }) =>
    textContent?.includes(SHARED[0]),
  );
  const node = [...(block?.childNodes ?? [])].find((child) => child instanceof Text);
  if (!node) throw new Error('There are no words');
  const at = node.data.indexOf(SHARED[0]);
  act(() => document.getSelection()?.setBaseAndExtent(node, at, node, at + SHARED[0].length));
  await vi.waitFor(() => expect(session().selection?.excerptId).toBe(article.excerptId));
  act(() => void runInContext('claim.mark'));
  await vi.waitFor(() => expect(session().newClaimId).not.toBeNull());
  const passage = await db.passages
    .where('claimId')
    .equals(session().claimId ?? '')
    .first();
  expect(passage).toMatchObject({ excerptId: article.excerptId, quote: SHARED[0] });
  expect(session().excerptId).toBe(report.excerptId);
  await vi.waitFor(() => expect(painted('reader-hand')).toBe(1));
});

test('what is marked in either text is painted in both at once, and closing one leaves the other', async () => {
  await open();
  const start = REPORT.indexOf(SHARED[0]);
  const other = ARTICLE.indexOf(SHARED[0]);
  await run('claim.mark', { excerptId: report.excerptId, start, end: start + 20 });
  await run('highlight.add', { excerptId: article.excerptId, start: other, end: other + 20 });
  const marked = (): number => painted('reader-note');
  await vi.waitFor(() => expect(marked()).toBe(1));
  await userEvent.click(screen.getByRole('button', { name: 'Close second source' }));
  await vi.waitFor(() => expect(session().beside).toBeNull());
  await vi.waitFor(() => expect(screen.queryByRole('region', { name: 'Second text, S3' })).toBeNull());
  expect(await screen.findByRole('document', { name: 'Text of Report on the harbour' })).toBeVisible();
  await vi.waitFor(() => expect(painted('reader-claim') + painted('reader-hand')).toBeGreaterThan(0));
  expect(marked()).toBe(0);
  expect(CSS.highlights.has('beside-shared')).toBe(false);
});

test('the second source is found by typing', async () => {
  await open();
  act(() => updateSession({ beside: null, dialog: { kind: 'beside', sourceId: report.sourceId } }));
  const dialog = await screen.findByRole('dialog', { name: 'Read beside S4' });
  expect(within(dialog).queryByRole('option', { name: /Report on the harbour/ })).toBeNull();
  await userEvent.keyboard('dues{Enter}');
  await vi.waitFor(() => expect(session().beside?.sourceId).toBe(article.sourceId));
  expect(session().dialog).toBeNull();
});

test('where there is little room, the second text stands below the first', async () => {
  await open({ width: 400 });
  const [first, second] = panes();
  await vi.waitFor(() =>
    expect(second.getBoundingClientRect().top).toBeGreaterThanOrEqual(first.getBoundingClientRect().bottom),
  );
});

test('the same text is not shown twice', async () => {
  await open();
  act(() => updateSession({ sourceId: article.sourceId, excerptId: article.excerptId }));
  expect(await screen.findByRole('heading', { name: 'The same text is open twice' })).toBeVisible();
});
