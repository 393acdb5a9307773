import type { ArgsOfCommand } from '../../shared/command-args.ts';
import type { COMMANDS, CommandId } from '../../shared/commands.ts';
import type { Stamp } from '../../shared/lib/ids.ts';
import type { Change } from '../../shared/model/changes.ts';
import type { Reader } from '../db/reader.ts';

/** Commands that change data: exactly those marked `edits` in the manifest. */
export type EditCommandId = {
  [K in CommandId]: (typeof COMMANDS)[K] extends { readonly edits: true } ? K : never;
}[CommandId];

/** Commands that change what is shown, or ask. */
export type ActCommandId = Exclude<CommandId, EditCommandId>;

/** Ids, the clock, and who acts. */
export interface PlanStamp extends Stamp {
  /** The analyst's name, empty when none was given. */
  readonly analyst: string;
}

/**
 * Decides what an edit command changes; never writes. Runs inside the transaction: await only the reader, and never
 * once per record. An empty list means that there is nothing to do.
 */
export type Planner<K extends EditCommandId> = (
  read: Reader,
  args: ArgsOfCommand<K>,
  stamp: PlanStamp,
) => Promise<readonly Change[]>;

/** A plan that cannot be made, with a sentence for the analyst. Nothing is written. */
export class PlanError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PlanError';
  }
}
