import { counted } from '../lib/counted.ts';
import type { ClockName } from '../model/claim.ts';
import type { FigureKind } from '../model/figure.ts';

/** Words of figures: on the page, in the editor, and for readers who do not see them. */
export const FIGURE_WORDS = {
  kinds: {
    claims: 'Claims table',
    corroboration: 'Corroboration matrix',
    timeline: 'Timeline',
    entities: 'Entity chart',
    ratings: 'Ratings',
    picture: 'Picture',
  } satisfies Record<FigureKind, string>,
  kindHints: {
    claims: 'Each claim with its date, its sources and their grades',
    corroboration: 'Which origins speak for which claim, and which against it',
    timeline: 'The claims along one of their clocks',
    entities: 'Who and what takes part in the claims, and how they stand to each other',
    ratings: 'How many pairs of source and claim have which grade',
    picture: 'A PNG or JPEG file',
  } satisfies Record<FigureKind, string>,
  number: (number: number): string => `Figure ${number}`,
  captions: {
    claims: 'The cited claims and what they rest on',
    corroboration: 'Corroboration of the claims by origin',
    timeline: {
      happened: 'What happened when',
      said: 'What was said when',
      captured: 'What was captured when',
    },
    entities: 'Who and what takes part, and how they are linked',
    ratings: 'Grades of the sources and claims',
    picture: 'Picture',
  },
  sourceAll: (claims: number, hasAnnex: boolean): string =>
    `Source: the ${claims === 1 ? 'claim' : `${claims} claims`} cited here${hasAnnex ? ', annex A' : ''}.`,
  sourceSome: (codes: string, hasAnnex: boolean): string =>
    `Source: ${hasAnnex ? `${codes}, annex A` : `claims ${codes}`}.`,
  sourcePicture: (name: string): string => `Source: not stated. File ${name}.`,
  part: (part: number, parts: number): string => `part ${part} of ${parts}`,
  list: 'Figures',
  inAnnex: (number: number): string => `Fig.\u00a0${number}`,

  noClaims: 'No claim is cited yet. A figure shows what the assessment cites.',
  noEntities: 'No entity takes part in these claims. Give the claims their roles first.',
  noRatings: 'None of these claims rests on a source. Add passages first.',
  noPicture: 'No picture has been chosen.',
  pictureGone: 'The picture file could not be read. It is no longer in the folder of the case.',
  emptyProblem: (number: number, why: string): string => `Figure ${number} is empty. ${why}`,
  missing: (count: number): string =>
    count === 1
      ? 'One claim chosen for it is no longer in the case.'
      : `${count} claims chosen for it are no longer in the case.`,
  missingProblem: (number: number, count: number): string =>
    `Figure ${number} was made for ${count === 1 ? 'a claim that is' : `${count} claims that are`} no longer in the case. Edit the figure, or restore what was removed.`,
  altProblem: (number: number): string =>
    `Figure ${number} is a picture without words for readers who do not see it. Edit the figure and say what it shows.`,

  table: {
    code: 'Code',
    claim: 'Claim',
    happened: 'Happened',
    grade: 'Source and grade',
    origins: 'Origins',
  },
  tableAlt: (claims: number): string => `Table of ${counted(claims, 'claim', 'claims')}.`,

  matrix: {
    claim: 'Claim',
    origins: 'Origins',
    /** What a letter in a cell says. */
    letters: {
      E: 'speaks for the claim; origin established',
      N: 'speaks for the claim; origin not established',
      C: 'speaks against the claim',
      B: 'speaks for it and against it',
      W: 'withdrawn',
    },
    groups: (list: string): string =>
      `One column is one origin: ${list}. A source that stands alone heads its own.`,
    alone: 'One column is one origin.',
    bracket: 'In brackets: items of which it is not known whether they are further origins.',
    finding: (several: number, claims: number, against: number): string =>
      `${several} of ${counted(claims, 'claim', 'claims')} ${several === 1 ? 'rests' : 'rest'} on two or more origins; ${against === 0 ? 'no cited source speaks against any' : `against ${against} a cited source speaks`}.`,
    row: (code: string, cells: string, origins: string): string =>
      `${code}: ${cells || 'no source'}; origins ${origins}`,
  },

  timeline: {
    unknown: 'Date not known',
    legend: {
      day: 'day known',
      within: 'some time within',
      interval: 'from … to',
      doubtful: 'broken line: about, or perhaps',
      open: 'end open',
    },
    clocks: {
      happened: 'when it happened',
      said: 'when it was said',
      captured: 'when it was captured',
    } satisfies Record<ClockName, string>,
    finding: (dated: number, from: string, to: string, unknown: number): string =>
      `${counted(dated, 'claim', 'claims')} dated from ${from} to ${to}; ${unknown === 0 ? 'none' : unknown} without a date.`,
    noneDated: (unknown: number): string => `None of the ${counted(unknown, 'claim', 'claims')} has a date.`,
  },

  chart: {
    finding: (entities: number, relations: number, shared: number): string =>
      `${counted(entities, 'entity', 'entities')}, ${counted(relations, 'stated relation', 'stated relations')}, ${counted(shared, 'pair', 'pairs')} in the same claims.`,
    mostLinked: (name: string, links: number): string => `Most links: ${name}, ${links}.`,
    key: 'Relations, by the word of the claims in brackets',
    legend:
      'Numbered lines are relations; plain lines join entities that take part in the same claim, the thicker the more claims.',
    left: (number: number): string =>
      `${counted(number, 'entity that takes', 'entities that take')} part in the fewest claims ${number === 1 ? 'is' : 'are'} not drawn.`,
    together: (one: string, other: string, codes: string): string => `${one} with ${other} in ${codes}`,
  },

  ratings: {
    notRated: 'not rated',
    source: 'Reliability of the source',
    claim: 'Credibility of the claim',
    apart: 'F and 6 say that there is no basis for judging. They stand apart and are not the worst.',
    finding: (pairs: number, judged: number, best: string): string =>
      `${counted(pairs, 'pair', 'pairs')} of a claim and a source that speaks for it, ${judged} of them judged on both scales${best}.`,
    most: (cell: string, number: number): string =>
      `; most often ${cell}, ${number === 1 ? 'once' : `${number} times`}`,
    none: 'no pair',
  },

  /** Of the editor and its dialog. */
  editor: {
    add: 'Figure',
    title: 'Insert figure',
    titleOf: (number: number): string => `Figure ${number}`,
    kind: 'What it shows',
    caption: 'Caption',
    source: 'Source line',
    sourceHint: 'From the claims it shows',
    clock: 'By the date',
    claims: 'Claims',
    all: 'All that the assessment cites',
    some: 'Chosen claims',
    someCount: (count: number): string => (count === 1 ? '1 claim chosen' : `${count} claims chosen`),
    someHelp: 'What you choose here counts as cited and goes to the annex.',
    find: 'Find claims by words or code',
    none: 'No claim matches.',
    picture: 'Picture file',
    choose: 'Choose file…',
    chooseOther: 'Choose another file…',
    pictureFacts: (name: string, width: number, height: number): string =>
      `${name}, ${width} × ${height} pixels`,
    pictureKept:
      'The file is kept as it is. What it says about camera, place and author is left out of the pages.',
    alt: 'What the picture shows, for readers who do not see it',
    altMissing: 'No words yet for readers who do not see the picture. It cannot be issued without.',
    insert: 'Insert',
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    edit: (number: number): string => `Edit figure ${number}`,
    drawing: 'Drawing the figure…',
    live: 'Drawn from the case; it follows every change.',
  },
} as const;
