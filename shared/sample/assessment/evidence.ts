import type { RichBlock } from '../../model/rich-text.ts';
import type { RichTextBuilder } from '../rich-text-builder.ts';

/** What the sources establish, where they part, and what each statement weighs. */
export const writeEvidence = (write: RichTextBuilder): readonly RichBlock[] => [
  write.heading(1, 'sample-evidence', 'What the evidence shows'),
  write.heading(2, 'sample-breaks', 'The breaks of July'),
  write.paragraph(
    'Two origins that owe each other nothing agree on the event. The Premier told a visiting delegation that both Tern cables were lost within nine hours; the operator on the far shore logged the losses at 02:14 and 11:05{both-cables}. It is the only claim in this case that we rate as confirmed. The effect is known from her alone: hospitals, ports and banks in the north worked by radio for about 31 hours{outage-hours}.',
  ),
  write.paragraph(
    'The cause is another matter. The Ministry of Maritime Affairs concludes that the breaks of March and July were “neither the work of weather nor of chance”{not-weather}. Investigators hold a length of anchor chain and a short list of ships, the head of the Harbour Protection Service told the Assembly; he named neither ship nor flag{anchor-chain}. Veskar denies that any vessel of its own touched, damaged or approached either cable{veskar-denial}. A chain without a ship and a denial without a log do not make a finding, and we make no judgement on responsibility.',
  ),
  write.paragraph(
    'Zhaolan’s ministry counts 23 cases in 2025 in which a ship fell silent close to a cable{transponders}. The figure explains why both shores want alerts to travel faster. It is silent on intent.',
  ),
  write.figure({
    id: 'sample-matrix',
    kind: 'corroboration',
    caption: 'One claim of eleven on the breaks and the watch rests on two origins',
    claims: [
      'both-cables',
      'outage-hours',
      'not-weather',
      'anchor-chain',
      'veskar-denial',
      'transponders',
      'in-session',
      'first-partner',
      'exchanges-260',
      'alerts-1900',
      'posts-22',
    ],
  }),
  write.box('gap', 'How a case is counted is not known.'),
  write.heading(2, 'sample-agreement', 'The agreement'),
  write.paragraph(
    'Three voices point the same way. Orvane’s Ministry intends to conclude the agreement before the session of the Assembly closes on 27 March 2026{in-session}. Zhaolan’s minister, Shen Ruolin, hopes to sign earlier, before the first of 18 officers arrive in January{officers,before-officers}. His spokeswoman calls the texts agreed in substance, with two clauses on the handling of ship data still open{agreed-in-substance}.',
  ),
  write.paragraph(
    'Practice runs ahead of paper. The Ministry counts over 260 joint watches and exchanges up to 31 August, against 148 in all of 2024{exchanges-260}. The Harbour Protection Service counts more than 1,900 alerts to 17 coast guards since January, against 640 last year{alerts-1900}. Both are institutions counting their own work; neither tells how many alerts went to Zhaolan, or what was done with them.',
  ),
  write.paragraph(
    'One phrase has travelled further than its evidence. The Ministry calls Zhaolan Orvane’s “first partner at sea”, and the Zhaolan Times prints the words{first-partner}. The newspaper had them from the report. Two items are one origin here: the repetition adds reach, not weight.',
  ),
  write.paragraph(
    'The open clauses touch the one point on which the partnership has been challenged at home. Asked whether alerts sent to Zhaolan had reached other capitals, the service’s head, Tobias Hallane, said that none had “left the circle it was sent to”{no-leak}. His logs show what went out. They do not show what became of it, and on the day of the hearing the inspector’s finding was outstanding.',
  ),
  write.heading(2, 'sample-centre', 'The centre'),
  write.paragraph('For the Joint Watch Centre, three official dates stand side by side:'),
  write.table(
    ['Whose date', 'What is to be reached', 'By'],
    ['The Premier', 'doors open', 'before the middle of 2026{centre-open}'],
    ['The Minister of Maritime Affairs', 'staffed around the clock', 'from 30 June 2026{centre-june}'],
    ['The Ministry’s report', 'full working order', 'the second half of 2026{centre-second-half}'],
  ),
  write.paragraph(
    'Doors open before a watch is complete, so the first date does not exclude the third. The second is the one in difficulty. The minister counted 22 of 64 posts filled on 4 November, and said that private firms pay signals technicians a third more{posts-22}. To fill the other 42 in the eight months that were left, the centre needs more than five recruits a month.',
  ),
  write.heading(2, 'sample-sensors', 'The sensor line'),
  write.paragraph(
    'Nowhere are promise and progress further apart. The Premier spoke of the northern section of the Tidewatch line listening “by the time the herring come”, which we read as spring 2026{herring}. The contractor’s programme foresees the fourth quarter of 2026, if hydrophones arrive{north-q4}. An official who works on the line puts the section at a third laid, with hydrophones five months late{third-laid}. The engineers, by the same account, expect nothing before autumn{not-before-autumn}.',
  ),
  write.paragraph(
    'The official asked not to be named because the contractor’s reports are confidential{third-laid}. That is a reason we accept, and a limit. The report and the official agree, but both look to the contractor, and agreement of that sort is no confirmation. We follow the programme and give the Premier’s date little weight.',
  ),
  write.heading(2, 'sample-money', 'Money and votes'),
  write.paragraph(
    'By one agency’s report, the government is to ask for a further 14.2 billion crowns ($1.31 billion) for 2026 and 2027, with hearings from 25 November{budget}. The coalition holds 61 of 120 seats. Its junior partner, we learn at four removes, makes its vote hang on a third of the money going to fishing harbours{shore-party}. A smaller or a later sum leaves the agreement untouched, since ink is cheap; it delays the sensor line and the recruiting.',
  ),
  write.heading(2, 'sample-veskar', 'Veskar’s answer'),
  write.paragraph(
    'On 31 October, the Seaway Post reports, Veskar froze the holdings of Joren Tann, chairman of Orvane’s Cable Repair Board, and closed its ports to the six vessels of his company{tann}. Hallane told the committee what he looks for next{more-letters}:',
  ),
  write.quote(
    '“I expect more of these letters before the ice goes out, and I do not expect any of our partners to change course because of them.”{partners-hold}',
  ),
  write.paragraph(
    'The first half is the forecast of a man whose service such letters answer; the second is a hope as well as a judgement. Nothing in our material shows a partner changing course. Nothing shows that anybody asked the partners either.',
  ),
  write.paragraph(
    'Veskar is also reported to be raising its naval spending by 8.5 per cent in 2026, with three hydrographic ships in the budget paper{veskar-navy}. We leave the figure out of our judgements to June 2026: no date of delivery is given, and the passage reached us garbled.',
  ),
];
