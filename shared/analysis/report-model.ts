import type { PartialDate } from '../lib/partial-date.ts';
import type { Reach } from '../lib/table-grid.ts';
import type { CitationStyle } from '../model/citation-style.ts';
import type { ClaimKind, ClaimStatus, Clock, Credibility } from '../model/claim.ts';
import type { EntityType, RoleKind } from '../model/entity.ts';
import type { LineageType } from '../model/lineage.ts';
import type { Marking } from '../model/marking.ts';
import type { Measure } from '../model/measure.ts';
import type { Stance } from '../model/passage.ts';
import type { BoxKind } from '../model/rich-text.ts';
import type { ConfidenceLevel, Likelihood, LikelihoodTerm, ReliabilityLetter } from '../model/scale.ts';
import type { Reliability, SourceKind, WithdrawalGround } from '../model/source.ts';
import type { SourceDescriptor } from '../model/source-descriptor.ts';
import type { PrintedPart } from '../model/template.ts';
import type { RuleId } from './check-rules.ts';
import type { ReportFigure } from './figures/report-figure.ts';
import type { ReportAbout } from './report-about.ts';
import type { ReportStatement } from './report-statement.ts';

/**
 * An assessment with everything it rests on, every number settled once. Renderers only read it: page, file and
 * evidence cannot disagree. An `anchor` is plain ASCII and never made from words that somebody typed.
 */
export interface ReportDocument {
  readonly about: ReportAbout;
  readonly layout: ReportLayout;
  /** Short paragraphs before the first heading: the bottom line on the first page. */
  readonly lead: readonly ReportWords[];
  readonly judgements: readonly ReportJudgement[];
  readonly body: readonly ReportBlock[];
  /** Those of the body, in the order of their numbers. */
  readonly figures: readonly ReportFigure[];
  readonly notes: readonly ReportNote[];
  readonly citations: CitationStyle;
  /** The list of references, in its order; none where the notes name the sources. */
  readonly references: readonly ReportReference[];
  /** Cited claims only: what an assessment does not rest on must not leave with it. */
  readonly claims: readonly ReportClaim[];
  readonly sources: readonly ReportSource[];
  readonly entities: readonly ReportEntity[];
  /** How the originals of the cited sources came in. */
  readonly custody: readonly ReportCustody[];
  readonly summary: SourceSummary;
  readonly statement: ReportStatement;
  /** Codes of claims that contradict each other and of which one at least is cited. */
  readonly contradictions: readonly (readonly [cited: string, other: string])[];
  readonly problems: readonly ReportProblem[];
  /** What the checker finds and the authors let stand. */
  readonly accepted: readonly ReportAccepted[];
}

/** How it is set, and which parts stand beside the text. */
export interface ReportLayout {
  /** Runs on from the first page, without chapters on pages of their own. */
  readonly isShort: boolean;
  /** "Assessment", "Briefing sheet". */
  readonly kind: string;
  readonly prints: readonly PrintedPart[];
}

export type ReportWords = readonly ReportInline[];

export type ReportInline =
  | { readonly kind: 'words'; readonly text: string; readonly isBold: boolean; readonly isItalic: boolean }
  | { readonly kind: 'break' }
  /** A note number, with what is wrong where it does not lead to everything it names. */
  | { readonly kind: 'note'; readonly number: number; readonly fault: NoteFault | null };

export type NoteFault = 'claim-missing' | 'citation-empty' | 'footnote-empty';

export type ReportBlock =
  | ReportHeading
  | { readonly kind: 'paragraph'; readonly words: ReportWords }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly items: readonly (readonly ReportBlock[])[];
    }
  | { readonly kind: 'quotation'; readonly paragraphs: readonly ReportWords[] }
  | ReportTable
  | ReportBox
  /** What follows begins on a new page. */
  | { readonly kind: 'page-break' }
  /** Where the author put a key judgement; the judgement itself stands in front. */
  | { readonly kind: 'judgement'; readonly judgement: ReportJudgement }
  /** Where a figure stands; {@link ReportDocument.figures} holds it. */
  | { readonly kind: 'figure'; readonly number: number };

export interface ReportHeading {
  readonly kind: 'heading';
  /** Never skips a level, whatever the editor holds. */
  readonly level: 1 | 2 | 3;
  /** `2.1` */
  readonly number: string;
  readonly anchor: string;
  readonly words: ReportWords;
}

export interface ReportJudgement {
  readonly number: number;
  readonly anchor: string;
  readonly statement: ReportWords;
  readonly likelihood: LikelihoodTerm;
  /** What the term stands for on the scale of the assessment. */
  readonly band: Likelihood;
  readonly confidence: ConfidenceLevel;
  readonly basis: ReportWords;
}

/** Every row has as many places as there are columns; null where a cell from above or beside reaches. */
export interface ReportTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly (ReportCell | null)[])[];
  /** How many rows at the top are headings through and through, and repeated on each page. */
  readonly headRows: number;
}

export interface ReportCell {
  /** What the cell is the heading of; null where it is none. */
  readonly scope: 'col' | 'row' | null;
  /** Over how much it reaches, its own place among it. */
  readonly reach: Reach;
  /** None where nothing is said. */
  readonly paragraphs: readonly ReportWords[];
}

/** A remark, what is not known, or what is taken for granted. */
export interface ReportBox {
  readonly kind: 'box';
  readonly box: BoxKind;
  readonly parts: readonly ReportBlock[];
}

/** One citation or footnote of the text. */
export interface ReportNote {
  readonly number: number;
  /** What is printed for it: its number among those that are printed as numbers. */
  readonly printed: number;
  readonly anchor: string;
  /** Where in the text the number stands. */
  readonly backAnchor: string;
  readonly claims: readonly ReportClaim[];
  /** How many claims it cites that are no longer in the case. */
  readonly missing: number;
  /** The author's own words: the whole of a footnote, or what is added to a citation. */
  readonly words: string;
  /** Whether it is words alone, and cites nothing. */
  readonly isFootnote: boolean;
  /** What stands in the text in place of the number; null where the number does. */
  readonly references: readonly ReferenceCited[] | null;
}

/** A reference as it is named in the text. */
export interface ReferenceCited {
  /** `3`, or `Focus Taiwan 2025a`. */
  readonly label: string;
  readonly anchor: string;
  /** Pages and the like of what is cited; empty for none. */
  readonly locator: string;
}

/** An entry of the list of references. */
export interface ReportReference {
  readonly label: string;
  readonly anchor: string;
  readonly source: ReportSource;
  /** Numbers of the citations that name it. */
  readonly citedBy: readonly number[];
}

export interface ReportClaim {
  readonly code: string;
  readonly anchor: string;
  readonly statement: string;
  readonly kind: ClaimKind;
  readonly status: ClaimStatus;
  /** `outlet < relay < speaker`; empty where nobody is named. */
  readonly attribution: string;
  /** The attribution as a sentence (ICD 206, source descriptor); null where nobody is named. */
  readonly descriptor: ReportDescriptor | null;
  readonly happened: Clock | null;
  readonly said: Clock | null;
  readonly captured: Clock | null;
  readonly measures: readonly Measure[];
  readonly credibility: Credibility | null;
  readonly tags: readonly string[];
  /** By source, in the order of the sources' codes; what speaks against the claim is among it. */
  readonly support: readonly ReportSupport[];
  /** Of the sources that speak for it: corroboration is counted in origins, never in items. */
  readonly origins: ReportOrigins;
  /** Numbers of the notes that cite it. */
  readonly notes: readonly number[];
  /** Numbers of the figures that it was chosen for. */
  readonly figures: readonly number[];
}

export interface ReportDescriptor {
  readonly sentence: string;
  /** Code of the source that the chain begins at. */
  readonly source: string;
  /** Whether it says more than the name of that source's outlet. */
  readonly saysMore: boolean;
}

/** How many origins some sources have between them, by the lineage of the whole case. */
export interface ReportOrigins {
  readonly items: number;
  readonly origins: number;
  readonly notEstablished: number;
  readonly withdrawn: number;
}

/** What one source gives to one claim. */
export interface ReportSupport {
  readonly source: ReportSource;
  readonly passages: readonly ReportPassage[];
}

export interface ReportPassage {
  readonly excerptCode: string;
  readonly stance: Stance;
  /** That of the excerpt and the pages of the passage. */
  readonly locator: string;
  /** UTF-16 units in the excerpt's text, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface ReportSource {
  readonly code: string;
  readonly anchor: string;
  readonly title: string;
  readonly outlet: string;
  readonly authors: readonly string[];
  readonly kind: SourceKind;
  readonly language: string;
  readonly url: string;
  readonly published: PartialDate | null;
  readonly retrieved: PartialDate | null;
  readonly reliability: Reliability | null;
  /** Why the source is said to be first-hand. */
  readonly firstHand: string | null;
  readonly withdrawn: { readonly ground: WithdrawalGround; readonly reason: string } | null;
  /** What it comes from. A source that is not cited is not named: its marking may be another one. */
  readonly lineage: readonly {
    readonly type: LineageType;
    readonly from: { readonly code: string; readonly anchor: string } | null;
  }[];
  readonly descriptor: SourceDescriptor;
  readonly marking: Marking;
  readonly caveats: readonly string[];
  readonly originals: readonly {
    readonly name: string;
    readonly byteLength: number;
    readonly sha256: string;
  }[];
  readonly excerpts: readonly {
    readonly code: string;
    readonly locator: string;
    /** The pages that are cited, `pp. 4, 7–9`; empty where the text has none. */
    readonly pages: string;
    readonly sha256: string;
  }[];
  readonly claims: readonly { readonly code: string; readonly anchor: string }[];
}

export interface ReportEntity {
  readonly code: string;
  readonly anchor: string;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  readonly description: string;
  readonly roles: readonly { readonly role: RoleKind; readonly claims: ReportSource['claims'] }[];
}

/** One original: when and by whom it was taken in, out of what, and what was read from it. */
export interface ReportCustody {
  readonly source: { readonly code: string; readonly anchor: string };
  readonly retrieved: PartialDate | null;
  readonly name: string;
  readonly byteLength: number;
  readonly sha256: string;
  /** The files it lay in, outermost first. */
  readonly within: readonly { readonly name: string; readonly sha256: string }[];
  readonly taken: ReportAct;
  readonly texts: readonly {
    readonly code: string;
    readonly sha256: string;
    readonly reader: { readonly name: string; readonly version: number };
    /** The code of the earlier text that it corrects. */
    readonly replaces: string | null;
    readonly taken: ReportAct;
  }[];
}

export interface ReportAct {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** null where the journal of the case does not hold it, as in a case that was made from records alone. */
  readonly by: { readonly seq: number; readonly analyst: string } | null;
}

/** Plain counts about what is cited (ICD 206: source summary statement). It weighs nothing. */
export interface SourceSummary {
  readonly claims: number;
  readonly passages: number;
  readonly sources: number;
  readonly sourcesInCase: number;
  /** Distinct outlets named by the cited sources. */
  readonly outlets: number;
  readonly withoutOutlet: number;
  /** First and last day of publication among the cited sources that have a date. */
  readonly published: { readonly from: string; readonly to: string } | null;
  readonly undated: number;
  readonly reliability: readonly { readonly letter: ReliabilityLetter | null; readonly sources: number }[];
  readonly credibility: readonly { readonly digit: Credibility['digit'] | null; readonly claims: number }[];
  readonly kinds: readonly { readonly kind: SourceKind; readonly sources: number }[];
  readonly languages: readonly { readonly language: string; readonly sources: number }[];
  /** Cited claims that rest on one source only. */
  readonly singleSource: number;
  /** Cited claims that rest on several sources of which no more than one origin is established. */
  readonly singleOrigin: number;
  /** Of all cited sources together. */
  readonly origins: ReportOrigins;
}

/** Something in the printed chain that does not hold; the page shows it as well. */
export interface ReportProblem {
  readonly code: RuleId;
  readonly message: string;
}

/** A finding of the checker that the authors answer for. */
export interface ReportAccepted {
  readonly rule: RuleId;
  readonly name: string;
  readonly standard: string;
  /** The words it is about. */
  readonly sentence: string;
  readonly why: string;
  readonly reason: string;
  readonly by: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
}
