import { create } from 'zustand';
import type { WatchNews } from '../../shared/ipc.ts';

/** The folder that is watched for the open case; null where none is. */
export const useWatching = create<{ readonly news: WatchNews | null }>(() => ({ news: null }));

export const setWatching = (news: WatchNews | null): void => useWatching.setState({ news });
