import type { EntityType } from '../model/entity.ts';

/** Scripts in which words stand without blanks between them. */
export const NO_BLANKS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Short words in small letters that join a name with a hyphen and leave it a name: "Velm-based". */
export const JOINED_LOWER =
  'led|made|born|run|based|owned|wide|style|era|held|bound|type|class|level|China|built|area|only|like|free|ruled|zone';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Words that tell a person when a name follows, whatever stands before them. */
export const TITLES = words(`
  Mr Mr. Mrs Mrs. Ms Ms. Mx Dr Dr. Prof Prof. Professor Sir Dame Lord Lady Father Sister Rev. Reverend Imam Rabbi Bishop
  Archbishop Cardinal Pope King Queen Prince Princess Emperor Sheikh Crown
  President Vice-President Premier Chancellor Minister Secretary Undersecretary Director Director-General Secretary-General
  Chairman Chairwoman Chairperson Chair Chief Commissioner Commissioner-General Governor Mayor Senator Representative
  Congressman Congresswoman Lawmaker Legislator Deputy Speaker Ambassador Consul Envoy Spokesman Spokeswoman Spokesperson
  Judge Justice Prosecutor Attorney-General Ombudsman Councillor Councilor Delegate Warden Harbourmaster
  Gen. General Lt. Lieutenant Maj. Major Brig. Brigadier Col. Colonel Capt. Captain Cmdr. Commander Adm. Admiral Sgt.
  Sergeant Marshal Commodore Inspector Superintendent Sheriff Officer Analyst Editor Correspondent Author`);

/** Words that only describe a title: "Vice Foreign Minister". */
export const TITLE_PARTS = words(`
  Vice Deputy Assistant Acting Former Foreign Prime Interior Defence Defense Finance Health Trade Transport Education
  Energy Justice Economy Economic Home First Second Senior Chief Executive Managing General Cabinet Labour Labor Culture
  Agriculture Environment Digital Rear Lieutenant Major Permanent Under State National Security Intelligence Army Navy
  Press Special Honorary Staff Sergeant Air Fleet Police Crown Supreme Federal`);

/** A title in the words after a name: "Ada Orr, the minister of ports". */
export const TITLE_AFTER =
  /^,\s(?:(?:who|whose)\s|(?:the\s|a\s|an\s|its\s|his\s|her\s|their\s|then\s)?(?:[\p{Ll}\p{Lu}][\p{L}’'-]*\s){0,4}?(?:president|premier|chancellor|minister|secretary|director|director-general|chairman|chairwoman|chair|head|chief|commissioner|governor|mayor|senator|lawmaker|legislator|speaker|ambassador|consul|envoy|spokesman|spokeswoman|spokesperson|judge|prosecutor|professor|analyst|researcher|fellow|scholar|historian|lawyer|officer|commander|captain|colonel|general|admiral|editor|journalist|correspondent|author|founder|owner|warden|harbourmaster|\d{2})(?!\p{L}))/u;

/** Words after which "of" names an office: "Minister of Ports Ada Orr". */
export const PORTFOLIOS = words(`
  Defence Defense Affairs Finance Interior Justice Trade Industry Health Transport Transportation Education Energy
  Economy Security State Agriculture Fisheries Labour Labor Culture Environment Science Technology Ports Works Commerce
  Communications Planning Treasury Intelligence Police Staff Parliament Development Territories War Mines Tourism`);

/** A name that ends, or begins before "of", with one of these is of that type. */
export const TYPE_WORDS: ReadonlyMap<string, EntityType> = new Map(
  (
    [
      [
        'organisation',
        `Ministry Bureau Committee Subcommittee Commission Council Party Agency Army Navy Force Forces University
         Institute Bank Company Corporation Corp. Corp Inc. Inc Ltd Ltd. Group Office Department Chamber Union Association
         Parliament Congress Senate Assembly Yuan Secretariat Administration Court Police Cabinet Government Authority
         Board Organization Organisation Alliance League Federation Foundation Fund Society Service Services Center Centre
         Academy College School Hospital Embassy Consulate Directorate Headquarters Command Fleet Brigade Regiment
         Battalion Division Squadron Guard Guards Times Post News Press Herald Tribune Gazette Courier Journal Today
         Holdings Industries Airlines Airways Shipping Lines Trust Museum Club Team Network Coalition Front
         Movement Nations`,
      ],
      [
        'place',
        `Strait Straits Sea Ocean Island Islands River Mountain Mountains Mount City Province County District Bay Gulf
         Port Peninsula Region Lake Valley Street Road Avenue Square Desert Delta Coast Cape Canal Channel Harbour Harbor
         Airport Base Village Town Territory Archipelago States Kingdom Republic Emirates Reef Shoal Basin Plain Plateau Hills Forest Park`,
      ],
      ['event', 'War Summit Conference Games Olympics Election Elections Revolution Crisis Festival Forum'],
      [
        'document',
        'Act Treaty Agreement Accord Accords Convention Report Charter Constitution Protocol Resolution Plan',
      ],
    ] as const
  ).flatMap(([type, list]) => [...words(list)].map((word) => [word, type] as const)),
);

/** Words whose possessive goes on as a name: "People's Assembly". */
export const OWNERS = words('People Women Men Children Workers Farmers King Queen World Doctors Nurses');

/** "The Ports and Harbours Committee": what "and" may lead to inside a name. */
export const JOINT_OFFICE =
  /^and\s(?:\p{Lu}[\p{L}’'-]*\s){0,3}(?:Committee|Commission|Council|Department|Bureau|Agency|Ministry|Office|Board)(?!\p{L})/u;

/** Words right behind a name that only a person has there, and right before one. */
export const PERSON_AFTER =
  /^(?:,\swho\s|\s(?:said|says|told|added|noted|argued|explained|warned|wrote|testified|recalled|insisted|stressed)(?!\p{L}))/u;
export const PERSON_BEFORE =
  /(?<!\p{L})(?:leader|activist|lawyer|journalist|writer|author|president|minister|premier|chairman|chairwoman|director|spokesman|spokeswoman|spokesperson|professor|analyst|scholar|captain|general|admiral|colonel|commander|ambassador|lawmaker|legislator|mayor|governor|businessman|businesswoman|dissident|named|,\ssaid)\s$/u;

/** Small words inside a name, between two words in capitals. */
export const INSIDE_NAMES = words('of de von van der den del da di du la le el al bin ibn ben dos das y');

export const DAYS_AND_MONTHS = words(`
  January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept
  Sep Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun`);

/** Other words in capitals that name nothing. */
export const NO_NAMES = words(`
  Christmas Easter Ramadan I II III IV V VI VII VIII IX X XI XII XIII XIV XV XX AM PM GMT UTC TV OK CEO CFO COO VIP FAQ
  PDF URL ID AI IT Q1 Q2 Q3 Q4 The A An God Internet Web North South East West Northern Southern Eastern Western`);

/** People and things of a country: plain adjectives, no names. */
export const NATIONALITIES = words(`
  African American Arab Argentine Asian Australian Austrian Belgian Brazilian British Bulgarian Cambodian Canadian
  Chilean Chinese Colombian Croatian Cuban Czech Danish Dutch Egyptian English Estonian European Filipino
  Finnish French German Greek Hungarian Indian Indonesian Iranian Iraqi Irish Islamic Israeli Italian Japanese Jewish
  Jordanian Kenyan Korean Latin Latvian Lebanese Libyan Lithuanian Malaysian Mexican Mongolian Moroccan Muslim Nigerian
  Norwegian Pakistani Palestinian Persian Peruvian Philippine Polish Portuguese Romanian Russian Saudi Scottish Serbian
  Singaporean Slovak Slovenian Soviet Spanish Swedish Swiss Syrian Taiwanese Thai Tibetan Turkish Ukrainian Vietnamese
  Welsh Western Yemeni Christian Catholic Orthodox Buddhist Hindu Communist Americans Chinese Russians Ukrainians
  Europeans Japanese Koreans Germans Israelis Palestinians Iranians Indians Australians Asians Africans Arabs Muslims
  Christians Jews Taiwanese Republicans Democrats Republican Democrat Democratic Anglo`);

/** Words that begin sentences and are no part of a name, whatever follows them. */
export const SENTENCE_OPENERS = words(`
  The A An He She It They We You I This That These Those There Here But And So Yet Or Nor In On At As If When While After
  Before His Her Its Their Our My Your No Not For From By Since Although Though However Meanwhile Moreover Furthermore
  With Without Within Under Over Among Between Into Until Till During Despite Because Both Each Every All Some Many Most
  Much More Few Several Such Other Another Only Even Also Then Thus Hence Now Today Yesterday Tomorrow Once What Who Whom
  Whose Which Why Where How Whether Either Neither To Of About Above Across Against Along Around Behind Below Beside
  Besides Beyond Instead Later Earlier Last Next First Second Third Finally Separately Still Just One Two Three Four Five
  Six Seven Eight Nine Ten Former Officials Lawmakers Police According Asked Speaking Citing Under Through Per Via Like
  Unlike Given Due Consequently Therefore Additionally Similarly Increasingly Recently Currently Previously Again Perhaps
  Maybe Indeed Let Yes Ever Never Often Sometimes Any Nothing Nobody Everyone Someone Write Read See Share`);
