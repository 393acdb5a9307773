import type { RichBlock } from '../../model/rich-text.ts';
import type { RichTextBuilder } from '../rich-text-builder.ts';

/** Alternatives, assumptions, gaps, what follows, dates to watch, and what the sources are worth. */
export const writeOutlook = (write: RichTextBuilder): readonly RichBlock[] => [
  write.heading(1, 'sample-alternatives', 'Alternatives considered'),
  write.paragraph(
    '**The data clauses hold up signature.** Both sides want the agreement and differ over who sees ship data; a finding by the inspector against the service would harden the difference. We judge it very unlikely (5–20%) that this keeps the agreement unsigned beyond 30 June 2026, because each side has given a date in public{in-session,before-officers}.',
  ),
  write.paragraph(
    '**The centre is staffed on loan.** Naval watch officers, or the 18 from Zhaolan, fill the empty posts and the minister’s date is kept{officers,posts-22}. In this way our second judgement is most easily wrong. Nothing we have read tells whether loans are planned.',
  ),
  write.paragraph(
    '**Veskar turns from letters to the sea.** Inspections of shipping in the northern approaches would cost more than any frozen account. We judge such a step very unlikely (5–20%) before 30 April 2026: Veskar’s one act on record is a letter, and its one statement on the cables is a denial{tann,veskar-denial}. Of the three it has the gravest consequences, and we watch for it all the same.',
  ),
  write.heading(1, 'sample-assumptions', 'What we assume'),
  write.numbered(
    'The 64 posts of the centre are Orvane’s own. If the 18 Zhaolan officers count towards them, 24 posts are left to fill instead of 42, and the second judgement has to be made again{officers,posts-22}.',
    'The session closes on 27 March 2026, a date known from one newspaper{in-session}. If it is prolonged, the fourth judgement moves with it.',
    '“By the time the herring come” means the spring run. If the Premier meant the autumn run, she and the report agree, and our low rating of her forecast is a mistake{herring,north-q4}.',
  ),
  write.heading(1, 'sample-gaps', 'Gaps, and what would change our minds'),
  write.paragraph('Four things are missing. Each is named with what its arrival would do to the judgements.'),
  write.bullets(
    '**The text of the agreement.** We know the subject of the open clauses and not a word of them{agreed-in-substance}. A signing date announced by both sides would raise the first judgement; a further round of talks on data after January 2026 would lower it.',
    '**Recruiting after 4 November.** With 45 posts filled by 31 March 2026, more than double the present number, we would reverse the second judgement{posts-22}.',
    '**Anything in Veskar’s own hand.** We have seen neither the order against Tann nor the budget paper{tann,veskar-navy}. A second name, or a published rule for naming people, would move the third judgement.',
    '**The Shore Party’s own voice.** A public statement, for the request or against it, would take the fourth judgement out of the middle{shore-party}.',
  ),
  write.heading(1, 'sample-implications', 'What follows'),
  write.paragraph(
    'For carriers and insurers the signature by itself changes little: an alert helps where somebody is awake to read it. We would ask for the number of filled posts, not for the day of the opening{posts-22}. For governments that receive alerts from Orvane, we judge the data clauses to be the point to settle first, since the same question waits for each of them{agreed-in-substance,no-leak}. For firms in cable repair, we take the measure against Tann to mean that Veskar names persons as well as companies{tann}.',
  ),
  write.heading(1, 'sample-dates', 'Dates to watch'),
  write.paragraph('Five dates before July 2026 put these judgements to the test:'),
  write.bullets(
    '**25 November 2025.** Hearings on the budget resume{budget}. A harbour clause moved by the coalition means a bargain; silence means that there is none yet.',
    '**January 2026.** The first Zhaolan officers are expected{officers}. Officers without a signature point to trouble over data.',
    '**27 March 2026.** The session closes{in-session}. An agreement unsigned on that day has missed the Ministry’s date and has three months left under our first judgement.',
    '**April 2026.** The herring run, and the ice goes out. A silent northern section bears out the contractor{north-q4}; a month without new measures tells against Hallane’s forecast and against our third judgement{more-letters}.',
    '**30 June 2026.** The minister’s date for the watch around the clock{centre-june}, and the day on which we mark this assessment right or wrong.',
  ),
  write.figure({
    id: 'sample-line',
    kind: 'timeline',
    caption: 'What is announced until the end of 2026, and by when',
    claims: [
      'in-session',
      'before-officers',
      'officers',
      'centre-open',
      'centre-june',
      'centre-second-half',
      'herring',
      'north-q4',
      'not-before-autumn',
      'more-letters',
      'budget',
    ],
  }),
  write.heading(1, 'sample-sources', 'The sources and how far they carry'),
  write.paragraph(
    'There are five texts and fewer origins: where the Zhaolan Times gives the report, it is the report over again and counts with it{first-partner,exchanges-260}. All five carry officials of Orvane. Zhaolan speaks in two of them, Veskar in a few words in two. Most weight rests on the Ministry’s report and on answers given under questioning, because they are dated, on the record and in part against the speaker’s interest{posts-22,north-q4}.',
  ),
  write.paragraph(
    'The weakest link is the Coastline Business Digest, an outlet new to us and rated F: no basis for a rating, which is not the same as a bad one. It retells an agency whose copy we have not seen, and it doubles words by mistake{not-before-autumn}. What it says of the sensor line fits better sources{third-laid}; what it says of the vote in the Assembly stands alone{shore-party}.',
  ),
  write.paragraph(
    'The base is thin in four places: nothing technical on the cables, nothing from the contractor, nothing independent on staffing, and no text in the languages of Zhaolan or Veskar. The newest text is of 12 November 2025. We looked for deception where a date served its speaker, and found optimism{herring,centre-june}.',
  ),
];
