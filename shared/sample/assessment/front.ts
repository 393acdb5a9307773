import type { RichBlock } from '../../model/rich-text.ts';
import type { RichTextBuilder } from '../rich-text-builder.ts';

/** Bottom line, key judgements, and the question they answer. */
export const writeFront = (write: RichTextBuilder): readonly RichBlock[] => [
  write.paragraph(
    'Orvane and Zhaolan are very likely (80–95%) to sign a standing agreement on ship alerts by 30 June 2026. The centre that is to carry it is unlikely (20–45%) to keep a watch around the clock by the same day{centre-june,posts-22}.',
  ),
  write.paragraph(
    'Until then the cables that failed on 19 July 2025 lie under much the same guard as they did that day{both-cables,third-laid}. Anyone who insures, routes or repairs traffic across the Sable Narrows should plan on that guard, and not on the one announced.',
  ),
  write.heading(1, 'sample-judgements', 'Key judgements'),
  write.judgement({
    id: 'sample-judgement-1',
    likelihood: 'very likely',
    confidence: 'moderate',
    statement:
      'It is very likely that Orvane and Zhaolan sign a standing agreement on the exchange of ship alerts by 30 June 2026{in-session,before-officers,agreed-in-substance}.',
    basis:
      'Both governments state the aim in public, each in its own voice, and the Ministry has set itself a date before its own parliament. How far the draft has come is known from one spokeswoman, and nobody outside the two ministries describes its text.',
  }),
  write.judgement({
    id: 'sample-judgement-2',
    likelihood: 'unlikely',
    confidence: 'moderate',
    statement:
      'It is unlikely that the Joint Watch Centre at Marrin Point keeps a watch around the clock by 30 June 2026, the date its minister gave{centre-june,posts-22,centre-second-half}.',
    basis:
      'The figures come from the minister who set the date, under questioning and against her interest, and her ministry’s own report names a later one. Both go back to a single ministry, and its plan for recruiting has not been seen.',
  }),
  write.judgement({
    id: 'sample-judgement-3',
    likelihood: 'likely',
    confidence: 'low',
    statement:
      'Veskar is likely to announce at least one further measure against a named person or company connected with the cables by 30 April 2026{tann,more-letters}.',
    basis:
      'One measure is on record, and the forecast of more comes from an official whose service such measures answer. We hold no text from Veskar and no account of how it chooses whom to name.',
  }),
  write.judgement({
    id: 'sample-judgement-4',
    likelihood: 'roughly even chance',
    confidence: 'low',
    statement:
      'There is a roughly even chance that the Assembly grants the request for 14.2 billion crowns in full by 27 March 2026{budget,shore-party}.',
    basis:
      'The vote hangs on a majority of one and on a message that an unnamed official was shown. All of it reached us in one retelling of one agency story, by an outlet whose reliability we have no means to judge.',
  }),
  write.heading(1, 'sample-question', 'The question'),
  write.paragraph(
    'This assessment asks how far the maritime partnership of Orvane and Zhaolan gets by the end of June 2026, and what stands in its way. It does not settle who broke the cables. It draws on five texts published between 29 September and 12 November 2025; nothing after 14 November was considered. It is our first assessment of the subject, so there is no earlier line to hold or to change.',
  ),
  write.paragraph(
    '_The countries, the people, the texts and the figures are invented._ The case is there to show how an assessment is built, and is about no real strait.',
  ),
];
