/** Why a snapshot was taken. */
export const SNAPSHOT_REASONS = [
  'time',
  'changes',
  'closing',
  'before-migration',
  'before-import',
  'before-restore',
  'asked',
] as const;
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number];

/** What is known of a snapshot without opening it. */
export interface SnapshotFacts {
  /** Names its manifest; those taken later are greater. */
  readonly id: string;
  readonly caseId: string;
  /** The last journal entry that it holds. */
  readonly seq: number;
  /** The hash of that entry's line. */
  readonly head: string;
  /** For people; order is by id alone. */
  readonly takenAt: string;
  readonly reason: SnapshotReason;
  /** Records by table. */
  readonly counts: Readonly<Record<string, number>>;
  /** Bytes on disk, those shared with other snapshots included. */
  readonly bytes: number;
  /** Null where nobody has looked since the program was started. */
  readonly isSound: boolean | null;
}

export const SNAPSHOT_ID = /^\d{8}-[0-9a-f]{16}$/;

/** How it stands with the snapshots of a case. */
export interface SnapshotNews {
  readonly caseId: string;
  /** The second folder: its name, never where it lies. Null where none was chosen. */
  readonly second: {
    readonly name: string;
    readonly isThere: boolean;
    /** Snapshots that it lacks. */
    readonly behind: number;
  } | null;
  /** Why the last snapshot could not be taken; null when it was. */
  readonly problem: string | null;
}

/** What a check of every snapshot of a case came to. */
export interface SnapshotsChecked {
  readonly snapshots: readonly SnapshotFacts[];
  /** Files that were read and hashed. */
  readonly files: number;
  /** Files that were damaged or gone and could be written again. */
  readonly mended: number;
  /** Files that are damaged or gone still. */
  readonly damaged: number;
}

/** A snapshot as it is read: part by part, because a message between processes has to stay small. */
export interface SnapshotParts {
  /** Number of parts: those of the tables first, then those of the journal. */
  readonly parts: number;
  /** How many of them are of tables. */
  readonly ofTables: number;
  readonly originals: readonly string[];
}

export interface SnapshotPart {
  /** The table whose rows these are; null for lines of the journal. */
  readonly table: string | null;
  readonly lines: readonly string[];
}

/** A case that has snapshots in a folder somebody chose. */
export interface FoundCase {
  readonly newest: SnapshotFacts;
  /** Reading it takes a passphrase or a recovery key. */
  readonly isSealed: boolean;
  /** This profile has the case already. */
  readonly isHere: boolean;
}

/** The same with the title of the case; null where that cannot be read, as without the key. */
export interface TitledCase extends FoundCase {
  readonly title: string | null;
}

/** A case that was put back from its snapshots. */
export interface PutBackCase {
  /** The snapshot that it was put back from. */
  readonly takenAt: string;
  /** Newer snapshots that are damaged and were passed over. */
  readonly passedOver: number;
  /** Hashes of the originals that are not there. */
  readonly missing: readonly string[];
}
