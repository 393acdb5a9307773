import { createKeybindingsHandler } from 'tinykeys';

type Handle = (event: KeyboardEvent) => void;

/** How long the second key of a sequence is waited for, in milliseconds. */
const PATIENCE = 1500;

/**
 * A listener for single keys and for two that follow one another (`k c`). Once the first of two was pressed, the next key
 * belongs to the sequence alone: `K` then `C` never does what `C` does, and a key that goes on no sequence does nothing.
 * `isHeard` says whether a key may begin a sequence.
 */
export function keySequences(
  bindings: Readonly<Record<string, Handle>>,
  isHeard: (event: KeyboardEvent) => boolean,
): Handle {
  const single: Record<string, Handle> = {};
  const second = new Map<string, Record<string, Handle>>();
  let waiting: { readonly first: string; readonly since: number } | null = null;
  for (const [keys, handle] of Object.entries(bindings)) {
    const [first = '', next] = keys.split(' ');
    if (next === undefined) single[first] = handle;
    else second.set(first, { ...second.get(first), [next]: handle });
  }
  for (const first of second.keys()) {
    single[first] = (event) => {
      if (isHeard(event)) waiting = { first, since: event.timeStamp };
    };
  }
  const onSingle = createKeybindingsHandler(single);
  const onSecond = new Map(
    [...second].map(([first, next]) => [first, createKeybindingsHandler(next)] as const),
  );
  return (event) => {
    // Modifiers are pressed on the way to a key.
    if (MODIFIERS.has(event.key)) return;
    const begun = waiting;
    waiting = null;
    const isOpen = begun !== null && event.timeStamp - begun.since <= PATIENCE && isHeard(event);
    if (isOpen && !hasModifier(event)) onSecond.get(begun.first)?.(event);
    else onSingle(event);
  };
}

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph']);

const hasModifier = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => ctrlKey || metaKey || altKey;
