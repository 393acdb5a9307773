import { RECOVERY_WORDS } from '../../shared/words/recovery.ts';
import type { Trouble } from '../state/trouble.ts';
import { PlanError } from './planner.ts';

/** A case cannot be opened as it should be; the analyst is shown what is known of it and decides. */
export class StoreTrouble extends PlanError {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(RECOVERY_WORDS.sentence(trouble.kind));
    this.trouble = trouble;
  }
}
