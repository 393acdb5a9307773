import { mergeAttributes, Node } from '@tiptap/core';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { ASSESSMENT_WORDS } from '../../../shared/words/assessments.ts';

/** What the editor knows about the claims it cites; codes are read from the case, the text holds ids only. */
export interface CitationTargets {
  readonly codeOf: (id: ClaimId) => string | undefined;
  readonly open: (id: ClaimId) => void;
  /** Called with each citation on screen, so that its label can follow the case. */
  readonly watch: (refresh: () => void) => () => void;
}

/** An inline citation of one or more claims. */
export const citationNode = (targets: CitationTargets) =>
  Node.create({
    name: 'citation',
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addAttributes: () => ({
      claimIds: {
        default: [],
        parseHTML: (element: HTMLElement) => (element.dataset['claims'] ?? '').split(' ').filter(Boolean),
        renderHTML: (attributes) => ({ 'data-claims': (attributes['claimIds'] as string[]).join(' ') }),
      },
      note: {
        default: '',
        parseHTML: (element: HTMLElement) => element.dataset['note'] ?? '',
        renderHTML: ({ note }: { readonly note?: string }) => (note ? { 'data-note': note } : {}),
      },
    }),
    parseHTML: () => [{ tag: 'cite[data-claims]' }],
    renderHTML: ({ HTMLAttributes }) => ['cite', mergeAttributes(HTMLAttributes)],
    renderText: ({ node }) => `[${labelOf(node.attrs['claimIds'] as ClaimId[], targets)}]`,
    addNodeView:
      () =>
      ({ node }) => {
        const claimIds = node.attrs['claimIds'] as readonly ClaimId[];
        const note = String(node.attrs['note']);
        const dom = document.createElement('cite');
        dom.className = 'citation';
        const refresh = (): void => {
          const label = labelOf(claimIds, targets);
          dom.textContent = note ? `${label}, ${note}` : label;
          dom.setAttribute('aria-label', ASSESSMENT_WORDS.citation(dom.textContent));
          dom.classList.toggle(
            'citation-broken',
            claimIds.some((id) => targets.codeOf(id) === undefined),
          );
        };
        dom.addEventListener('dblclick', () => {
          if (claimIds[0]) targets.open(claimIds[0]);
        });
        refresh();
        return { dom, destroy: targets.watch(refresh) };
      },
  });

const labelOf = (ids: readonly ClaimId[], targets: CitationTargets): string =>
  ids.map((id) => targets.codeOf(id) ?? ASSESSMENT_WORDS.goneClaim).join(', ');
