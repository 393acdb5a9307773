import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

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
        if (!transactions.some((transaction) => transaction.docChanged)) return null;
        const seen = new Set<string>();
        const change = after.tr;
        after.doc.descendants((node, at) => {
          if (!OWNERS.has(node.type.name)) return;
          const id = String(node.attrs['id']);
          if (id === '' || seen.has(id)) change.setNodeAttribute(at, 'id', freshId());
          seen.add(id);
        });
        return change.docChanged ? change : null;
      },
    }),
  ],
});

/** Plain ASCII letters and digits: the ids become destinations in the PDF. */
const freshId = (): string => `b${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;
