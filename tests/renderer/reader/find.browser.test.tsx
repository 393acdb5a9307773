import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useKeys } from '../../../renderer/app/use-keys.ts';
import { run } from '../../../renderer/commands/run.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { ReaderView } from '../../../renderer/features/reader/ReaderView.tsx';
import { session, updateSession } from '../../../renderer/state/session.ts';
import type { ExcerptId } from '../../../shared/model/source.ts';
import { importItem } from '../commands/import-item.ts';
import { showInCase } from '../show-in-case.tsx';
import { excerptOf } from './reading-fixture.ts';
import { painted } from './reading-page.tsx';

/** The worker takes its time where the machine is busy. */
const PATIENT = { timeout: 15_000 } as const;
const soon = <T,>(look: () => T | Promise<T>): Promise<T> => vi.waitFor(look, PATIENT);

const FILLING = Array.from(
  { length: 60 },
  (_, at) => `Paragraph ${at} tells of nothing but the weather at sea.`,
);
const FIRST = ['The quay was breached at dawn.', ...FILLING, 'A second quay held. The 防波堤 held too.'];
const SECOND = ['Nobody saw the quay of Selmouth again.', ...FILLING, 'The quay is gone.'];

function Reader() {
  useKeys();
  return (
    <div style={{ height: 600 }}>
      <ReaderView />
    </div>
  );
}

/** Two texts of two sources; the first is open. */
async function open(): Promise<CaseDatabase> {
  await page.viewport(1000, 700);
  const db = await showInCase(<Reader />, {
    width: 900,
    prepare: async () => {
      for (const [title, words] of [
        ['Second report', SECOND],
        ['First report', FIRST],
      ] as const) {
        const { text, blocks } = excerptOf(words);
        await run('import.accept', { items: [{ ...importItem(text), title, blocks }] });
      }
    },
  });
  await screen.findByRole('heading', { name: 'First report' }, PATIENT);
  await soon(() => screen.getByRole('document'));
  return db;
}

const field = (): HTMLElement => screen.getByRole('textbox', { name: 'Find in this text' });
const status = (): string => document.querySelector('.find-count')?.textContent ?? '';
const scrolled = (): number => document.querySelector('.reader-scroller')?.scrollTop ?? 0;

/** The words of the place that was come to. */
const current = (): string =>
  [...(CSS.highlights.get('reader-found-at') ?? [])]
    .map(({ startContainer, startOffset, endOffset }) =>
      (startContainer.textContent ?? '').slice(startOffset, endOffset),
    )
    .join('');

vi.setConfig({ testTimeout: 90_000 });

test('Ctrl+F finds in the open text: places are lit, counted and gone through, and Escape ends it', async () => {
  await open();
  await userEvent.click(screen.getByRole('document'));
  await userEvent.keyboard('{Control>}f{/Control}');
  await soon(() => expect(field()).toHaveFocus());
  await userEvent.keyboard('quay');
  await soon(() => expect(status()).toBe('1 of 2 in this text'));
  expect(current()).toBe('quay');
  await userEvent.keyboard('{Enter}');
  await soon(() => expect(status()).toBe('2 of 2 in this text'));
  await soon(() => expect(scrolled()).toBeGreaterThan(500));
  // At the end it begins anew, as the bar is about this text alone.
  await userEvent.keyboard('{Enter}');
  await soon(() => expect(status()).toBe('1 of 2 in this text'));
  expect(session().announcement).toBe('From the beginning of the text again.');
  await userEvent.keyboard('{F3}');
  await soon(() => expect(status()).toBe('2 of 2 in this text'));
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
  await soon(() => expect(status()).toBe('1 of 2 in this text'));
  await userEvent.keyboard('{Enter}');
  await soon(() => expect(status()).toBe('2 of 2 in this text'));
  await userEvent.keyboard('{Escape}');
  await soon(() => expect(session().find).toBeNull());
  expect(painted('reader-found')).toBe(0);
  expect(screen.getByRole('document')).toHaveFocus();
});

test('words without blanks between them and phrases are found as they are typed', async () => {
  await open();
  await run('find.inText');
  await userEvent.fill(field(), '防波堤');
  await soon(() => expect(status()).toBe('1 of 1 in this text'));
  expect(current()).toBe('防波堤');
  await userEvent.fill(field(), '"second quay"');
  await soon(() => expect(current()).toBe('second quay'));
  await userEvent.fill(field(), 'lighthouse');
  await soon(() => expect(status()).toBe('Not in this text'));
});

test('the selected words are what Ctrl+F looks for', async () => {
  await open();
  const excerptId = session().excerptId as ExcerptId;
  updateSession({ selection: { excerptId, start: 4, end: 8 } });
  await run('find.inText');
  await soon(() => expect(field()).toHaveValue('quay'));
});

test('F3 goes on in the next source that is found, and Shift+F3 comes back', async () => {
  const db = await open();
  const excerpt = await db.excerpts.get(session().excerptId as ExcerptId);
  const query = { text: 'quay', isExact: false, isTyping: false };
  await run('search.open', {
    query,
    hit: {
      kind: 'excerpt',
      id: excerpt?.id ?? '',
      place: { excerptId: excerpt?.id as ExcerptId, start: 4, end: 8 },
    },
    among: null,
  });
  await soon(() => expect(status()).toBe('1 of 2 in this text'));
  await soon(() => expect(screen.getByRole('document')).toHaveFocus());
  await userEvent.keyboard('{F3}');
  await soon(() => expect(status()).toMatch(/^2 of 2 in this text/));
  await userEvent.keyboard('{F3}');
  await screen.findByRole('heading', { name: 'Second report' }, PATIENT);
  await soon(() => expect(status()).toMatch(/^1 of 2 in this text · text \d of \d+$/));
  await userEvent.keyboard('{Shift>}{F3}{/Shift}');
  await screen.findByRole('heading', { name: 'First report' }, PATIENT);
  await soon(() => expect(status()).toMatch(/^2 of 2 in this text · text \d of \d+$/));
  await userEvent.keyboard('{Escape}');
  await soon(() => expect(screen.queryByRole('search')).toBeNull());
});
