import { assertNever } from '../../lib/assert-never.ts';
import type { CaseSnapshot } from '../../model/case-snapshot.ts';
import type { FigureAttrs, FigureBlock } from '../../model/figure.ts';
import { FIGURE_WORDS as WORDS } from '../../words/figures.ts';
import { byCode } from '../report-codes.ts';
import type { ReportClaim } from '../report-model.ts';
import { claimsTable } from './claims-table.ts';
import { drawCorroboration } from './corroboration-drawing.ts';
import { drawEntities } from './entity-chart.ts';
import type { FigureMaterial, FigureShown } from './figure-material.ts';
import { drawRatings } from './ratings-drawing.ts';
import type { ReportFigure } from './report-figure.ts';
import { drawTimeline } from './timeline-drawing.ts';

/** Every figure of a text with its number, as the case stands now. */
export function buildFigures(
  blocks: readonly FigureBlock[],
  claims: ReadonlyMap<string, ReportClaim>,
  snapshot: CaseSnapshot,
  hasAnnex: boolean,
): readonly ReportFigure[] {
  const all = [...claims.values()].toSorted(byCode);
  return blocks.map(({ attrs }, index) => {
    const chosen = attrs.claimIds.flatMap((id) => claims.get(id) ?? []).toSorted(byCode);
    const shown = attrs.claimIds.length > 0 ? [...new Set(chosen)] : all;
    return {
      ...buildFigure(attrs, index + 1, { claims: shown, snapshot }, hasAnnex),
      missing: attrs.claimIds.length - chosen.length,
    };
  });
}

function buildFigure(
  attrs: FigureAttrs,
  number: number,
  material: FigureMaterial,
  hasAnnex: boolean,
): Omit<ReportFigure, 'missing'> {
  const { kind, clock } = attrs;
  const own = kind === 'timeline' ? WORDS.captions.timeline[clock] : WORDS.captions[kind];
  return {
    id: attrs.id,
    number,
    anchor: `figure-${number}`,
    kind,
    caption: attrs.caption.trim() || own,
    source: attrs.source.trim() || sourceLine(attrs, material, hasAnnex),
    ...shownBy(attrs, material),
  };
}

function shownBy(attrs: FigureAttrs, material: FigureMaterial): FigureShown {
  const { kind, clock, picture, alt } = attrs;
  if (kind === 'picture') {
    return picture
      ? { alt: alt.trim(), content: { form: 'picture', picture } }
      : { alt: WORDS.noPicture, content: { form: 'nothing', why: WORDS.noPicture } };
  }
  if (material.claims.length === 0) {
    return { alt: WORDS.noClaims, content: { form: 'nothing', why: WORDS.noClaims } };
  }
  switch (kind) {
    case 'claims':
      return claimsTable(material);
    case 'corroboration':
      return drawCorroboration(material);
    case 'timeline':
      return drawTimeline(material, clock);
    case 'entities':
      return drawEntities(material);
    case 'ratings':
      return drawRatings(material);
    default:
      return assertNever(kind);
  }
}

function sourceLine(
  { kind, picture, claimIds }: FigureAttrs,
  { claims }: FigureMaterial,
  hasAnnex: boolean,
): string {
  if (kind === 'picture') return picture ? WORDS.sourcePicture(picture.name) : '';
  if (claims.length === 0) return '';
  return claimIds.length > 0 && claims.length <= 12
    ? WORDS.sourceSome(claims.map(({ code }) => code).join(', '), hasAnnex)
    : WORDS.sourceAll(claims.length, hasAnnex);
}
