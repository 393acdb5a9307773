import type { Node as ProseNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { CheckFinding } from '../../../../shared/analysis/check-finding.ts';
import { ruleOf } from '../../../../shared/analysis/check-rules.ts';
import { CHECKING_WORDS as WORDS } from '../../../../shared/words/checking.ts';

/** A finding where it stands in the editor now. */
export interface PlacedFinding {
  readonly finding: CheckFinding;
  readonly from: number;
  readonly to: number;
}

export const findingsKey = new PluginKey<DecorationSet>('findings');

/** Underlines findings. They move with what is typed before them until the text has been read again. */
export const findingsPlugin = (): Plugin<DecorationSet> =>
  new Plugin({
    key: findingsKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, shown) => {
        const found = transaction.getMeta(findingsKey) as readonly CheckFinding[] | undefined;
        return found
          ? DecorationSet.create(
              transaction.doc,
              found.flatMap((finding) => decorate(transaction.doc, finding)),
            )
          : shown.map(transaction.mapping, transaction.doc);
      },
    },
    props: { decorations: (state) => findingsKey.getState(state) },
  });

/** The findings that are underlined, in the order of the text. */
export const placedFindings = (shown: DecorationSet | undefined): readonly PlacedFinding[] =>
  (shown?.find() ?? [])
    .map(({ from, to, spec }) => ({ finding: (spec as { finding: CheckFinding }).finding, from, to }))
    .toSorted((a, b) => a.from - b.from || a.to - b.to);

function decorate(doc: ProseNode, finding: CheckFinding): readonly Decoration[] {
  const line = finding.place && lineAt(doc, finding.place.path);
  if (!finding.place || !line) return [];
  const { severity, name } = ruleOf(finding.rule);
  const { start, end } = finding.place;
  const attributes = {
    class: `finding finding-${severity}`,
    'aria-invalid': 'grammar',
    title: `${WORDS.panel.at(WORDS.severities[severity].one, name)}. ${finding.why}`,
  };
  // An empty line and a figure have no words to underline: they are marked themselves.
  if (start === end || !line.node.isTextblock)
    return [Decoration.node(line.at, line.at + line.node.nodeSize, attributes, { finding })];
  const from = line.at + 1 + start;
  return [
    Decoration.inline(from, line.at + 1 + Math.min(end, line.node.content.size), attributes, { finding }),
  ];
}

/** A line or figure of the document by the path of child numbers to it, with its position. */
function lineAt(doc: ProseNode, path: readonly number[]): { node: ProseNode; at: number } | null {
  let node = doc;
  // The document itself has no position: its first child stands at 0.
  let at = -1;
  for (const index of path) {
    if (index >= node.childCount) return null;
    let child = at + 1;
    for (let before = 0; before < index; before += 1) child += node.child(before).nodeSize;
    node = node.child(index);
    at = child;
  }
  return node.isTextblock || node.isAtom ? { node, at } : null;
}
