import { type CommandId, commandSpec } from '../../shared/commands.ts';

const isApple = navigator.platform.startsWith('Mac');

/** A command's key as it is printed on the keyboard: `Ctrl+Shift+N`, on macOS `⇧⌘N`. Empty without one. */
export function showKeys(id: CommandId): string {
  const keys = commandSpec(id).keys;
  if (!keys) return '';
  const parts = keys.split('+').map((part) => (part.length === 1 ? part.toUpperCase() : part));
  if (!isApple) return parts.map((part) => (part === '$mod' ? 'Ctrl' : part)).join('+');
  const signs: Readonly<Record<string, string>> = { $mod: '⌘', Shift: '⇧', Alt: '⌥' };
  return parts.map((part) => signs[part] ?? part).join('');
}
