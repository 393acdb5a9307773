import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { run } from '../../../renderer/commands/run.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { ReaderView } from '../../../renderer/features/reader/ReaderView.tsx';
import { session } from '../../../renderer/state/session.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import type { ExcerptId, SourceId } from '../../../shared/model/source.ts';
import { showInCase } from '../show-in-case.tsx';
import { painted } from './reading-page.tsx';

const X1 = 'excerpt-1' as ExcerptId;
const C2 = 'claim-2' as ClaimId;

beforeEach(() => page.viewport(1300, 950));

/** Shows the first text of the small case, in which C1 and C2 have a passage each, with a further passage and a note. */
async function openText(width = 1000): Promise<CaseDatabase> {
  const db = await showInCase(<ReaderView />, {
    width,
    prepare: async (made) => {
      const stored = await made.texts.get(X1);
      const place = (words: string) => {
        const start = stored?.text.indexOf(words) ?? -1;
        return { excerptId: X1, start, end: start + words.length };
      };
      await run('claim.edit', { claimId: C2, fields: { kind: 'forecast', status: 'disputed' } });
      await run('claim.rate', { claimId: C2, credibility: { digit: 3, reason: 'One count only' } });
      await run('passage.contradict', { ...place('the warden said'), claimId: C2 });
      await run('note.add', place('Monday'));
      const note = (await made.notes.toArray())[0];
      if (note) await run('note.edit', { noteId: note.id, words: 'Which Monday?' });
      await run('source.open', { sourceId: 'source-1' as SourceId });
    },
  });
  await vi.waitFor(() => expect(document.querySelectorAll('.reader-stripe').length).toBeGreaterThan(3));
  return db;
}

const cards = (): Promise<HTMLElement[]> =>
  vi.waitFor(() => {
    const found = [...document.querySelectorAll<HTMLElement>('.reader-card')];
    expect(found).toHaveLength(4);
    return found;
  });

const nameOf = (card: HTMLElement | undefined): string => card?.getAttribute('aria-label') ?? '';

describe('cards beside the text', () => {
  test('every passage and every note with words has one, in the order of the text, with its grade and stance', async () => {
    await openText();
    expect((await cards()).map(nameOf)).toEqual([
      expect.stringMatching(/^C1, statement of fact, open.*: The harbour of Velm is open\.$/u),
      'Note: Which Monday?',
      expect.stringMatching(/^C2, forecast, disputed, .3: Forty ships were counted in Velm\.$/u),
      expect.stringMatching(/^C2, forecast, disputed, .3, contradicts: Forty ships were counted in Velm\.$/u),
    ]);
    expect(screen.getByRole('list', { name: 'Claims and notes beside the text' })).toBeVisible();
  });

  test('no two cards collide', async () => {
    await openText();
    const boxes = (await cards()).map((card) => card.getBoundingClientRect());
    for (const [index, box] of boxes.slice(1).entries()) {
      expect(box.top).toBeGreaterThan(boxes[index]?.bottom ?? Infinity);
    }
  });

  test('a narrow pane shows stripes and no cards', async () => {
    await openText(700);
    expect(document.querySelector('.is-against > .reader-stripe')).toBeVisible();
    expect(document.querySelector('.reader-card')).toBeNull();
  });

  test('a click on a card opens its claim, and the card then stands exactly at its passage', async () => {
    await openText();
    const card = (await cards())[3];
    if (card) await userEvent.click(card);
    await vi.waitFor(() => expect(session().claimId).toBe(C2));
    expect(session().focus).toEqual({ kind: 'claim', id: C2 });
    await vi.waitFor(() => {
      const place = document.querySelector('.reader-card-place.is-focused');
      expect(nameOf(place?.querySelector<HTMLElement>('.reader-card') ?? undefined)).toContain('contradicts');
      const stripe = document.querySelector('.is-against > .reader-stripe')?.getBoundingClientRect();
      expect(Math.abs((stripe?.top ?? 0) - (place?.getBoundingClientRect().top ?? 99))).toBeLessThan(3);
    });
  });

  test('a click on the card of a note opens the note', async () => {
    const db = await openText();
    const card = (await cards())[1];
    if (card) await userEvent.click(card);
    const note = (await db.notes.toArray())[0];
    await vi.waitFor(() => expect(session().focus).toEqual({ kind: 'note', id: note?.id }));
    await vi.waitFor(() => expect(painted('reader-hand')).toBe(1));
  });

  test('the pointer on a card lights its passage and its stripe, and a line leads to them', async () => {
    await openText();
    const card = (await cards())[0];
    if (card) await userEvent.hover(card);
    await vi.waitFor(() => expect(painted('reader-hover')).toBe(1));
    expect(document.querySelectorAll('.reader-stripe.is-hovered')).toHaveLength(1);
    expect(document.querySelector('.reader-sections.is-isolating')).not.toBeNull();
    await vi.waitFor(() => expect(document.querySelector('.is-hovered > .reader-card-lead')).toBeVisible());
  });

  test('the cards are one stop for Tab, arrow keys go from card to card, and Escape goes back to the text', async () => {
    await openText();
    const [first, second] = await cards();
    expect((await cards()).filter((card) => card.tabIndex === 0)).toEqual([first]);
    first?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(second);
    await vi.waitFor(() => expect(second?.tabIndex).toBe(0));
    expect(painted('reader-hover')).toBe(1);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(document.querySelector('.reader-text'));
    expect(painted('reader-hover')).toBe(0);
  });

  test('a new claim gets its card, and a removed one loses it', async () => {
    await openText();
    await cards();
    await run('claim.mark', { excerptId: X1, start: 4, end: 11 });
    await vi.waitFor(() => expect(document.querySelectorAll('.reader-card')).toHaveLength(5));
    await run('claim.remove', { claimId: C2 });
    await vi.waitFor(() => expect(document.querySelectorAll('.reader-card')).toHaveLength(3));
  });
});

test('the key explains the signs of every kind, status and stance', async () => {
  await openText();
  await userEvent.click(screen.getByRole('button', { name: 'What the signs beside the text mean' }));
  const key = await screen.findByRole('dialog', { name: 'What the signs beside the text mean' });
  expect(key.querySelectorAll('li')).toHaveLength(6 + 4 + 3 + 3);
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('highlights and contradicting passages are painted apart from claims', async () => {
  await openText();
  await vi.waitFor(() => expect(painted('reader-note')).toBe(1));
  expect([painted('reader-against'), painted('reader-claim')]).toEqual([1, 2]);
});
