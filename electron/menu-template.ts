import type { MenuItemConstructorOptions } from 'electron';
import { COMMAND_IDS, type CommandId, commandSpec, type MenuName } from '../shared/commands.ts';
import type { MenuState } from '../shared/ipc.ts';

export interface MenuOptions {
  readonly state: MenuState;
  readonly platform: NodeJS.Platform;
  /** Adds the developer tools. */
  readonly isDevelopment: boolean;
  readonly run: (id: CommandId) => void;
}

/** Before the renderer has spoken, whatever depends on something being open is disabled. */
export const INITIAL_MENU_STATE: MenuState = {
  disabled: COMMAND_IDS.filter((id) => commandSpec(id).when !== undefined),
  labels: {},
};

const MENUS = [
  'File',
  'Edit',
  'View',
  'Source',
  'Claim',
  'Entity',
  'Assessment',
  'Help',
] as const satisfies readonly MenuName[];
const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** The whole menu, from the command manifest and the roles that a platform expects. Items carry their command's id. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const menus = MENUS.map((name): MenuItemConstructorOptions => {
    const submenu = [...commandItems(name, options), ...roleItems(name, options)];
    return name === 'Help' ? { label: name, role: 'help', submenu } : { label: name, submenu };
  });
  return options.platform === 'darwin'
    ? [{ role: 'appMenu' }, ...menus.slice(0, -1), { role: 'windowMenu' }, ...menus.slice(-1)]
    : menus;
}

/** `$mod+Shift+S` in tinykeys notation as `CmdOrCtrl+Shift+S`. */
export function acceleratorOf(keys: string): string {
  return keys
    .split('+')
    .map((key) => (key === '$mod' ? 'CmdOrCtrl' : key.length === 1 ? key.toUpperCase() : key))
    .join('+');
}

function commandItems(menu: MenuName, options: MenuOptions): MenuItemConstructorOptions[] {
  const ids = COMMAND_IDS.filter((id) => commandSpec(id).menu === menu && !commandSpec(id).needsArgs);
  return ids.flatMap((id, index) => {
    const item = commandItem(id, options);
    const before = ids[index - 1];
    const startsGroup = menu === 'File' && before !== undefined && nounOf(before) !== nounOf(id);
    return startsGroup ? [SEPARATOR, item] : [item];
  });
}

function commandItem(id: CommandId, { state, platform, run }: MenuOptions): MenuItemConstructorOptions {
  const { label, keys } = commandSpec(id);
  return {
    id,
    // In a menu an ampersand underlines the letter behind it.
    label: (state.labels[id] ?? label).replaceAll('&', '&&'),
    enabled: !state.disabled.includes(id),
    click: () => {
      run(id);
    },
    ...(keys !== undefined && isShown(keys, platform) && { accelerator: acceleratorOf(keys) }),
    registerAccelerator: false,
  };
}

/**
 * Keys are shown here and handled by the window, which knows whether the analyst is typing. macOS ignores
 * `registerAccelerator`, and there a bare letter would be taken from whoever types it. Keys that follow one another are
 * none that a menu can show.
 */
function isShown(keys: string, platform: NodeJS.Platform): boolean {
  return !keys.includes(' ') && (platform !== 'darwin' || keys.includes('$mod'));
}

function roleItems(menu: MenuName, { platform, isDevelopment }: MenuOptions): MenuItemConstructorOptions[] {
  switch (menu) {
    case 'File':
      return [SEPARATOR, { role: platform === 'darwin' ? 'close' : 'quit' }];
    case 'Edit':
      return [SEPARATOR, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }];
    case 'View':
      return [
        SEPARATOR,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        SEPARATOR,
        { role: 'togglefullscreen' },
        ...(isDevelopment ? [SEPARATOR, { role: 'toggleDevTools' as const }] : []),
      ];
    case 'Help':
      return platform === 'darwin' ? [] : [SEPARATOR, { role: 'about' }];
    default:
      return [];
  }
}

const nounOf = (id: CommandId): string => id.split('.')[0] ?? id;
