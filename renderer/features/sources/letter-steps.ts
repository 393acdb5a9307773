import { RELIABILITY, type ReliabilityLetter } from '../../../shared/model/scale.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import type { ScaleStep } from '../../ui/ScalePicker.tsx';

export const LETTERS = Object.keys(RELIABILITY) as readonly ReliabilityLetter[];

/** The letters as cells of a scale; F stands apart, as it is no place on it (AJP-2.1). */
export const letterSteps: readonly ScaleStep[] = LETTERS.map((letter) => ({
  value: letter,
  name: RELIABILITY[letter],
  meaning: SOURCES_WORDS.meanings[letter],
  isApart: letter === 'F',
}));
