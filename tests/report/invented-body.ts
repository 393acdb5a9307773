import type { ClaimId } from '../../shared/model/claim.ts';
import { EMPTY_FIGURE, type FigureAttrs, type Picture } from '../../shared/model/figure.ts';
import type { RichBlock, RichInline, RichText, TableCellBlock } from '../../shared/model/rich-text.ts';
import type { ConfidenceLevel, LikelihoodTerm } from '../../shared/model/scale.ts';

/** `**bold**`, `_italic_` and `{1,2}` for a citation of claims C1 and C2. */
export function words(typed: string): readonly RichInline[] {
  return [...typed.matchAll(/\*\*(.+?)\*\*|_(.+?)_|\{([\d,]*)\}|([^*_{]+)/g)].map(
    ([, bold, italic, cited, plain]): RichInline => {
      if (bold) return { type: 'text', text: bold, marks: [{ type: 'bold' }] };
      if (italic) return { type: 'text', text: italic, marks: [{ type: 'italic' }] };
      if (cited === undefined) return { type: 'text', text: plain ?? '' };
      const claimIds = cited
        .split(',')
        .filter(Boolean)
        .map((number) => `claim-${number}` as ClaimId);
      return { type: 'citation', attrs: { claimIds } };
    },
  );
}

export const paragraph = (typed: string) => ({ type: 'paragraph', content: words(typed) }) as const;

export const heading = (level: 1 | 2 | 3, typed: string): RichBlock => ({
  type: 'heading',
  attrs: { level, id: `typed ${typed}` },
  content: words(typed),
});

export const judgement = (
  statement: string,
  likelihood: LikelihoodTerm,
  confidence: ConfidenceLevel,
  basis: string,
): RichBlock => ({
  type: 'judgement',
  attrs: { id: `judgement ${statement}`, likelihood, confidence },
  content: [
    { type: 'judgementStatement', content: words(statement) },
    { type: 'judgementBasis', content: words(basis) },
  ],
});

const list = (type: 'bulletList' | 'orderedList', ...items: readonly string[]): RichBlock => ({
  type,
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
});

const figure = (id: string, attrs: Partial<FigureAttrs>): RichBlock => ({
  type: 'figure',
  attrs: { ...EMPTY_FIGURE, id, ...attrs },
});

/** A picture of one pixel. */
export const INVENTED_PICTURE: Picture = {
  sha256: 'a'.repeat(64),
  name: 'quay.png',
  mediaType: 'image/png',
  byteLength: 70,
  width: 1,
  height: 1,
};

export const INVENTED_PICTURES: ReadonlyMap<string, string> = new Map([
  [
    INVENTED_PICTURE.sha256,
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  ],
]);

const cell = (
  type: TableCellBlock['type'],
  typed: string,
  attrs?: TableCellBlock['attrs'],
): TableCellBlock => ({ type, ...(attrs && { attrs }), content: [paragraph(typed)] });

const row = (...content: readonly TableCellBlock[]) => ({ type: 'tableRow', content }) as const;

/** With joined cells in its head and in its rows. */
const BERTHS: RichBlock = {
  type: 'table',
  content: [
    row(
      cell('tableHeader', 'Quay', { rowspan: 2 }),
      cell('tableHeader', 'What the bill gives', { colspan: 2 }),
    ),
    row(cell('tableHeader', 'To Halden'), cell('tableHeader', 'To the city')),
    row(
      cell('tableHeader', 'North', { rowspan: 2 }),
      cell('tableCell', 'the berths'),
      cell('tableCell', 'the rent'),
    ),
    row(cell('tableCell', 'nothing yet settled', { colspan: 2 })),
  ],
};

export const inventedBody = (): RichText => ({
  type: 'doc',
  content: [
    paragraph(
      'Tesmere’s coalition will pay for the Harbour Bill and get it, later than it says. The danger lies before the vote: a stoppage that runs its full twelve days{7,18} would meet a government already four votes short.{5}',
    ),
    heading(1, 'Key judgements'),
    judgement(
      'The Assembly will pass the Harbour Bill by the end of June 2031, because the escrow leaves the Treasury no cheap alternative.{1,21,22}',
      'likely',
      'moderate',
      'the dates and sums are on record, the intentions of the Farmers’ Union are not.{6}',
    ),
    judgement(
      'Harbour workers will stop work for at least a week before the vote.{7,17,18}',
      'roughly even chance',
      'low',
      'one speech and one report of a ballot.',
    ),
    judgement('The government will not fall over the bill.{5,9}', 'very likely', 'moderate', ''),
    judgement(
      'Kestria will turn its checks into a closure of the river.{30,31,32}',
      'unlikely',
      'low',
      'one outlet whose reliability cannot be judged.',
    ),
    heading(1, 'What the bill changes'),
    paragraph(
      'The second reading has been put off twice, each time at the wish of the Treasury.{2} It is now set for 11 March.{1} The clause that moves dredging to the state has gone,{4} and with it the part of the bill that the Farmers’ Union could most easily sell to its members.',
    ),
    paragraph(
      'The harbour needs the money. Grain fell by almost a third,{13} two berths stood closed for most of a month,{14} and the channel is now 10.6 metres deep at its worst.{16} Dues brought in 44.2 million crowns,{15} **less than the interest on what the Board owes**, as its own auditors remark in a footnote.',
    ),
    heading(2, 'Who gains and who pays'),
    paragraph(
      'Halden Terminals holds a caution on the land,{34} which belongs to the Republic.{33} Who stands behind Halden is not clear: a third of it belongs to a holding company{25} that has moved eleven times{26} and does not answer letters.{27}',
    ),
    list(
      'bulletList',
      'The Treasury has planned with the escrow.{22}',
      'The Farmers’ Union wants its price in writing.{6}',
      'The Federation wants a seat on the board, and says that it will load no ship without one.{17,19}',
    ),
    {
      type: 'blockquote',
      content: [paragraph('We will not load one ship for a board on which we have no seat.{17}')],
    },
    heading(3, 'The adviser'),
    paragraph(
      'An adviser has been named whose name alone fills a line: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft-und-Hafenbetriebsvereinigung.{35} Its fee is said to be small.{36}',
    ),
    heading(1, 'Why the vote has slipped'),
    paragraph(
      'Sixty-one members want to speak;{3} that alone would fill three sittings. The count explains more. Four votes are missing,{5} the Treasury will not speak about it,{8} and the minister would rather use the side door.{9} A Chinese-language trade paper (海岸观察) expects the bill to pass before the end of spring,{10} takes the builder’s eighteen months as given{11} and the union’s objections as settled;{12} we do not.',
    ),
    heading(2, 'What opinion allows'),
    paragraph(
      'A clear majority is against a lease of more than thirty years,{28} and so is half of the governing party.{29} An Arabic-language paper, صحيفة المرفأ, puts the cost of delay at a million crowns a day;{23} it belongs to a bidder that lost, and the ministry did not answer it.{24}',
    ),
    judgement(
      'Halden will accept thirty years if the land is included.{33,34}',
      'probable',
      'low',
      'inferred from the register; nobody has said so.',
    ),
    heading(1, 'Outlook'),
    paragraph('Three things would change our minds:'),
    list(
      'orderedList',
      'an extension of the escrow, which would take the haste out of the vote;{21}',
      'a settlement about seats on the board;{17}',
      'a further cut by the agency.{20}',
    ),
    paragraph(
      'This sentence cites a claim that is not in the case any more.{999} This one cites nothing at all.{}',
    ),
    BERTHS,
    figure('the-matrix', { kind: 'corroboration', caption: 'Who says what' }),
    figure('the-line', { kind: 'timeline' }),
    figure('the-table', { kind: 'claims', claimIds: ['claim-1', 'claim-7'] as ClaimId[] }),
    figure('the-chart', { kind: 'entities' }),
    figure('the-grades', { kind: 'ratings' }),
    figure('the-quay', { kind: 'picture', alt: 'The quay at low water', picture: INVENTED_PICTURE }),
  ],
});
