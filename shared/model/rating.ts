/** What every rating keeps: why, when and by whom it was given. */
export interface Rated {
  readonly reason: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** The analyst's name, empty when none was given. */
  readonly by: string;
}
