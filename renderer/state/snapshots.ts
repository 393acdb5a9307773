import { create } from 'zustand';
import type { SnapshotNews } from '../../shared/snapshot-facts.ts';

/** How it stands with the snapshots of the open case; null until main has said so. A new object: look at the list again. */
export const useSnapshotNews = create<{ readonly news: SnapshotNews | null }>(() => ({ news: null }));

export const setSnapshotNews = (news: SnapshotNews | null): void => useSnapshotNews.setState({ news });
