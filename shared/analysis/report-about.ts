import type { PartialDate } from '../lib/partial-date.ts';
import type { Logo } from '../model/house.ts';
import type { Marking, MarkingLevel } from '../model/marking.ts';
import type { LikelihoodScaleId } from '../model/scale.ts';

/** What an assessment says of itself. */
export interface ReportAbout {
  readonly code: string;
  readonly title: string;
  readonly subtitle: string;
  readonly organisation: string;
  readonly authors: readonly string[];
  readonly version: string;
  readonly dated: PartialDate | null;
  /** `YYYY-MM-DD`: the document's own date, or the day the assessment was begun where it has none. */
  readonly day: string;
  readonly cutoff: PartialDate | null;
  readonly language: string;
  readonly marking: Marking;
  /** What the marking is printed with: caveats of the cited sources and its own. */
  readonly caveats: readonly string[];
  /** How the marking is set, and what it allows. */
  readonly level: MarkingLevel;
  readonly logo: Logo | null;
  /** The marking that the cited sources ask for (the most restrictive of what is included). */
  readonly sourceMarking: Marking;
  /** Whether the analyst set the marking, rather than the sources. */
  readonly isMarkingSet: boolean;
  /** Null for pages that are not issued. */
  readonly issue: ReportIssue | null;
  /** Null where nothing is withheld. */
  readonly sanitised: ReportSanitised | null;
  readonly scale: LikelihoodScaleId;
  readonly caseTitle: string;
  readonly isSample: boolean;
}

/** Which issued copy the pages are. */
export interface ReportIssue {
  readonly code: string;
  /** A moment in UTC. */
  readonly issuedAt: string;
  readonly supersedes: {
    readonly code: string;
    readonly issuedAt: string;
    readonly changeNote: string;
  } | null;
}

/** What a sanitised copy leaves out. */
export interface ReportSanitised {
  /** Nothing that is marked higher is named or quoted. */
  readonly cut: Marking;
  /** Codes of the sources that are described and not named. */
  readonly described: readonly string[];
  /** Codes of the claims of which only the code is printed. */
  readonly withheld: readonly string[];
}
