import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { run } from '../../../renderer/commands/run.ts';
import { SourceInspector } from '../../../renderer/features/sources/SourceInspector.tsx';
import { session } from '../../../renderer/state/session.ts';
import { importItem } from '../commands/import-item.ts';
import { showInCase } from '../show-in-case.tsx';

const importReference = async (): Promise<void> => {
  const item = { ...importItem(''), title: 'Order 14', encoding: '', note: 'Volume: 12' };
  await run('import.accept', { items: [{ ...item, blocks: [] }] });
};

test('its card says that nothing can rest on it yet, and shows no encoding', async () => {
  let sourceId = session().sourceId;
  await showInCase(() => (sourceId ? <SourceInspector sourceId={sourceId} /> : null), {
    prepare: async () => {
      await importReference();
      sourceId = session().sourceId;
    },
  });
  expect(await screen.findByText('no text yet')).toBeTruthy();
  expect(screen.getByText(/Nothing of its text has been captured yet/)).toBeTruthy();
  expect(screen.queryByText('Encoding')).toBeNull();
});
