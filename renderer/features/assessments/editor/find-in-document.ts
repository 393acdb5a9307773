import type { Node as ProseNode } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';

/** What is looked for. */
export interface Wanted {
  readonly text: string;
  readonly isCase: boolean;
  readonly isWhole: boolean;
}

/** Where it stands: in the text, or in the words of a note that stands there. */
export interface Place {
  readonly from: number;
  readonly to: number;
  /** UTF-16 units in the words of the note; null for text. */
  readonly note: { readonly start: number; readonly end: number } | null;
}

/** Stands for what is no text: one place, as the editor counts. */
const NO_TEXT = '\uFFFC';

/** Every place, in the order of the text. */
export function findPlaces(document: ProseNode, wanted: Wanted): readonly Place[] {
  const pattern = patternOf(wanted);
  if (!pattern) return [];
  const places: Place[] = [];
  document.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, NO_TEXT);
    const found = matchesIn(text, pattern).map(
      ({ start, end }): Place => ({ from: at + 1 + start, to: at + 1 + end, note: null }),
    );
    // A block without notes is in order as it is.
    places.push(...(text.includes(NO_TEXT) ? withNotes(node, at, found, pattern) : found));
    return false;
  });
  return places;
}

function withNotes(block: ProseNode, at: number, found: readonly Place[], pattern: RegExp): readonly Place[] {
  const inNotes: Place[] = [];
  block.forEach((node, offset) => {
    const name = NOTE_OF[node.type.name];
    if (name === undefined) return;
    const from = at + 1 + offset;
    for (const note of matchesIn(String(node.attrs[name]), pattern)) {
      inNotes.push({ from, to: from + node.nodeSize, note });
    }
  });
  return [...found, ...inNotes].sort((a, b) => a.from - b.from);
}

/** The attribute that holds the words of a note. */
const NOTE_OF: Readonly<Record<string, string>> = { footnote: 'words', citation: 'note' };

/** Puts other words in the places given, in the order of the text. Bold and italic go on through them. */
export function replacePlaces(change: Transaction, places: readonly Place[], words: string): Transaction {
  // From the end, so that no place moves before it is come to.
  for (const { from, to, note } of places.toReversed()) {
    const node = change.doc.nodeAt(from);
    const name = node && NOTE_OF[node.type.name];
    if (note && node && name) {
      const said = String(node.attrs[name]);
      change.setNodeAttribute(from, name, said.slice(0, note.start) + words + said.slice(note.end));
    } else if (words === '') change.delete(from, to);
    else change.insertText(words, from, to);
  }
  return change;
}

function matchesIn(text: string, pattern: RegExp): readonly { start: number; end: number }[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** Any blank stands for any other; a whole word has no letter or digit beside it. */
function patternOf({ text, isCase, isWhole }: Wanted): RegExp | null {
  if (text === '') return null;
  const words = text.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`).replaceAll(/\s/gu, String.raw`\s`);
  const whole = isWhole ? String.raw`(?<![\p{L}\p{N}])${words}(?![\p{L}\p{N}])` : words;
  return new RegExp(whole, isCase ? 'gu' : 'giu');
}
