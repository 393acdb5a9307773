import type { PartKind, PrintedPart, Template, TemplatePart } from './template.ts';

/** In the order in which they are offered. */
export const BUILT_IN_KEYS = ['assessment', 'note', 'evaluation', 'briefing'] as const;
export type BuiltInKey = (typeof BUILT_IN_KEYS)[number];

const ALL: readonly PrintedPart[] = [
  'contents',
  'guide',
  'summary',
  'claims',
  'sources',
  'entities',
  'custody',
  'verification',
];

const part = (
  id: string,
  title: string,
  hint: string,
  holds: PartKind = 'text',
  isRequired = true,
): TemplatePart => ({
  id: `part-${id}`,
  level: 1,
  title,
  hint,
  holds,
  isRequired,
});

const LEAD = 'The bottom line: what the reader must know, in two or three sentences.';

/** The kinds of assessment that the program brings along. Required parts follow the standards of ICD 203. */
export const BUILT_IN_TEMPLATES: Readonly<Record<BuiltInKey, Template>> = {
  assessment: {
    name: 'Assessment',
    hint: 'Meant for 4 to 12 pages: judgements, evidence, alternatives, gaps, with all annexes',
    layout: 'full',
    kind: 'Assessment',
    citations: 'notes',
    prints: ALL,
    lead: LEAD,
    parts: [
      part('judgements', 'Key judgements', '', 'judgement'),
      part('question', 'The question', 'What is asked, for whom, until when, and what is left out.'),
      part(
        'evidence',
        'What the evidence shows',
        'What the sources establish and where they part, each claim cited.',
      ),
      part(
        'alternatives',
        'Alternatives considered',
        'What else would explain the evidence, and why it is less likely.',
      ),
      part(
        'assumptions',
        'What we assume',
        'What the judgements stand on without evidence, and what falls with it.',
      ),
      part(
        'gaps',
        'Gaps, and what would change our minds',
        'What is not known, and which observation would turn a judgement.',
      ),
      part('outlook', 'Outlook and indicators', 'What comes next, and the signs by which it will be known.'),
      part('implications', 'What follows', 'What it means for the reader’s own decisions.', 'text', false),
    ],
  },
  note: {
    name: 'Current-intelligence note',
    hint: 'Meant for 1 to 2 pages: what happened, what it means, what to watch',
    layout: 'short',
    kind: 'Current-intelligence note',
    citations: 'numbered',
    prints: ['verification'],
    lead: LEAD,
    parts: [
      part('event', 'What happened', 'The event, when and where, and who says so, each claim cited.'),
      part('meaning', 'What it means', 'What is new about it, and what it changes.'),
      part('judgements', 'Judgement', '', 'judgement'),
      part('watch', 'What to watch', 'The next dates and signs.'),
    ],
  },
  evaluation: {
    name: 'Source evaluation',
    hint: 'Who the sources are, what they are worth, how they agree, with the annex of sources',
    layout: 'short',
    kind: 'Source evaluation',
    citations: 'notes',
    prints: ['guide', 'summary', 'sources', 'verification'],
    lead: 'How far the sources carry, in two or three sentences.',
    parts: [
      part('sources', 'Who speaks', 'Who the sources are, what they want, and how they can know.'),
      part(
        'record',
        'Record and access',
        'What they said before and how it came out; what they saw themselves.',
      ),
      part(
        'agreement',
        'How they agree',
        'Where independent origins agree, and where one origin is repeated.',
        'corroboration',
      ),
      part('grades', 'Grades', 'Why each reliability and credibility was given.', 'ratings'),
      part('weakness', 'Weaknesses', 'Possible deception, gaps, age, dependence on one stream.'),
      part('use', 'How to use them', 'What may rest on them, and what may not.', 'text', false),
    ],
  },
  briefing: {
    name: 'Briefing sheet',
    hint: 'Meant for 1 to 2 pages to speak from: judgements, dates, questions to expect',
    layout: 'short',
    kind: 'Briefing sheet',
    citations: 'numbered',
    prints: ['verification'],
    lead: 'The one thing to say first.',
    parts: [
      part('judgements', 'Judgements', '', 'judgement'),
      part('points', 'Points to make', 'Three at most, each with its claim.'),
      part('dates', 'Dates', 'What lies behind and ahead.', 'timeline'),
      part('questions', 'Questions to expect', 'With the answer, and what is not known.', 'text', false),
    ],
  },
};
