import { createContext, useContext } from 'react';
import type { ReportFigure } from '../../../../shared/analysis/figures/report-figure.ts';

/** The figures of the open assessment as the case stands now, by the id of their place in the text. */
export const FiguresNow = createContext<ReadonlyMap<string, ReportFigure>>(new Map());

/** A figure as the case stands now; null until it is drawn. */
export const useFigureNow = (id: string): ReportFigure | null => useContext(FiguresNow).get(id) ?? null;
