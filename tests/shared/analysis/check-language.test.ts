import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../../shared/analysis/check-rules.ts';
import type { LikelihoodScaleId } from '../../../shared/model/scale.ts';
import { found } from './check-words.ts';

/** Sentences of one rule: with the words it finds, and those that only look like it. */
interface Sentences {
  readonly finds: readonly (readonly [sentence: string, ...words: string[]])[];
  readonly leaves: readonly string[];
  readonly scale?: LikelihoodScaleId;
}

/** A sentence of so many words. */
const of = (words: number): string => `Word${' word'.repeat(words - 1)}.`;

const TABLE: readonly (Sentences & { readonly rule: RuleId })[] = [
  {
    rule: 'confidence-with-likelihood',
    finds: [
      ['We have high confidence that it is likely (55–80%) by May 2031.', 'high confidence'],
      ['With moderate confidence we judge it very unlikely (5–20%).', 'moderate confidence'],
      ['It is unlikely (20–45%), with low-to-moderate confidence.', 'low-to-moderate confidence'],
      ['Our confidence is high that it is almost certain (95–99%).', 'Our confidence'],
      ['We have a high level of confidence in a 60% chance of rain.', 'high level of confidence'],
      ['A high-confidence judgement: a strike is likely (55–80%).', 'high-confidence'],
      ['A strike is likely (55–80%); confidence is moderate.', 'confidence is moderate'],
      ['We are highly confident that a strike is likely (55–80%).', 'We are highly confident'],
    ],
    leaves: [
      'We judge it likely (55–80%). Our confidence is moderate, as two sources agree.',
      'A vote of no confidence is likely (55–80%) in May 2031.',
      'Low confidence motions are likely (55–80%) in May 2031.',
      'The minister said: “We have high confidence that it is likely.”{1}',
      'We have high confidence that exports fell by 12%.{1}',
      'Confidence-building measures are likely (55–80%) in 2031.',
      'Consumer confidence is likely (55–80%) to fall in 2031.',
    ],
  },
  {
    rule: 'term-outside-scale',
    finds: [
      ['A strike is highly likely in 2031.', 'highly likely'],
      ['There is a realistic possibility of a strike in 2031.', 'realistic possibility'],
      ['A strike is extremely unlikely in 2031.', 'extremely unlikely'],
      ['It is virtually certain that it rains in 2031.', 'virtually certain'],
      ['There is an even chance of rain in 2031.', 'even chance'],
      ['The chances of rain in 2031 are fifty-fifty.', 'fifty-fifty'],
    ],
    leaves: [
      'A strike is very likely (80–95%) in 2031.',
      'There is a roughly even chance (45–55%) of rain in 2031.',
      'The envoy said that war was “highly likely” then.{1}',
      'The most likely course is a strike in the port.',
      'It is almost certainly not (1–5%) going to rain in 2031.',
      'The remote village lies in the north.',
    ],
  },
  {
    rule: 'term-outside-scale',
    scale: 'phia',
    finds: [
      ['A strike is very likely in 2031.', 'very likely'],
      ['There is a roughly even chance of rain in 2031.', 'roughly even chance'],
      ['It is nearly certain that it rains in 2031.', 'nearly certain'],
      ['There is almost no chance of rain in 2031.', 'almost no chance'],
      ['A strike is highly improbable in 2031.', 'highly improbable'],
      ['A strike is improbable in 2031.', 'improbable'],
    ],
    leaves: [
      'A strike is highly likely (≈80–≈90%) in 2031.',
      'A strike is probable (≈55–≈75%) in 2031.',
      'It will probably (≈55–≈75%) rain in 2031.',
      'There is a remote chance (>0–≈5%) of rain in 2031.',
      'There is a realistic possibility (≈40–<50%) of rain in 2031.',
      'They found probable cause for an arrest.',
    ],
  },
  {
    rule: 'rows-mixed',
    finds: [
      ['A strike is probable in 2031.', 'probable'],
      ['It will probably rain in 2031.', 'probably'],
      ['A strike is highly improbable in 2031.', 'highly improbable'],
      ['There are roughly even odds of a strike in 2031.', 'roughly even odds'],
      ['There is a remote chance of rain in 2031.', 'remote chance'],
      ['The chances of an agreement in 2031 are remote.', 'remote'],
      ['It is nearly certain that it rains in 2031.', 'nearly certain'],
    ],
    leaves: [
      'A strike is likely (55–80%) in 2031.',
      'It is almost certain (95–99%) to rain in 2031.',
      'The station is remote.',
      'They found probable cause for an arrest.',
      'The harbour works by remote control.',
      'He called it “highly probable” in March.{1}',
    ],
  },
  {
    rule: 'range-missing',
    finds: [
      ['A strike is likely in 2031.', 'likely'],
      ['A strike is very unlikely in 2031.', 'very unlikely'],
      ['It will almost certainly rain in 2031.', 'almost certainly'],
      ['It is likely or unlikely (20–45%) in 2031.', 'likely'],
      ['There is a roughly even chance of rain in 2031.', 'roughly even chance'],
      ['There is almost no chance of rain in 2031 (see below).', 'almost no chance'],
    ],
    leaves: [
      'A strike is likely (55–80%) in 2031.',
      'A strike is likely (55 to 80 per cent) in 2031.',
      'A strike is likely (about 60%) in 2031.',
      'A strike is likely (at least 60%) in 2031.',
      'A strike is likely [55–80%] in 2031.',
      'It is very likely, in our view, (80–95%) in 2031.',
      'It is almost certainly not going to rain in 2031.',
      'He thought it “likely” then.{1}',
      'The most likely course is a strike.',
    ],
  },
  {
    rule: 'range-outside-band',
    scale: 'phia',
    finds: [
      ['A strike is likely (78%) in 2031.', '78%'],
      ['A strike is likely (55–80%) in 2031.', '55–80%'],
      ['A strike is unlikely (20–45%) in 2031.', '20–45%'],
      ['There is a realistic possibility (50 to 55%) of a strike in 2031.', '50 to 55%'],
      ['A strike is highly likely (about 95%) in 2031.', 'about 95%'],
      ['A strike is almost certain (90%) in 2031.', '90%'],
    ],
    leaves: [
      'A strike is likely (about 55–75%) in 2031.',
      'A strike is probable (≈55–≈75%) in 2031.',
      'There is a realistic possibility (about 40 to below 50%) of a strike in 2031.',
      'There is a remote chance (above 0 to about 5%) of a strike in 2031.',
      'It is almost certain (about 95 to below 100%) to rain in 2031.',
      'A strike is highly unlikely (15 per cent) in 2031.',
    ],
  },
  {
    rule: 'range-outside-band',
    finds: [
      ['A strike is likely (40%) in 2031.', '40%'],
      ['A strike is very unlikely (20–45%) in 2031.', '20–45%'],
      ['A strike is likely (50 to 80 per cent) in 2031.', '50 to 80 per cent'],
      ['It is almost certain (100%) to rain in 2031.', '100%'],
      ['It is almost certainly not (40%) going to rain in 2031.', '40%'],
      ['There is a roughly even chance (about 60%) of rain in 2031.', 'about 60%'],
    ],
    leaves: [
      'A strike is likely (55%) in 2031.',
      'A strike is likely (80%) in 2031.',
      'A strike is unlikely (20–45%), and rain is likely (55–80%) in 2031.',
      'It is almost certainly not (1–5%) going to rain in 2031.',
      'Prices rose (40%) while a strike grew likely (60–70%) in 2031.',
      'He wrote “likely (10%)” in the margin.{1}',
    ],
  },
  {
    rule: 'vague-hedge',
    finds: [
      ['The bill may pass in June.', 'may'],
      ['The port might close.', 'might'],
      ['A closure could follow.', 'could'],
      ['Perhaps the vote slips, and possibly the bill.', 'possibly'],
      ['A strike cannot be ruled out.', 'cannot be ruled out'],
      ['There is a real possibility of a strike.', 'real possibility'],
      ['The count suggests a majority.', 'suggests'],
      ['It appears that the ministry agreed.', 'appears that'],
    ],
    leaves: [
      'It opened in May 2024, and again on 5 May.',
      'The might of the navy is known.',
      'Naval might decided it.',
      'He said that it “may” close.{1}',
      'They could not reach the ship.{1}',
      'It ends as soon as possible.',
      'He appeared before the committee.{1}',
      'A tin can fell into the harbour.',
    ],
  },
  {
    rule: 'bare-certainty',
    finds: [
      ['The bill will pass.', 'will'],
      ['It is clearly a trick.', 'clearly'],
      ['This proves that the ship was there.', 'proves'],
      ['There is no doubt about it.', 'no doubt'],
      ['It is 100% certain.', '100% certain'],
      ['They never answer letters.', 'never'],
      ['He is certainly ill.', 'certainly'],
    ],
    leaves: [
      'It is likely (55–80%) that the bill will pass in June.',
      'The session will close on 27 March.{1}',
      'It is almost certainly (95–99%) over.',
      'The political will is there.',
      'The will of the voters counts.',
      'He said that it “will” pass.{1}',
      'All members, 100% of them, voted.',
    ],
  },
  {
    rule: 'double-hedge',
    finds: [
      ['It may possibly pass.', 'may possibly'],
      ['It could potentially fail.', 'could potentially'],
      ['It is not unlikely.', 'not unlikely'],
      ['A strike isn’t impossible.', 'isn’t impossible'],
      ['It seems likely to fail in 2031.', 'seems likely'],
      ['The count appears to suggest a majority.', 'appears to suggest'],
      ['It might be possible.', 'might be possible'],
    ],
    leaves: [
      'It may pass.',
      'It is unlikely (20–45%) in 2031.',
      'He said that it was “not impossible”.{1}',
      'It is not likely in 2031.',
      'It could be seen from the shore.',
      'He is not uncommonly tall.',
    ],
  },
  {
    rule: 'no-time-frame',
    finds: [
      ['The bill is likely to pass.', 'likely to'],
      ['The bill will very likely (80–95%) pass.', 'will'],
      ['It is unlikely (20–45%) that it would pass.', 'would'],
      ['It is likely (55–80%) that they are going to strike.', 'are going to'],
      ['It is very likely (80–95%) that the union intends to strike.', 'intends to'],
      ['There is a roughly even chance (45–55%) that it may fall and will not rise.', 'will'],
    ],
    leaves: [
      'The bill is likely to pass by the end of June.',
      'The bill will very likely (80–95%) pass in May.',
      'It is likely (55–80%) that it will pass within six weeks.',
      'It is likely (55–80%) that it will pass before the vote on the budget.',
      'It is likely (55–80%) that the ship was there.',
      'The ship is likely to have been there.',
      'The bill will pass.',
      'It is likely (55–80%) that it will pass next year.',
    ],
  },
  {
    rule: 'report-without-citation',
    finds: [
      ['The minister said that it opens in May.', 'said'],
      ['According to the ministry, it is open.', 'According to'],
      ['The allegedly sunken ship lies in port.', 'allegedly'],
      ['The agency reported losses.', 'reported'],
      ['He denied it.', 'denied'],
      ['The union warned of a strike. It is known.{1}', 'warned'],
    ],
    leaves: [
      'The minister said that it opens in May.{1}',
      'The minister said{1} that it opens in May.',
      'As we said in March, it opens in May.',
      'That said, the port is open.',
      'The report is long.',
      '“He said so” is no proof.',
      'It lies in the United States that way.',
    ],
  },
  {
    rule: 'belief-for-judgement',
    finds: [
      ['We believe that it opens.', 'We believe'],
      ['We also think so.', 'We also think'],
      ['I feel that it opens.', 'I feel'],
      ['It is believed that it opens.', 'It is believed'],
      ['In our view it opens.', 'In our view'],
      ['We do not believe that.', 'We do not believe'],
    ],
    leaves: [
      'We judge that it opens.',
      'They believe that it opens.{1}',
      'He said: “We believe in it.”{1}',
      'The believers met.',
      'A view of the harbour is on page 3.',
      'We felled a tree.',
    ],
  },
  {
    rule: 'loaded-word',
    finds: [
      ['The regime fell.', 'regime'],
      ['The so-called expert left.', 'so-called'],
      ['The terrorists left.', 'terrorists'],
      ['Its puppets left.', 'puppets'],
      ['The strongman left.', 'strongman'],
      ['His cronies left.', 'cronies'],
    ],
    leaves: [
      'The sanctions regime is new.',
      'The tax regime is new.',
      'A visa regime is new.',
      'He called them “terrorists”.{1}',
      'A regiment left.',
      'The maritime regime is new.',
    ],
  },
  {
    rule: 'undefined-acronym',
    finds: [
      ['The HPS left.', 'HPS'],
      ['The HPS left, and the HPS came back.', 'HPS'],
      ['A report of the JWC is late.', 'JWC'],
      ['The MOP and the HPS agree.', 'MOP', 'HPS'],
      ['(TFX) is not explained.', 'TFX'],
      ['Ask the OBRS.', 'OBRS'],
    ],
    leaves: [
      'The Harbour Protection Service (HPS) left. The HPS came back.',
      'The HPS (Harbour Protection Service) left.',
      'The UN and the EU agree.',
      'Part IV of the law.',
      'THE HPS LEFT',
      'The marking is TLP:RED, the hash SHA-256.',
    ],
  },
  {
    rule: 'long-sentence',
    finds: [
      [of(41), of(41)],
      [of(60), of(60)],
      [`Short. ${of(45)}`, of(45)],
      [`${of(45)} Short.`, of(45)],
      [`${of(45)}{1}`, `${of(45)}\uFFFC`],
      [`He said: “${of(45)}”`, `He said: “${of(45)}”`],
    ],
    leaves: [
      of(40),
      of(3),
      `${of(30)} ${of(30)}`,
      `Dr. ${of(38)}`,
      `${of(40)}{1,2,3}`,
      `${of(20)} – ${of(20)}`,
    ],
  },
];

describe.each(TABLE)('$rule ($scale)', ({ rule, finds, leaves, scale = 'icd203-1' }) => {
  test.each(finds)('is found in: %s', (sentence, ...words) => {
    expect(found(rule, sentence, { scale })).toEqual(words);
  });

  test.each(leaves)('is not in: %s', (sentence) => {
    expect(found(rule, sentence, { scale })).toEqual([]);
  });
});
