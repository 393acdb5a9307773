import type { Marking } from '../../shared/model/marking.ts';
import type { ReliabilityLetter } from '../../shared/model/scale.ts';
import type { SourceKind } from '../../shared/model/source.ts';

export interface InventedSource {
  readonly title: string;
  readonly outlet: string;
  readonly authors: readonly string[];
  readonly kind: SourceKind;
  readonly language: string;
  readonly published: string | null;
  readonly reliability: readonly [ReliabilityLetter, string] | null;
  readonly marking?: Marking;
  readonly locator?: string;
  /** The text; passages name its sentences by their place. */
  readonly sentences: readonly string[];
}

/** Sources about the Republic of Tesmere, which does not exist. */
export const INVENTED_SOURCES: readonly InventedSource[] = [
  {
    title: 'Order of business, second reading of the Harbour Bill',
    outlet: 'Assembly of Tesmere',
    authors: [],
    kind: 'official report',
    language: 'en',
    published: '2031-03-04',
    reliability: ['A', 'The Assembly’s own record, signed by the clerk.'],
    locator: 'items 3 to 9',
    sentences: [
      'The second reading of the Harbour Bill is set down for 11 March 2031.',
      'The reading has been deferred twice at the request of the Treasury bench.',
      'Sixty-one members have entered their names to speak.',
      'Clause 14 (transfer of dredging duties) was withdrawn by its mover.',
    ],
  },
  {
    title: 'Harbour bill slips again as coalition counts heads',
    outlet: 'Quillport Courier',
    authors: ['M. Talvi', 'R. Oshe'],
    kind: 'article',
    language: 'en',
    published: '2031-03-05',
    reliability: ['B', 'Named reporters in the lobby; two corrections in the past year.'],
    sentences: [
      'Two officials in the coalition whip’s office said the government was four votes short.',
      'The Farmers’ Union has asked for the price of its support to be put in writing, one of them said.',
      'Harbour workers meet on Sunday to vote on a stoppage of up to twelve days.',
      'A spokeswoman for the Treasury declined to comment.',
      'The minister left by a side door without answering questions.',
    ],
  },
  {
    title: '奎尔港扩建法案进入二读',
    outlet: '海岸观察',
    authors: ['林远'],
    kind: 'article',
    language: 'zh',
    published: '2031-03-06',
    reliability: ['C', 'Trade press; repeats company figures without saying so.'],
    sentences: [
      '法案预计在春季结束前通过。',
      '承建方表示，疏浚工程可以在十八个月内完成。',
      '工会的反对意见被认为不会影响表决。',
    ],
  },
  {
    title: 'Quarterly figures of the Tesmere Harbour Board, October to December 2030',
    outlet: 'Tesmere Harbour Board',
    authors: [],
    kind: 'official report',
    language: 'en',
    published: '2031-01-30',
    reliability: ['A', 'Audited, published on a fixed day.'],
    locator: 'tables 2 and 5',
    sentences: [
      'Grain loaded at Quillport fell by 31 per cent against the same quarter of 2029.',
      'Berths 1 and 2 were closed for 19 days.',
      'Receipts from dues came to 44.2 million crowns.',
      'The approach channel has silted to 10.6 metres at its shallowest point.',
    ],
  },
  {
    title: 'Speech to the national council of the Harbour Workers',
    outlet: 'Harbour Workers’ Federation',
    authors: ['P. Istra'],
    kind: 'speech',
    language: 'en',
    published: '2031-02-27',
    reliability: ['B', 'The Federation’s own text; interested party.'],
    sentences: [
      'We will not load one ship for a board on which we have no seat.',
      'Our members have given their leaders a mandate of twelve days and not an hour more.',
      'The government has had our letter since the first of February.',
    ],
  },
  {
    title: 'TESMERE CREDIT OUTLOOK CUT TO NEGATIVE',
    outlet: 'Continental Wire',
    authors: [],
    kind: 'wire story',
    language: 'en',
    published: '2031-02-14',
    reliability: ['B', 'Wire desk with a named editor.'],
    sentences: [
      'The agency cut its outlook to negative, naming the delay of the harbour concession.',
      'A failure to ratify by 30 June would cost the escrow of 210 million crowns.',
      'A Treasury official who asked not to be named because talks are under way said the money was “already spent in our heads”.',
    ],
  },
  {
    title: 'ميناء كويل: من يدفع ثمن التأجيل؟',
    outlet: 'صحيفة المرفأ',
    authors: ['س. حدّاد'],
    kind: 'article',
    language: 'ar',
    published: '2031-03-02',
    reliability: ['D', 'Owned by a bidder that lost.'],
    sentences: ['قال المدير إن التأجيل يكلف الميناء مليون كراون في اليوم.', 'لم يصدر رد من الوزارة.'],
  },
  {
    title: 'Who owns Halden Maritime? A company with eleven addresses',
    outlet: 'The Ashmoor Ledger',
    authors: ['J. Farrow'],
    kind: 'article',
    language: 'en',
    published: '2030-07-22',
    reliability: ['C', 'Documents are shown; their origin is not.'],
    marking: 'TLP:AMBER',
    sentences: [
      'Filings show that 34 per cent of Halden Terminals is held by Halden Maritime Holdings.',
      'The holding company has changed its registered address eleven times since 2024.',
      'No director answered our letters.',
    ],
  },
  {
    title: 'Wave 12: what Tesmere thinks of the harbour',
    outlet: 'Meridian Opinion',
    authors: ['H. Lind'],
    kind: 'document',
    language: 'en',
    published: '2030-10~',
    reliability: ['B', 'Method is printed; sample of 1,900.'],
    locator: 'table 4',
    sentences: [
      'Sixty-two per cent of respondents opposed a lease of more than thirty years.',
      'Among voters of the Civic League the figure was 51 per cent.',
    ],
  },
  {
    title: 'Kestran customs tighten checks on river barges',
    outlet: 'Kestran Herald',
    authors: ['A. Oduyareth'],
    kind: 'article',
    language: 'en',
    published: '2030-12',
    reliability: ['F', 'New outlet; no record to judge it by.'],
    sentences: [
      'One barge in six was opened at Lumen Lock in November, a lock keeper said.',
      'A customs officer called the checks “routine, and here to stay”.',
      'Barges waited nine hours on average.',
    ],
  },
  {
    title: 'Extract from the land register, parcels 4410 to 4437 (Quillport East)',
    outlet: 'Tesmere Land Registry',
    authors: [],
    kind: 'document',
    language: 'en',
    published: '2030-06-03',
    reliability: ['A', 'Certified extract.'],
    sentences: [
      'Parcels 4410 to 4437 are entered in the name of the Republic.',
      'A caution in favour of Halden Terminals was entered on 2 June 2030.',
    ],
  },
  {
    title: 'Notes of a briefing <script>alert("not run")</script> & other matters',
    outlet: '',
    authors: [],
    kind: 'other',
    language: '',
    published: null,
    reliability: null,
    marking: 'TLP:GREEN',
    sentences: [
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft-und-Hafenbetriebsvereinigung was named as adviser.',
      'The adviser’s fee is said to be “under half a per cent”.',
    ],
  },
];
