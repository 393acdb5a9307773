import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ForeignWords } from '../../../renderer/ui/ForeignWords.tsx';
import { ListRow } from '../../../renderer/ui/ListRow.tsx';

const shown = (text: string) => render(<ForeignWords text={text} />).container;

test('plain words stay plain', () => {
  expect(shown('Häfen – “two” ferries, 5 €').innerHTML).toBe('Häfen – “two” ferries, 5 €');
});

test('what misleads has a token, and the words are still as they were', () => {
  const name = 'photo_\u202Egnp.exe and b\u0430nk';
  const container = shown(name);
  expect(container.textContent).toBe(name);
  expect(
    [...container.querySelectorAll('.hidden-token')].map((token) => token.getAttribute('data-code')),
  ).toEqual(['RLO', 'U+0430']);
});

test('words written from the right are set apart, and what their writing needs has no token', () => {
  const container = shown('می\u200Cخواهم');
  expect(container.querySelector('bdi')?.textContent).toBe('می\u200Cخواهم');
  expect(container.querySelector('.hidden-token')).toBeNull();
});

test('a row of a list writes it out where only plain text can stand', () => {
  const { container } = render(<ListRow code="S1" words={'photo_\u202Egnp.exe'} facts={['b\u0430nk']} />);
  expect(container.querySelector('.list-row-words')?.getAttribute('title')).toBe('photo_[RLO]gnp.exe');
  expect(container.querySelectorAll('.hidden-token')).toHaveLength(2);
});
