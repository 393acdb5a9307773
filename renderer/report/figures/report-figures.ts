import { createContext, useContext } from 'react';
import type { ReportFigure } from '../../../shared/analysis/figures/report-figure.ts';

/** The figures of the document, for the places in its text where they stand. */
export const ReportFigures = createContext<readonly ReportFigure[]>([]);

/** The figure of that number; null where there is none. */
export const useReportFigure = (number: number): ReportFigure | null =>
  useContext(ReportFigures)[number - 1] ?? null;

/** Picture files by their SHA-256, as addresses that hold the bytes themselves. */
export type PictureAddresses = ReadonlyMap<string, string>;

export const ReportPictures = createContext<PictureAddresses>(new Map());
