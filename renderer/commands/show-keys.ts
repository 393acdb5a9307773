import { type CommandId, commandSpec } from '../../shared/commands.ts';
import { SHELL_WORDS } from '../../shared/words/shell.ts';

const isApple = navigator.platform.startsWith('Mac');

/** A command's key as it is printed on the keyboard: `Ctrl+Shift+N`, on macOS `⇧⌘N`. Empty without one. */
export const showKeys = (id: CommandId): string => printKeys(commandSpec(id).keys ?? '');

/** Keys in tinykeys notation as they are printed on the keyboard; two that follow one another as `K then C`. */
export function printKeys(keys: string): string {
  return keys
    .split(' ')
    .map((press) => printPress(press.split('+').map(nameOf)))
    .join(SHELL_WORDS.keys.inTurn);
}

function printPress(parts: readonly string[]): string {
  if (!isApple) return parts.map((part) => (part === '$mod' ? 'Ctrl' : part)).join('+');
  const signs: Readonly<Record<string, string>> = { $mod: '⌘', Shift: '⇧', Alt: '⌥' };
  return parts.map((part) => signs[part] ?? part).join('');
}

const NAMES: Readonly<Record<string, string>> = SHELL_WORDS.keys.names;

const nameOf = (key: string): string => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
