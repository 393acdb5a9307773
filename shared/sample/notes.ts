import type { SampleNote } from './sample-parts.ts';

/** What was noted in the margin, and one plain highlight. */
export const SAMPLE_NOTES: readonly SampleNote[] = [
  {
    source: 'speech',
    words: 'by the time the herring come',
    note: 'Which run: spring or autumn? The whole contradiction with S3 hangs on it. Ask somebody who fishes there.',
  },
  {
    source: 'wire',
    words: 'three hydrographic ships. hydrographic ships.',
    note: 'Doubled in the copy we were given. Something may be missing between the two.',
  },
  {
    source: 'hearing',
    words: 'The service’s inspector, who is also looking into the matter, has yet to publish a finding.',
    note: '',
  },
];

/** A question to the claims that is worth asking again. */
export const SAMPLE_QUERY = { name: 'Everything with a date to keep', words: 'tag:dates' } as const;
