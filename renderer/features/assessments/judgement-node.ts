import { mergeAttributes, Node } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { CONFIDENCE, type LikelihoodTerm } from '../../../shared/model/scale.ts';
import { ASSESSMENT_WORDS } from '../../../shared/words/assessments.ts';
import { chosenScale, showLikelihood } from './checking/chosen-scale.ts';

/** A key judgement: its likelihood and confidence are attributes, its two texts are kept apart (ICD 203 D.6.e(2)(b)). */
export const JudgementNode = Node.create({
  name: 'judgement',
  group: 'block',
  content: 'judgementStatement judgementBasis',
  isolating: true,
  defining: true,
  draggable: false,
  addAttributes: () => ({
    likelihood: { default: 'likely' },
    confidence: { default: 'moderate' },
  }),
  parseHTML: () => [{ tag: 'section[data-judgement]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'section',
    mergeAttributes(HTMLAttributes, { 'data-judgement': '' }),
    0,
  ],
  addNodeView:
    () =>
    ({ node, editor, getPos }) => {
      const set = (name: 'likelihood' | 'confidence', value: string): void => {
        const at = getPos();
        if (at === undefined) return;
        editor.view.dispatch(editor.state.tr.setNodeAttribute(at, name, value));
      };
      const dom = document.createElement('div');
      dom.className = 'judgement';
      dom.setAttribute('role', 'group');
      dom.setAttribute('aria-label', ASSESSMENT_WORDS.judgement);
      const bar = document.createElement('div');
      bar.className = 'judgement-bar';
      bar.contentEditable = 'false';
      const levels = Object.entries(CONFIDENCE).map(([value, label]) => ({ value, label }));
      const likely = chooser(ASSESSMENT_WORDS.likelihood, [], (value) => set('likelihood', value));
      const range = document.createElement('span');
      range.className = 'judgement-range';
      const sure = chooser(ASSESSMENT_WORDS.confidence, levels, (value) => set('confidence', value));
      bar.append(likely.label, range, sure.label);
      const contentDOM = document.createElement('div');
      dom.append(bar, contentDOM);
      const scale = chosenScale(editor);
      let last = node;
      const show = (shown: ProseNode): void => {
        last = shown;
        showLikelihood(likely.select, range, shown.attrs['likelihood'] as LikelihoodTerm, scale.id);
        sure.select.value = String(shown.attrs['confidence']);
      };
      show(node);
      return {
        dom,
        contentDOM,
        destroy: scale.watch(() => show(last)),
        update: (next) => {
          if (next.type.name !== 'judgement') return false;
          show(next);
          return true;
        },
        stopEvent: (event) => event.target instanceof HTMLSelectElement,
        ignoreMutation: (mutation) => !contentDOM.contains(mutation.target),
      };
    },
});

const part = (name: string, hint: string) =>
  Node.create({
    name,
    content: 'inline*',
    defining: true,
    isolating: true,
    parseHTML: () => [{ tag: `p[data-${name.toLowerCase()}]` }],
    renderHTML: ({ HTMLAttributes }) => [
      'p',
      mergeAttributes(HTMLAttributes, {
        [`data-${name.toLowerCase()}`]: '',
        class: 'judgement-part',
        'data-hint': hint,
      }),
      0,
    ],
  });

/** What is judged. */
export const JudgementStatementNode = part('judgementStatement', ASSESSMENT_WORDS.statement);

/** Why the confidence is what it is. */
export const JudgementBasisNode = part('judgementBasis', ASSESSMENT_WORDS.basis);

function chooser(
  name: string,
  options: readonly { readonly value: string; readonly label: string }[],
  choose: (value: string) => void,
): { readonly label: HTMLLabelElement; readonly select: HTMLSelectElement } {
  const label = document.createElement('label');
  const select = document.createElement('select');
  for (const option of options) select.add(new Option(option.label, option.value));
  select.addEventListener('change', () => choose(select.value));
  label.append(name, ' ', select);
  return { label, select };
}
