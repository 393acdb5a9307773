import { app, Menu } from 'electron';
import { COMMAND_IDS, type CommandId } from '../shared/commands.ts';
import type { MenuState } from '../shared/ipc.ts';
import { INITIAL_MENU_STATE, menuTemplate } from './menu-template.ts';

export interface AppMenu {
  show(state: MenuState): void;
}

/** Puts the menu up and keeps it to what the renderer says of the moment. */
export function createMenu(run: (id: CommandId) => void): AppMenu {
  let labels = '';
  let menu = build(INITIAL_MENU_STATE);

  function build(state: MenuState): Menu {
    labels = JSON.stringify(state.labels);
    const template = menuTemplate({ state, platform: process.platform, isDevelopment: !app.isPackaged, run });
    const built = Menu.buildFromTemplate(template);
    Menu.setApplicationMenu(built);
    return built;
  }

  return {
    show(state) {
      // Items can be enabled in place; a changed label needs a new menu.
      if (JSON.stringify(state.labels) !== labels) menu = build(state);
      else for (const id of COMMAND_IDS) setEnabled(menu, id, !state.disabled.includes(id));
    },
  };
}

function setEnabled(menu: Menu, id: CommandId, isEnabled: boolean): void {
  const item = menu.getMenuItemById(id);
  if (item) item.enabled = isEnabled;
}
