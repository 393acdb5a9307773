import { createContext, useContext } from 'react';
import type { ReportDocument, ReportNote } from '../../shared/analysis/report-model.ts';

/** The citations of the document, for the places in its text where they stand. */
export const ReportCitations = createContext<Pick<ReportDocument, 'citations' | 'notes'>>({
  citations: 'notes',
  notes: [],
});

export const useCitationStyle = (): ReportDocument['citations'] => useContext(ReportCitations).citations;

/** The citation of that number, where it is not the number that stands in the text. */
export function useReferences(number: number): ReportNote | null {
  const note = useContext(ReportCitations).notes[number - 1];
  return note?.references ? note : null;
}
