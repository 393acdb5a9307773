import { counted } from '../lib/counted.ts';

/** Words for bringing cases back from a folder of snapshots, as on another computer. */
export const FOUND_CASE_WORDS = {
  title: 'Bring back a case from its snapshots',
  lead: 'These cases have snapshots in the folder. One that you bring back is put on this computer with its history and its originals; nothing is written in the folder.',
  list: 'Cases in the folder',
  noTitle: (id: string): string => `Case ${id.slice(0, 8)}…${id.slice(-4)}`,
  newest: (when: string): string => `Newest snapshot: ${when}`,
  sealed: 'Encrypted',
  bringBack: 'Bring back',
  bringBackNamed: (title: string): string => `Bring back “${title}”`,
  isHere: 'Is on this computer already',
  open: 'Open',
  openNamed: (title: string): string => `Open “${title}”`,
  task: 'Bringing back the case',
  done: (when: string): string =>
    `The case is on this computer again, as in the snapshot of ${when}. Choose a second folder for its snapshots here, too.`,
  notSealedHere:
    'The snapshots of this case were encrypted. Those that are taken on this computer are not, until you turn that on here.',
  passedOver: (count: number): string =>
    `${counted(count, 'newer snapshot is', 'newer snapshots are')} damaged, so that an earlier one was taken.`,
} as const;
