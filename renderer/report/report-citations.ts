import { createContext, useContext } from 'react';
import type { ReportDocument, ReportNote } from '../../shared/analysis/report-model.ts';

/** The citations of the document, for the places in its text where they stand. */
export const ReportCitations = createContext<Pick<ReportDocument, 'citations' | 'notes'>>({
  citations: 'notes',
  notes: [],
});

export const useCitationStyle = (): ReportDocument['citations'] => useContext(ReportCitations).citations;

/** The note of that number; null where there is none. */
export const useNote = (number: number): ReportNote | null =>
  useContext(ReportCitations).notes[number - 1] ?? null;
