import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Template } from '../../../../shared/model/template.ts';

/** Says in an empty paragraph below a heading what belongs there; nothing of it is ever written into the text. */
export const partHints = (templateNow: () => Template | null): Extension =>
  Extension.create({
    name: 'partHints',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('partHints'),
        props: {
          decorations: ({ doc }) => {
            const template = templateNow();
            return template ? DecorationSet.create(doc, hintsIn(doc, template)) : null;
          },
        },
      }),
    ],
  });

function hintsIn(doc: ProseNode, { lead, parts }: Template): Decoration[] {
  const hints = new Map(parts.map(({ id, hint }) => [id, hint]));
  const found: Decoration[] = [];
  let hint = lead;
  doc.forEach((node, at) => {
    if (node.type.name === 'heading') hint = hints.get(String(node.attrs['id'])) ?? '';
    else {
      const isEmpty = node.type.name === 'paragraph' && node.childCount === 0;
      if (isEmpty && hint !== '') {
        found.push(Decoration.node(at, at + node.nodeSize, { class: 'part-hint', 'data-hint': hint }));
      }
      hint = '';
    }
  });
  return found;
}
