import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LongRows } from '../../../renderer/ui/LongRows.tsx';
import { FORM_WORDS } from '../../../shared/words/forms.ts';

const show = (count: number) =>
  render(
    <LongRows
      rows={Array.from({ length: count }, (_, index) => index)}
      moreLabel={FORM_WORDS.showMore}
      renderList={(rows) => <ul>{rows}</ul>}
      render={(row) => <li key={row}>{row}</li>}
    />,
  );
const rows = () => document.querySelectorAll('li').length;

test('a long list shows its first rows, says how many are left out, and shows them in parts', async () => {
  show(230);
  expect(rows()).toBe(100);
  await userEvent.click(page.getByRole('button', { name: 'Show 100 more of the other 130' }));
  expect(rows()).toBe(200);
  await userEvent.click(page.getByRole('button', { name: 'Show the other 30' }));
  expect(rows()).toBe(230);
  expect(document.querySelector('button')).toBeNull();
});

test('a short list is shown whole', () => {
  show(100);
  expect(rows()).toBe(100);
  expect(document.querySelector('button')).toBeNull();
});
