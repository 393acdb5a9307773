import { createContext, useContext } from 'react';

/** Pages with numbers, or one long page with links. */
export type Mode = 'print' | 'screen';

export const ReportMode = createContext<Mode>('print');

export const useMode = (): Mode => useContext(ReportMode);
