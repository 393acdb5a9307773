import { create } from 'zustand';

/** Whether addresses are words only, as main said last; closed until it has spoken. */
export const useClosedMode = create<{ readonly isClosed: boolean }>(() => ({ isClosed: true }));

export const keepClosedMode = (isClosed: boolean): void => useClosedMode.setState({ isClosed });
