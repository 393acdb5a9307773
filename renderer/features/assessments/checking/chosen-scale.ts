import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import {
  DEFAULT_LIKELIHOOD_SCALE,
  type LikelihoodScaleId,
  type LikelihoodTerm,
  likelihood,
  likelihoodsOf,
} from '../../../../shared/model/scale.ts';

/** The scale of the assessment in an editor; what shows it can follow. */
interface ChosenScale {
  id: LikelihoodScaleId;
  /** Answers with what ends it. */
  readonly watch: (follow: () => void) => () => void;
  readonly tell: () => void;
}

const scales = new WeakMap<Editor, ChosenScale>();

export function chosenScale(editor: Editor): ChosenScale {
  const known = scales.get(editor);
  if (known) return known;
  const watchers = new Set<() => void>();
  const made: ChosenScale = {
    id: DEFAULT_LIKELIHOOD_SCALE,
    watch: (follow) => {
      watchers.add(follow);
      return () => watchers.delete(follow);
    },
    tell: () => {
      for (const follow of watchers) follow();
    },
  };
  scales.set(editor, made);
  return made;
}

/** The key judgements of an editor offer the terms of the scale. */
export function useChosenScale(editor: Editor, id: LikelihoodScaleId): void {
  useEffect(() => {
    const scale = chosenScale(editor);
    if (scale.id === id) return;
    scale.id = id;
    scale.tell();
  }, [editor, id]);
}

/** The likelihood that a new key judgement has until another is chosen: more likely than not. */
export const usualTerm = (scale: LikelihoodScaleId): LikelihoodTerm =>
  likelihoodsOf(scale).find(({ low }) => low === 55)?.term ?? 'likely';

/** Offers the terms of the scale. One of another scale that was chosen already stays among them. */
export function showLikelihood(
  select: HTMLSelectElement,
  range: HTMLElement,
  term: LikelihoodTerm,
  scale: LikelihoodScaleId,
): void {
  const terms = likelihoodsOf(scale).map((entry) => entry.term);
  const options = terms.includes(term) ? terms : [...terms, term];
  if ([...select.options].map(({ value }) => value).join() !== options.join()) {
    select.replaceChildren(...options.map((option) => new Option(option, option)));
  }
  select.value = term;
  range.textContent = likelihood(term, scale).range;
}
