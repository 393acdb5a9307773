import { expect, test } from 'vitest';
import { COMMAND_IDS, commandSpec } from '../../shared/commands.ts';
import { VIEWS } from '../../shared/views.ts';

test('no two commands answer the same key', () => {
  const keys = COMMAND_IDS.flatMap((id) => commandSpec(id).keys ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});

test('every command that the menu or the palette offers can run without a form', () => {
  const offered = COMMAND_IDS.filter((id) => commandSpec(id).menu);
  expect(offered.filter((id) => commandSpec(id).needsArgs)).toEqual([]);
});

test('every view has a command with its title and key', () => {
  for (const [view, { title, keys }] of Object.entries(VIEWS)) {
    expect(commandSpec(`view.${view as keyof typeof VIEWS}`)).toMatchObject({
      label: title,
      keys,
      menu: 'View',
    });
  }
});
