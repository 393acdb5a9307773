import { canonicalJson } from '../lib/canonical-json.ts';
import type { ReportClaim, ReportDocument, ReportNote, ReportSource } from './report-model.ts';

/** Tells a reader of the attachment what it holds; counts up when the shape changes. */
const FORMAT = 'touchstone-evidence/2';

/**
 * What an assessment rests on, for machines: canonical JSON (RFC 8785), so that the same case gives the same
 * bytes. Positions are UTF-16 units in the excerpt's text, end excluded.
 */
export function evidenceOf(document: ReportDocument): string {
  const {
    about,
    judgements,
    notes,
    claims,
    sources,
    entities,
    custody,
    statement,
    contradictions,
    problems,
    accepted,
  } = document;
  return canonicalJson({
    format: FORMAT,
    case: { title: about.caseTitle, isSample: about.isSample },
    assessment: {
      code: about.code,
      title: about.title,
      version: about.version,
      dated: about.dated,
      cutoff: about.cutoff,
      marking: about.marking,
      sourceStatement: statement,
      scale: about.scale,
      judgements: judgements.map(({ number, likelihood, band, confidence }) => ({
        number,
        likelihood,
        range: band.range,
        confidence,
      })),
    },
    issue: about.issue,
    sanitised: about.sanitised,
    notes: notes.filter(cites).map((note) => ({
      number: note.number,
      claims: note.claims.map((claim) => claim.code),
      missing: note.missing,
    })),
    claims: claims.map(claimEvidence),
    sources: sources.map(sourceEvidence),
    entities: entities.map(({ code, name, type, aliases, description, roles }) => ({
      code,
      name,
      type,
      aliases,
      description,
      roles: roles.map(({ role, claims: cited }) => ({ role, claims: cited.map((claim) => claim.code) })),
    })),
    contradictions,
    custody: custody.map(({ source, ...original }) => ({ source: source.code, ...original })),
    problems,
    accepted,
  });
}

/** A footnote rests on nothing. */
const cites = ({ isFootnote }: ReportNote): boolean => !isFootnote;

function claimEvidence({
  anchor: _anchor,
  notes: _notes,
  figures: _figures,
  support,
  descriptor,
  ...claim
}: ReportClaim): unknown {
  return {
    ...claim,
    descriptor: descriptor?.sentence ?? null,
    passages: support.flatMap(({ source, passages }) =>
      passages.map(({ excerptCode, ...passage }) => ({
        source: source.code,
        excerpt: excerptCode,
        ...passage,
      })),
    ),
  };
}

function sourceEvidence({ anchor: _anchor, claims, lineage, ...source }: ReportSource): unknown {
  return {
    ...source,
    claims: claims.map((claim) => claim.code),
    lineage: lineage.map(({ type, from }) => ({ type, from: from?.code ?? null })),
  };
}
