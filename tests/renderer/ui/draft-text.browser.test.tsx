import '../../../renderer/app/theme.css';
import { act, fireEvent, render } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  flushDrafts,
  forgetRefusedOf,
  keepRefused,
  refusedDraft,
  useRefusedDrafts,
} from '../../../renderer/state/drafts.ts';
import { DraftText } from '../../../renderer/ui/DraftText.tsx';
import { RecordForm } from '../../../renderer/ui/RecordForm.tsx';

describe('a field with a draft', () => {
  test('leaving it saves what was typed, once', async () => {
    const { saved } = show('Velm');
    await userEvent.fill(field(), 'Velm harbour');
    await userEvent.tab();
    await vi.waitFor(() => expect(saved).toEqual(['Velm harbour']));
    await expect.element(field()).toHaveValue('Velm harbour');
    await userEvent.click(field());
    await userEvent.tab();
    expect(saved).toEqual(['Velm harbour']);
  });

  test('a pause saves too, without taking away a comma that was just typed', async () => {
    const { saved } = show('Velm');
    await userEvent.click(field());
    await userEvent.keyboard('{End}, ');
    await userEvent.keyboard('Edra,');
    await vi.waitFor(() => expect(saved).toEqual(['Velm, Edra,']), 3000);
    await expect.element(field()).toHaveValue('Velm, Edra,');
    await userEvent.tab();
    await expect.element(field()).toHaveValue('Velm, Edra');
    expect(saved).toEqual(['Velm, Edra,']);
  });

  test('somebody who types on and on is saved within two seconds all the same', async () => {
    const { saved } = show('');
    const input = field().element();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    try {
      for (const typed of ['V', 'Ve', 'Vel', 'Velm', 'Velm ', 'Velm h', 'Velm ha']) {
        fireEvent.change(input, { target: { value: typed } });
        await act(() => vi.advanceTimersByTimeAsync(280));
      }
      expect(saved).toEqual(['Velm h']);
    } finally {
      vi.useRealTimers();
    }
  });

  test('a change from elsewhere never touches what is being typed', async () => {
    const { change } = show('Velm');
    await userEvent.fill(field(), 'Velm har');
    change('Port of Velm');
    await expect.element(field()).toHaveValue('Velm har');
  });

  test('an undo shows in the field, even while the keyboard is in it', async () => {
    const { saved, change } = show('Velm');
    await userEvent.fill(field(), 'Edra');
    await flushDrafts();
    await vi.waitFor(() => expect(saved).toEqual(['Edra']));
    change('Velm');
    await expect.element(field()).toHaveValue('Velm');
    await userEvent.tab();
    expect(saved).toEqual(['Edra']);
  });

  test('an undo that overtakes the saved record is not saved away again', async () => {
    const saved: string[] = [];
    render(<Fixed onCommit={(text) => saved.push(text)} />);
    await userEvent.fill(field(), 'Edra');
    await flushDrafts();
    await expect.element(field()).toHaveValue('Velm');
    await userEvent.tab();
    expect(saved).toEqual(['Edra']);
  });

  test('what is refused stays, and the reason is given on leaving, not in the middle of a word', async () => {
    const { saved } = show('Velm');
    await userEvent.fill(field(), 'bad');
    await vi.waitFor(() => expect(saved).toEqual(['bad']), 3000);
    expect(page.getByRole('alert').elements()).toEqual([]);
    await userEvent.tab();
    await expect.element(page.getByRole('alert')).toHaveTextContent('“bad” is refused.');
    await expect.element(field()).toHaveValue('bad');
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
    await userEvent.fill(field(), 'better');
    await userEvent.tab();
    await vi.waitFor(() => expect(saved.at(-1)).toBe('better'));
    await vi.waitFor(() => expect(page.getByRole('alert').elements()).toEqual([]));
  });

  test('arrow and Enter take a completion, Escape closes the list and keeps what is typed', async () => {
    const { saved } = show('');
    await userEvent.fill(field(), 'ed');
    await expect.element(page.getByRole('option', { name: 'Edra' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(page.getByRole('option').elements()).toEqual([]);
    await expect.element(field()).toHaveValue('ed');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(field()).toHaveValue('Edra');
    await userEvent.tab();
    await vi.waitFor(() => expect(saved).toEqual(['Edra']));
  });

  test('what is refused after the last call for it is kept, also where a pause had begun to save it', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const commit = vi.fn<() => Promise<string>>(() => promise);
    render(
      <RecordForm table="claims" id="claim-1">
        <DraftText label="Place" value="Velm" onCommit={commit} />
      </RecordForm>,
    );
    await userEvent.fill(field(), 'Edra');
    await vi.waitFor(() => expect(commit).toHaveBeenCalledTimes(1), 3000);
    const flushed = flushDrafts();
    resolve('Not now.');
    await act(() => flushed);
    expect([...useRefusedDrafts.getState().drafts.values()]).toMatchObject([{ text: 'Edra' }]);
    forgetRefusedOf(null);
  });

  test('a field that is gone takes nothing from the one that came after it', async () => {
    const { unmount } = render(
      <RecordForm table="claims" id="claim-2">
        <DraftText label="Place" value="Velm" onCommit={() => null} />
      </RecordForm>,
    );
    const input = field().element();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    try {
      fireEvent.change(input, { target: { value: 'Edra' } });
      await act(() => vi.advanceTimersByTimeAsync(900));
      unmount();
      const owner = { table: 'claims', id: 'claim-2' } as const;
      const later = {
        owner,
        label: 'Place',
        text: 'Orvane',
        over: 'Velm',
        problem: '',
        discard: () => undefined,
      };
      keepRefused('claims claim-2 Place', later);
      await vi.advanceTimersByTimeAsync(2000);
      expect(refusedDraft('claims claim-2 Place')).toBe(later);
    } finally {
      vi.useRealTimers();
      forgetRefusedOf(null);
    }
  });

  test('a field that goes away saves what is in it', async () => {
    const { saved, unmount } = show('Velm');
    await userEvent.fill(field(), 'Edra');
    unmount();
    await vi.waitFor(() => expect(saved).toEqual(['Edra']));
  });
});

const field = () => page.getByLabelText('Place');

/** A record of one word and its field. */
function show(start: string) {
  const saved: string[] = [];
  const elsewhere = new EventTarget();
  function Record() {
    const [value, setValue] = useState(start);
    useEffect(() => {
      const follow = (event: Event): void => setValue((event as CustomEvent<string>).detail);
      elsewhere.addEventListener('change', follow);
      return () => elsewhere.removeEventListener('change', follow);
    }, []);
    return (
      <DraftText
        label="Place"
        value={value}
        canonical={(text) => text.trim().replace(/,$/, '')}
        suggestions={['Edra', 'Velm']}
        onCommit={async (text) => {
          saved.push(text);
          if (text === 'bad') return '“bad” is refused.';
          setValue(text.trim().replace(/,$/, ''));
          return null;
        }}
      />
    );
  }
  const { unmount } = render(<Record />);
  return {
    saved,
    unmount,
    change: (value: string) =>
      act(() => {
        elsewhere.dispatchEvent(new CustomEvent('change', { detail: value }));
      }),
  };
}

/** A record that takes a commit and is put back before anybody sees it. */
const Fixed = ({ onCommit }: { readonly onCommit: (text: string) => void }) => (
  <DraftText
    label="Place"
    value="Velm"
    onCommit={(text) => {
      onCommit(text);
      return null;
    }}
  />
);
