import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { acceleratorOf, INITIAL_MENU_STATE, menuTemplate } from '../../electron/menu-template.ts';
import { COMMAND_IDS, type CommandId, commandSpec } from '../../shared/commands.ts';
import type { MenuState } from '../../shared/ipc.ts';

function build(platform: NodeJS.Platform = 'linux', state: MenuState = INITIAL_MENU_STATE) {
  const ran: CommandId[] = [];
  const menus = menuTemplate({ state, platform, isDevelopment: false, run: (id) => ran.push(id) });
  const items = menus.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const itemOf = (id: CommandId) => items.find((item) => item.id === id);
  return { menus, items, itemOf, ran };
}
const rolesIn = (menu: MenuItemConstructorOptions | undefined) =>
  (Array.isArray(menu?.submenu) ? menu.submenu : []).flatMap(({ role }) => role ?? []);

test('every command that names a menu stands in it once, in the order of the manifest', () => {
  const { menus, items } = build();
  const expected = COMMAND_IDS.filter((id) => commandSpec(id).menu && !commandSpec(id).needsArgs);
  expect(items.flatMap(({ id }) => id ?? []).toSorted()).toEqual([...expected].toSorted());
  for (const menu of menus) {
    const ids = (Array.isArray(menu.submenu) ? menu.submenu : []).flatMap(({ id }) => id ?? []);
    expect(ids).toEqual(expected.filter((id) => commandSpec(id).menu === menu.label));
  }
});

test('a chosen item runs its command', () => {
  const { itemOf, ran } = build();
  const click = itemOf('case.new')?.click as (() => void) | undefined;
  click?.();
  expect(ran).toEqual(['case.new']);
});

test('what depends on something being open is disabled until the window speaks', () => {
  const { itemOf } = build();
  expect(itemOf('case.new')?.enabled).toBe(true);
  expect(itemOf('case.saveFile')?.enabled).toBe(false);
  expect(build('linux', { disabled: [], labels: {} }).itemOf('case.saveFile')?.enabled).toBe(true);
});

test('labels follow the moment, and an ampersand in them is shown', () => {
  const { itemOf } = build('linux', { disabled: [], labels: { 'edit.undo': 'Undo Rate R&D' } });
  expect(itemOf('edit.undo')?.label).toBe('Undo Rate R&&D');
  expect(itemOf('edit.redo')?.label).toBe('Redo');
});

test.each([
  ['$mod+Shift+S', 'CmdOrCtrl+Shift+S'],
  ['$mod+1', 'CmdOrCtrl+1'],
  ['c', 'C'],
  ['?', '?'],
  ['Escape', 'Escape'],
])('the keys %s are shown as %s', (keys, accelerator) => {
  expect(acceleratorOf(keys)).toBe(accelerator);
});

test('keys are shown beside their commands and left to the window to handle', () => {
  const { items, itemOf } = build();
  expect(itemOf('case.saveFile')?.accelerator).toBe('CmdOrCtrl+Shift+S');
  expect(itemOf('claim.mark')?.accelerator).toBe('C');
  expect(items.filter(({ id }) => id).every(({ registerAccelerator }) => registerAccelerator === false)).toBe(
    true,
  );
});

test('keys that follow one another are no accelerator: an item has one press', () => {
  const { items, itemOf } = build();
  expect(itemOf('mark.keepClaims')?.label).toBe('Keep marking as claims');
  expect(items.filter(({ accelerator }) => String(accelerator).includes(' '))).toEqual([]);
  expect(itemOf('mark.keepClaims')?.accelerator).toBeUndefined();
});

test('on macOS, which would take them from whoever types, bare letters are not shown', () => {
  const { itemOf } = build('darwin');
  expect(itemOf('claim.mark')?.accelerator).toBeUndefined();
  expect(itemOf('case.saveFile')?.accelerator).toBe('CmdOrCtrl+Shift+S');
});

test('the roles that the platform expects are there', () => {
  const byLabel = (platform: NodeJS.Platform) =>
    new Map(build(platform).menus.map((menu) => [menu.label, menu]));
  const linux = byLabel('linux');
  expect(rolesIn(linux.get('File'))).toEqual(['quit']);
  expect(rolesIn(linux.get('Edit'))).toEqual(['cut', 'copy', 'paste', 'selectAll']);
  expect(rolesIn(linux.get('View'))).toEqual(['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen']);
  expect(rolesIn(byLabel('darwin').get('File'))).toEqual(['close']);
  expect(build('darwin').menus.map(({ role }) => role ?? null)).toContain('appMenu');
});

test('the developer tools are offered in development alone', () => {
  const roles = (isDevelopment: boolean) =>
    menuTemplate({ state: INITIAL_MENU_STATE, platform: 'linux', isDevelopment, run: () => {} }).flatMap(
      rolesIn,
    );
  expect(roles(true)).toContain('toggleDevTools');
  expect(roles(false)).not.toContain('toggleDevTools');
});
