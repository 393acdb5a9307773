import { createContext, useContext } from 'react';
import type { ReportLayout } from '../../shared/analysis/report-model.ts';
import type { PrintedPart } from '../../shared/model/template.ts';

/** The layout of the document; null outside one, as in the editor. */
export const ReportLayoutNow = createContext<ReportLayout | null>(null);

/** Whether the document prints a part, so that something can lead there. */
export const usePrints = (part: PrintedPart): boolean =>
  useContext(ReportLayoutNow)?.prints.includes(part) ?? false;

const ANNEXES = [
  'claims',
  'sources',
  'entities',
  'custody',
  'accepted',
] as const satisfies readonly PrintedPart[];
export type Annex = (typeof ANNEXES)[number];

/** The annexes that a document prints, with their letters: the first is A, whichever it is. */
export const annexesOf = ({ prints }: Pick<ReportLayout, 'prints'>): readonly (readonly [Annex, string])[] =>
  ANNEXES.filter((annex) => prints.includes(annex)).map((annex, index) => [
    annex,
    String.fromCharCode(65 + index),
  ]);

/** The letter of an annex in the document at hand. */
export function useAnnexLetter(annex: Annex): string {
  const layout = useContext(ReportLayoutNow);
  return (layout ? annexesOf(layout) : []).find(([other]) => other === annex)?.[1] ?? '';
}
