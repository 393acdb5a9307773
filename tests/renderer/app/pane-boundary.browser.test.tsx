import { act, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { PaneBoundary } from '../../../renderer/app/PaneBoundary.tsx';
import { holdChanges, letChangesThrough } from '../../../renderer/state/held.ts';
import { fakeMain } from '../fake-bridge.ts';

let isBroken = true;

function Pane() {
  if (isBroken) throw new Error('broken');
  return <p>The list</p>;
}

test('a pane that fails while the store cannot be used comes back with it, any other when it is asked to', () => {
  fakeMain();
  // React says on the console what a boundary has caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  holdChanges('The disk is full.');
  render(
    <PaneBoundary>
      <Pane />
    </PaneBoundary>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('It comes back by itself.');
  act(letChangesThrough);
  // Still broken, and for no reason that would pass by itself.
  expect(screen.getByRole('alert')).toHaveTextContent('This part of the window failed.');
  act(() => holdChanges('The disk is full.'));
  isBroken = false;
  act(letChangesThrough);
  expect(screen.getByText('The list')).toBeVisible();
});
