import type { ClaimKind } from '../../shared/model/claim.ts';
import type { CredibilityDigit } from '../../shared/model/scale.ts';

export interface InventedClaim {
  readonly statement: string;
  readonly kind: ClaimKind;
  /** `outlet < relay < speaker` */
  readonly attribution: string;
  readonly credibility: CredibilityDigit | null;
  /** Source and sentence, both from 0. */
  readonly rests: readonly (readonly [source: number, sentence: number])[];
  readonly happened?: string;
  readonly said?: string;
}

const claim = (
  statement: string,
  kind: ClaimKind,
  attribution: string,
  credibility: CredibilityDigit | null,
  rests: InventedClaim['rests'],
  clocks: Pick<InventedClaim, 'happened' | 'said'> = {},
): InventedClaim => ({ statement, kind, attribution, credibility, rests, ...clocks });

const WHIP = 'Quillport Courier < coalition official (anonymous: not cleared to speak)';

/** Enough claims for their table to run over several pages. */
export const INVENTED_CLAIMS: readonly InventedClaim[] = [
  claim(
    'The second reading is set for 11 March 2031.',
    'statement of fact',
    'Assembly of Tesmere',
    1,
    [
      [0, 0],
      [1, 0],
    ],
    { said: '2031-03-04' },
  ),
  claim(
    'The reading was deferred twice at the request of the Treasury.',
    'statement of fact',
    'Assembly of Tesmere',
    1,
    [[0, 1]],
  ),
  claim('Sixty-one members intend to speak.', 'intention', 'Assembly of Tesmere', 2, [[0, 2]]),
  claim(
    'The clause that moves dredging to the state has been withdrawn.',
    'statement of fact',
    'Assembly of Tesmere',
    2,
    [[0, 3]],
    { happened: '2031-03-03' },
  ),
  claim('The government is four votes short.', 'statement of fact', WHIP, 3, [[1, 0]], {
    said: '2031-03-05',
  }),
  claim('The Farmers’ Union wants the price of its support in writing.', 'intention', WHIP, 3, [[1, 1]]),
  claim(
    'Harbour workers vote on Sunday on a stoppage of up to twelve days.',
    'forecast',
    'Quillport Courier',
    2,
    [
      [1, 2],
      [4, 1],
    ],
    { happened: '2031-03-09' },
  ),
  claim(
    'The Treasury would not comment on the count.',
    'statement of fact',
    'Quillport Courier < Treasury spokeswoman',
    2,
    [[1, 3]],
  ),
  claim('The minister avoided the press.', 'statement of fact', 'Quillport Courier', 3, [[1, 4]]),
  claim('The bill is expected to pass before the end of spring.', 'forecast', '海岸观察', 4, [[2, 0]], {
    said: '2031-03-06',
  }),
  claim(
    'The builder says that dredging can be finished in eighteen months.',
    'forecast',
    '海岸观察 < 承建方',
    3,
    [[2, 1]],
  ),
  claim('The union’s opposition is not expected to matter.', 'judgement', '海岸观察', 5, [[2, 2]]),
  claim(
    'Grain loaded at Quillport fell by 31 per cent in the last quarter of 2030.',
    'statement of fact',
    'Tesmere Harbour Board',
    1,
    [[3, 0]],
    { happened: '2030-10-01/2030-12-31' },
  ),
  claim('Two berths were closed for 19 days.', 'statement of fact', 'Tesmere Harbour Board', 1, [[3, 1]]),
  claim('Dues brought in 44.2 million crowns.', 'statement of fact', 'Tesmere Harbour Board', 1, [[3, 2]]),
  claim(
    'The channel is 10.6 metres deep at its shallowest point.',
    'statement of fact',
    'Tesmere Harbour Board',
    2,
    [[3, 3]],
  ),
  claim(
    'The Federation will load no ship for a board on which it has no seat.',
    'intention',
    'Harbour Workers’ Federation < P. Istra',
    2,
    [[4, 0]],
    { said: '2031-02-27' },
  ),
  claim(
    'The mandate for a stoppage is twelve days at most.',
    'statement of fact',
    'Harbour Workers’ Federation < P. Istra',
    2,
    [[4, 1]],
  ),
  claim(
    'The government has had the Federation’s letter since 1 February.',
    'statement of fact',
    'Harbour Workers’ Federation < P. Istra',
    3,
    [[4, 2]],
    { happened: '2031-02-01' },
  ),
  claim(
    'The rating agency cut the outlook because of the delay.',
    'statement of fact',
    'Continental Wire',
    2,
    [[5, 0]],
    { happened: '2031-02-14' },
  ),
  claim(
    'Without ratification by 30 June the escrow of 210 million crowns is lost.',
    'statement of fact',
    'Continental Wire',
    2,
    [[5, 1]],
  ),
  claim(
    'The Treasury has already planned with the money in escrow.',
    'statement of fact',
    'Continental Wire < Treasury official (anonymous: talks are under way)',
    3,
    [[5, 2]],
  ),
  claim(
    'The delay is said to cost the harbour a million crowns a day.',
    'statement of fact',
    'صحيفة المرفأ < المدير',
    5,
    [[6, 0]],
    { said: '2031-03-02' },
  ),
  claim('The ministry did not answer the director.', 'statement of fact', 'صحيفة المرفأ', 3, [[6, 1]]),
  claim(
    'Halden Maritime Holdings has 34 per cent of Halden Terminals.',
    'statement of fact',
    'The Ashmoor Ledger',
    2,
    [[7, 0]],
  ),
  claim(
    'The holding company has moved eleven times since 2024.',
    'statement of fact',
    'The Ashmoor Ledger',
    2,
    [[7, 1]],
  ),
  claim('Its directors do not answer letters.', 'statement of fact', 'The Ashmoor Ledger', 6, [[7, 2]]),
  claim(
    'A clear majority is against a lease of more than thirty years.',
    'statement of fact',
    'Meridian Opinion',
    2,
    [[8, 0]],
    { happened: '2030-10~' },
  ),
  claim('The governing party’s own voters are divided.', 'statement of fact', 'Meridian Opinion', 2, [
    [8, 1],
  ]),
  claim(
    'Kestran customs open one barge in six.',
    'statement of fact',
    'Kestran Herald < lock keeper (anonymous)',
    6,
    [[9, 0]],
    { happened: '2030-11' },
  ),
  claim('The checks are meant to last.', 'intention', 'Kestran Herald < customs officer (anonymous)', 6, [
    [9, 1],
  ]),
  claim('Barges wait nine hours.', 'statement of fact', 'Kestran Herald', 6, [[9, 2]]),
  claim(
    'The land for the new quay belongs to the Republic.',
    'statement of fact',
    'Tesmere Land Registry',
    1,
    [[10, 0]],
  ),
  claim(
    'Halden Terminals has secured a caution on that land.',
    'statement of fact',
    'Tesmere Land Registry',
    1,
    [[10, 1]],
    { happened: '2030-06-02' },
  ),
  claim(
    'An adviser with a very long name is at work: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.',
    'statement of fact',
    '',
    null,
    [[11, 0]],
  ),
  claim('The adviser is paid less than half a per cent.', 'denial', 'briefing officer (anonymous)', null, [
    [11, 1],
  ]),
];

/** In the case, but in no assessment. */
export const UNCITED_CLAIM: InventedClaim = claim(
  'The minister will resign in April.',
  'forecast',
  'rumour',
  5,
  [[7, 2]],
);
