import type { MeasureQualifier } from '../model/measure.ts';

/** Number words that stand for a count by themselves. "One" is a pronoun too often. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Words before a scale that count it: "half a million", "a dozen". */
export const SCALE_COUNTS: Readonly<Record<string, number>> = {
  'half a': 0.5,
  'one and a half': 1.5,
  a: 1,
  one: 1,
};

/** A scale word to its power of ten; a dozen is no power of ten and is multiplied. */
export const SCALES: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  million: 6,
  mn: 6,
  billion: 9,
  bn: 9,
  trillion: 12,
  tn: 12,
};
export const DOZEN = 12;

export const HAN_SCALES: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  萬: 4,
  亿: 8,
  億: 8,
  万亿: 12,
  兆: 12,
};

/** Words right before a number, the longest first, and what they say. */
export const QUALIFIER_WORDS: readonly (readonly [MeasureQualifier, readonly string[]])[] = [
  ['under', ['just under', 'less than', 'fewer than', 'under', 'below', '不到', '低于']],
  ['at least', ['at least', 'no fewer than', 'no less than', 'not less than', 'a minimum of', '至少']],
  [
    'at most',
    [
      'at most',
      'up to',
      'no more than',
      'not more than',
      'a maximum of',
      'as many as',
      'as much as',
      '至多',
      '多达',
    ],
  ],
  [
    'over',
    [
      'more than',
      'upwards of',
      'in excess of',
      'just over',
      'well over',
      'over',
      'above',
      'exceeding',
      '超过',
      '逾',
    ],
  ],
  ['nearly', ['nearly', 'almost', 'close to', 'just short of', '近', '将近']],
  [
    'about',
    ['about', 'around', 'roughly', 'approximately', 'some', 'an estimated', 'estimated', '约', '大约'],
  ],
  ['exactly', ['exactly', 'precisely', 'a total of', 'altogether']],
];

/** Words right after a number. */
export const TRAILING_QUALIFIERS: readonly (readonly [MeasureQualifier, RegExp])[] = [
  ['at least', /^(?:\+|\sor\smore(?!\p{L}))/iu],
  ['at most', /^\sor\s(?:less|fewer)(?!\p{L})/iu],
  ['about', /^(?:\s|-)(?:or\sso|odd)(?!\p{L})/iu],
  ['over', /^[多余餘]/u],
];

/** Signs and codes before a number, and the unit they stand for. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  US$: 'US dollars',
  NT$: 'New Taiwan dollars',
  HK$: 'Hong Kong dollars',
  A$: 'Australian dollars',
  C$: 'Canadian dollars',
  S$: 'Singapore dollars',
  USD: 'US dollars',
  EUR: 'euros',
  GBP: 'pounds',
  CNY: 'yuan',
  RMB: 'yuan',
  JPY: 'yen',
  KRW: 'won',
  CHF: 'Swiss francs',
  $: 'dollars',
  '€': 'euros',
  '£': 'pounds',
  '¥': '¥',
  '￥': '¥',
  '₩': 'won',
  '₹': 'rupees',
  '₽': 'roubles',
};

/** Units after a number as they may be written, and as they are kept. */
export const UNITS: Readonly<Record<string, readonly string[]>> = {
  'per cent': ['percent', 'per cent', '%', '％'],
  'percentage points': ['percentage points', 'percentage point', '个百分点'],
  'US dollars': ['US dollars', 'U.S. dollars', 'USD', '美元'],
  dollars: ['dollars', 'dollar'],
  euros: ['euros', 'euro', 'EUR', '欧元'],
  yuan: ['yuan', 'renminbi', 'RMB', 'CNY', '元人民币', '元'],
  yen: ['yen', '日元'],
  won: ['won'],
  pounds: ['pounds sterling', 'pounds', 'pound'],
  roubles: ['roubles', 'rubles', 'rouble', 'ruble', '卢布'],
  rupees: ['rupees', 'rupee'],
  kilometres: ['kilometres', 'kilometers', 'kilometre', 'kilometer', 'km', '公里'],
  'nautical miles': ['nautical miles', 'nautical mile', '海里'],
  miles: ['miles', 'mile'],
  metres: ['metres', 'meters', 'metre', 'meter', '米'],
  feet: ['feet', 'foot'],
  'square kilometres': ['square kilometres', 'square kilometers', 'sq km', 'km²', '平方公里'],
  hectares: ['hectares', 'hectare'],
  acres: ['acres', 'acre'],
  tonnes: ['tonnes', 'tonne', 'metric tons', 'metric ton', '吨'],
  tons: ['tons', 'ton'],
  kilograms: ['kilograms', 'kilogram', 'kg', '公斤'],
  litres: ['litres', 'liters', 'litre', 'liter'],
  barrels: ['barrels', 'barrel'],
  megawatts: ['megawatts', 'megawatt', 'MW'],
  gigawatts: ['gigawatts', 'gigawatt', 'GW'],
  knots: ['knots', 'knot'],
  'degrees Celsius': ['degrees Celsius', '°C'],
  years: ['years', 'year'],
  months: ['months', 'month'],
  weeks: ['weeks', 'week'],
  days: ['days', 'day'],
  hours: ['hours', 'hour'],
  minutes: ['minutes', 'minute'],
};

/** Chinese counting words: what is counted follows. */
export const HAN_COUNTERS = '[个個名位人艘架辆輛枚次项項家件座艇]';

/** Plurals without an s. */
export const PLURALS: ReadonlySet<string> = new Set(
  `people men women children troops police personnel staff aircraft warships sheep fish cattle crew servicemen
   servicewomen policemen fishermen headquarters data media criteria`.split(/\s+/),
);

/** Words that end what is counted: "45 countries this year". */
export const ENDS_COUNTED: ReadonlySet<string> = new Set(
  `the a an this that these those his her its their our in on at of for from to by with without as than then and or but
   who which whose when where while is are was were be been being has have had will would can could may might must
   said says told were during since until after before between against into over under per about more less ago later
   earlier not also only each every all does did do`.split(/\s+/),
);

/** A number behind one of these is a name or a place in a list, not an amount. */
export const NUMBERED_THINGS =
  /(?<!\p{L})(?:pages?|pp?\.|paragraphs?|paras?\.?|articles?|arts?\.|sections?|secs?\.|chapters?|ch\.|figures?|figs?\.|tables?|annex(?:es)?|appendix|nos?\.|numbers?|items?|volumes?|vols?\.|parts?|notes?|footnotes?|resolution|regulation|directive|rule|law|act|clause|flight|route|highway|room|gate|pier|berth|building|type|mark|model|version|level|phase|stage|round|day|week|group|class|category|grade|unit|channel|war|tel|phone|fax|isbn|imo|section)\s?$/iu;
