import type { SampleSource } from './sample-parts.ts';
import { DISPATCH_TEXT } from './sources/dispatch.ts';
import { HEARING_TEXT } from './sources/hearing.ts';
import { REPORT_TEXT } from './sources/report.ts';
import { SPEECH_TEXT } from './sources/speech.ts';
import { WIRE_TEXT } from './sources/wire.ts';

/** The five sources, in the order of their codes. */
export const SAMPLE_SOURCES: readonly SampleSource[] = [
  {
    key: 'speech',
    text: SPEECH_TEXT,
    fileName: 'orvane-record-premier-receives-zhaolan.txt',
    title: 'Premier receives Zhaolan delegation, promises joint watch',
    outlet: 'Orvane Record',
    authors: [],
    kind: 'speech',
    url: 'https://orvane-record.example/premier/zhaolan-delegation',
    published: '2025-10-10',
    retrieved: '2025-10-13',
    reliability: {
      letter: 'B',
      reason:
        'The state outlet. Its reports of what the premier says have matched the published transcripts so far. It selects in her favour, so the letter holds for her words and for nothing beyond them.',
    },
    firstHand: 'The outlet’s own report of a speech that it attended.',
    descriptor: {
      quality: 'Dependable for the premier’s words on the day; silent on what was asked and not answered.',
      factors: [
        { factor: 'access', words: 'Its reporter was in the hall.' },
        { factor: 'bias', words: 'Owned by the state; it selects in the premier’s favour.' },
      ],
      availability: 'public',
      aiTools: 'None is known to have been used.',
      lacks: ['author'],
    },
    marking: 'TLP:CLEAR',
    note: 'Invented for the sample case. The text gives no year: “Oct. 9” is read as 2025 from the date of publication. The author is known by a code only, KHV-M.',
    locator: '',
    residue: 'proposed',
  },
  {
    key: 'hearing',
    text: HEARING_TEXT,
    fileName: 'seaway-post-1900-ship-alerts.txt',
    title: 'Orvane Passed 1,900 Ship Alerts to 17 Coast Guards This Year',
    outlet: 'Seaway Post',
    authors: [],
    kind: 'web page',
    url: 'https://seaway-post.example/2025/11/04/orvane-ship-alerts',
    published: '2025-11-04',
    retrieved: '2025-11-05',
    reliability: {
      letter: 'C',
      reason:
        'A shipping site without named authors. Its accounts of earlier hearings were right on figures, and twice put a quotation in the wrong mouth.',
    },
    marking: 'TLP:CLEAR',
    note: 'Invented for the sample case. Copied off the page, with the tail of the page. “On Friday” is read as 31 October 2025.',
    locator: '',
    residue: 'proposed',
  },
  {
    key: 'report',
    text: REPORT_TEXT,
    fileName: 'report-protection-of-the-narrows-extract.txt',
    title: 'Report on the Protection of the Narrows (extract)',
    outlet: 'Assembly of Orvane',
    authors: ['Ministry of Maritime Affairs of Orvane'],
    kind: 'official report',
    url: 'https://assembly.orvane.example/papers/7-2/narrows',
    published: '2025-09-29',
    retrieved: '2025-10-06',
    reliability: {
      letter: 'B',
      reason:
        'Authentic, and laid before a parliament that is free to question it. It is an institution speaking about itself: dependable on dates and plans, less so on the worth of its own work.',
    },
    firstHand: 'The Ministry’s own paper, as it was laid before the Assembly.',
    descriptor: {
      quality: 'Complete on dates, counts and plans; it grades its own work.',
      factors: [
        { factor: 'currency', words: 'Counts to 31 August 2025; nothing later is in it.' },
        { factor: 'motivation', words: 'It accompanies a request for money.' },
      ],
      availability: 'public',
      archived: 'Assembly library, papers 7/2',
      aiTools: 'None is known to have been used.',
    },
    marking: 'TLP:GREEN',
    note: 'Invented for the sample case. Handed to us by the Assembly library before it went online, hence the marking. S5 reports on this text and repeats its words: for everything the two share they are one origin.',
    locator: 'paragraphs I to V',
    residue: 'proposed',
  },
  {
    key: 'wire',
    text: WIRE_TEXT,
    fileName: 'coastline-digest-14-billion-for-cables.txt',
    title: 'Orvane seeks 14.2 billion crowns for its cables',
    outlet: 'Coastline Business Digest',
    authors: [],
    kind: 'wire story',
    url: 'https://coastline-digest.example/orvane-cables-budget',
    published: '2025-11-12',
    retrieved: '2025-11-13',
    reliability: {
      letter: 'F',
      reason:
        'An outlet we have met for the first time; there is no record to judge it by. F says that we do not know, not that it is bad. The agency it retells was not seen in the original.',
    },
    marking: 'TLP:AMBER',
    note: 'Invented for the sample case. Two stories run together (the request in Orvane, the naval budget in Veskar), with words repeated by mistake in two places. The copy comes from a subscriber on terms that keep it within our organisation and its clients.',
    locator: '',
    residue: 'proposed',
  },
  {
    key: 'dispatch',
    text: DISPATCH_TEXT,
    fileName: 'zhaolan-times-first-partner-at-sea.txt',
    title: 'Orvane calls Zhaolan its first partner at sea',
    outlet: 'Zhaolan Times (昭澜时报)',
    authors: [],
    kind: 'article',
    url: 'https://zhaolan-times.example/en/2025-10-02/first-partner',
    published: '2025-10-02',
    retrieved: '2025-10-06',
    reliability: {
      letter: 'C',
      reason:
        'A daily that follows Lanjing’s line on foreign policy. It is careful with figures and names its sources; it leaves out what would embarrass its own ministry.',
    },
    marking: 'TLP:CLEAR',
    note: 'Invented for the sample case. Reports on S3 and quotes it: one origin with S3 for the shared words. The entries in the operator’s log, the Veskar denial and the answer from Lanjing are its own reporting.',
    locator: '',
    residue: 'accepted',
  },
];
