import { Extension } from '@tiptap/core';
import type { Node as ProseNode, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';

const OWNERS = new Set(['heading', 'judgement', 'figure']);

/**
 * Gives every heading, judgement and figure an id that stays with it, and a fresh one to a copy, so that contents and
 * references never depend on the words.
 */
export const StableIds = Extension.create({
  name: 'stableIds',
  addGlobalAttributes: () => [
    { types: [...OWNERS], attributes: { id: { default: '', rendered: false, keepOnSplit: false } } },
  ],
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('stableIds'),
      appendTransaction: (transactions, _before, after) => {
        if (!transactions.some(bringsOwner)) return null;
        const seen = new Set<string>();
        const change = after.tr;
        after.doc.descendants((node, at) => {
          if (!OWNERS.has(node.type.name)) return !node.isTextblock;
          const id = String(node.attrs['id']);
          if (id === '' || seen.has(id)) change.setNodeAttribute(at, 'id', freshId());
          seen.add(id);
          return false;
        });
        return change.docChanged ? change : null;
      },
    }),
  ],
});

/** Whether a heading or judgement comes in: the whole text is looked through for that alone, never for a letter. */
const bringsOwner = (transaction: Transaction): boolean =>
  transaction.steps.some((step) => 'slice' in step && holdsOwner((step.slice as Slice).content));

function holdsOwner(content: Slice['content']): boolean {
  let isFound = false;
  content.descendants((node: ProseNode) => {
    isFound ||= OWNERS.has(node.type.name);
    return !isFound && !node.isTextblock;
  });
  return isFound;
}

/** Plain ASCII letters and digits: the ids become destinations in the PDF. */
const freshId = (): string => `b${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;
