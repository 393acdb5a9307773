import { render } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useRowFocus } from '../../../renderer/ui/use-row-focus.ts';

function List() {
  const [rows, setRows] = useState(['one', 'two', 'three']);
  const list = useRowFocus<HTMLUListElement>(rows);
  return (
    <ul {...list}>
      {rows.map((row) => (
        <li key={row}>
          <button type="button" onClick={() => setRows(rows.filter((other) => other !== row))}>
            {row}
          </button>
        </li>
      ))}
    </ul>
  );
}

test('when a row goes, the keyboard goes on with the one in its place, and from the end with the last', async () => {
  render(<List />);
  const button = (name: string) => page.getByRole('button', { name });
  await userEvent.tab();
  await userEvent.tab();
  await expect.element(button('two')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('three')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('one')).toHaveFocus();
});
