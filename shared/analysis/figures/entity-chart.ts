import { FIGURE_WORDS } from '../../words/figures.ts';
import { circleOrder } from './circle-order.ts';
import { COLOUR, type Drawing, PAGE_WIDTH, PART_HEIGHT, round, type Shape, words } from './drawing.ts';
import { type ChartRelation, type EntityNetwork, entityNetwork } from './entity-network.ts';
import type { FigureMaterial, FigureShown } from './figure-material.ts';
import { clipped, wrapped } from './text-fit.ts';

const WORDS = FIGURE_WORDS.chart;
const STEP = 25;
const LABEL = 128;
const KEY_LINE = 10;
const KEY_SIZE = 7.2;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Entities around an oval, with numbered lines for relations and plain ones for shared claims. The key is beneath. */
export function drawEntities(material: FigureMaterial): FigureShown {
  const network = entityNetwork(material);
  if (network.entities.length === 0)
    return { alt: FIGURE_WORDS.noEntities, content: { form: 'nothing', why: FIGURE_WORDS.noEntities } };
  const chart = drawChart(network);
  const key = keyLines(network);
  const room = Math.max(0, Math.floor((PART_HEIGHT - chart.height) / KEY_LINE));
  const perPart = Math.floor(PART_HEIGHT / KEY_LINE);
  const parts: Drawing[] = [withKey(chart, key.slice(0, room))];
  for (let at = room; at < key.length; at += perPart) {
    parts.push(withKey({ width: PAGE_WIDTH, height: 0, shapes: [] }, key.slice(at, at + perPart)));
  }
  return { alt: altOf(network), content: { form: 'drawings', parts } };
}

function drawChart(network: EntityNetwork): Drawing {
  const { entities, relations, pairs } = network;
  const related = new Set(relations.map(({ from, to }) => `${Math.min(from, to)} ${Math.max(from, to)}`));
  const order = circleOrder(entities.length, [
    ...relations.map(({ from, to }) => ({ from, to, weight: 4 })),
    ...pairs.map(({ from, to, codes }) => ({ from, to, weight: codes.length })),
  ]);
  const { points, height } = ovalPoints(order);
  const centre = { x: PAGE_WIDTH / 2, y: height / 2 };
  const at = (index: number): Point => points[index] ?? centre;
  const most = Math.max(1, ...pairs.map(({ codes }) => codes.length));
  const badges: Point[] = [];
  const shapes: Shape[] = [
    ...pairs
      .filter(({ from, to }) => !related.has(`${from} ${to}`))
      .map(({ from, to, codes }) =>
        curve(at(from), at(to), centre, 0, COLOUR.rule, 0.5 + (1.7 * codes.length) / most),
      ),
    ...relations.map((relation) =>
      curve(at(relation.from), at(relation.to), centre, bendOf(relations, relation), COLOUR.navy, 1),
    ),
    ...relations.flatMap((relation, index) => {
      const place = badgePlace(
        at(relation.from),
        at(relation.to),
        centre,
        bendOf(relations, relation),
        badges,
      );
      badges.push(place);
      return badge(place, index + 1);
    }),
    ...entities.flatMap(({ code, name, type }, index): readonly Shape[] => {
      const { x, y } = at(index);
      const isLeft = x < centre.x;
      const align = isLeft ? { align: 'end' as const } : {};
      const edge = isLeft ? x - 7 : x + 7;
      return [
        { shape: 'dot', x, y, r: 3.6, fill: COLOUR.paper, stroke: COLOUR.navy },
        words(edge, y - 0.4, clipped(name || code, LABEL, 7.8, true), { size: 7.8, isBold: true, ...align }),
        words(edge, y + 8.2, `${code} · ${type}`, { size: 6.8, fill: COLOUR.grey, ...align }),
      ];
    }),
  ];
  return { width: PAGE_WIDTH, height, shapes };
}

/** One half on the right from the top down, the other on the left from the bottom up, with even steps in height. */
function ovalPoints(order: readonly number[]): {
  readonly points: readonly Point[];
  readonly height: number;
} {
  const count = order.length;
  const right = Math.ceil(count / 2);
  const height = Math.max(90, right * STEP + 24);
  const points: Point[] = [];
  const wide = PAGE_WIDTH / 2 - LABEL - 12;
  order.forEach((entity, place) => {
    const isRight = place < right;
    const rows = isRight ? right : count - right;
    const row = isRight ? place : count - 1 - place;
    const y = 12 + ((row + 0.5) / rows) * (height - 24);
    const slope = (2 * y) / height - 1;
    const out = 0.45 * wide + 0.55 * wide * Math.sqrt(Math.max(0, 1 - slope * slope));
    points[entity] = { x: round(PAGE_WIDTH / 2 + (isRight ? out : -out)), y: round(y) };
  });
  return { points, height };
}

/** How far a relation bends from the others between the same two. */
function bendOf(relations: readonly ChartRelation[], relation: ChartRelation): number {
  const same = relations.filter(
    ({ from, to }) =>
      (from === relation.from && to === relation.to) || (from === relation.to && to === relation.from),
  );
  return (same.indexOf(relation) - (same.length - 1) / 2) * 22;
}

/** The middle drawn towards the centre, and aside by the bend. */
function control(from: Point, to: Point, centre: Point, bend: number): Point {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const way = from.y < to.y || (from.y === to.y && from.x < to.x) ? 1 : -1;
  return {
    x: middle.x + (centre.x - middle.x) * 0.5 + ((way * (from.y - to.y)) / length) * bend,
    y: middle.y + (centre.y - middle.y) * 0.25 + ((way * (to.x - from.x)) / length) * bend,
  };
}

function curve(from: Point, to: Point, centre: Point, bend: number, stroke: string, width: number): Shape {
  const pull = control(from, to, centre, bend);
  return {
    shape: 'path',
    d: `M${from.x} ${from.y} Q${round(pull.x)} ${round(pull.y)} ${to.x} ${to.y}`,
    stroke,
    width: round(width),
  };
}

const BADGE = 5.4;

/** The place on a line nearest to its middle where the number covers no other. */
function badgePlace(from: Point, to: Point, centre: Point, bend: number, taken: readonly Point[]): Point {
  const pull = control(from, to, centre, bend);
  const at = (t: number): Point => ({
    x: round((1 - t) ** 2 * from.x + 2 * t * (1 - t) * pull.x + t ** 2 * to.x),
    y: round((1 - t) ** 2 * from.y + 2 * t * (1 - t) * pull.y + t ** 2 * to.y),
  });
  const places = Array.from({ length: 29 }, (_, index) =>
    at(0.5 + (index % 2 === 0 ? 1 : -1) * Math.ceil(index / 2) * 0.025),
  );
  const free = places.find((place) =>
    taken.every((other) => Math.hypot(place.x - other.x, place.y - other.y) > 2 * BADGE + 0.6),
  );
  return free ?? at(0.5);
}

const badge = ({ x, y }: Point, number: number): readonly Shape[] => [
  { shape: 'dot', x, y, r: BADGE, fill: COLOUR.navy, stroke: COLOUR.paper },
  words(x, y + 2.3, String(number), { size: 6.6, isBold: true, fill: COLOUR.paper, align: 'middle' }),
];

type KeyLine = { readonly text: string; readonly isHead?: boolean };

function keyLines({ entities, relations, left }: EntityNetwork): readonly KeyLine[] {
  const name = (index: number): string =>
    clipped(entities[index]?.name || (entities[index]?.code ?? ''), 130, KEY_SIZE);
  return [
    ...wrapped(WORDS.legend, PAGE_WIDTH, KEY_SIZE, 3).map((text) => ({ text })),
    ...(left > 0 ? wrapped(WORDS.left(left), PAGE_WIDTH, KEY_SIZE, 2).map((text) => ({ text })) : []),
    ...(relations.length > 0 ? [{ text: WORDS.key, isHead: true }] : []),
    ...relations.map(({ from, to, type, during, codes }, index) => ({
      text: clipped(
        `${index + 1}  ${name(from)} ${type} ${name(to)}${during ? `, ${during}` : ''} (${codes.join(', ')})`,
        PAGE_WIDTH,
        KEY_SIZE,
      ),
    })),
  ];
}

function withKey(chart: Drawing, key: readonly KeyLine[]): Drawing {
  const shapes = key.map(({ text, isHead = false }, index) =>
    words(0, chart.height + (index + 1) * KEY_LINE, text, {
      size: KEY_SIZE,
      isBold: isHead,
      fill: isHead ? COLOUR.navy : COLOUR.ink,
    }),
  );
  return { ...chart, height: chart.height + key.length * KEY_LINE + 4, shapes: [...chart.shapes, ...shapes] };
}

function altOf({ entities, relations, pairs, left }: EntityNetwork): string {
  const name = (index: number): string => entities[index]?.name || (entities[index]?.code ?? '');
  const links = entities.map(
    (_, index) => [...relations, ...pairs].filter(({ from, to }) => from === index || to === index).length,
  );
  const most = Math.max(0, ...links);
  const lead = entities[links.indexOf(most)];
  return [
    WORDS.finding(entities.length, relations.length, pairs.length),
    ...(lead && most > 0 ? [WORDS.mostLinked(lead.name || lead.code, most)] : []),
    ...(left > 0 ? [WORDS.left(left)] : []),
    ...relations.map(
      ({ from, to, type, during, codes }) =>
        `${name(from)} ${type} ${name(to)}${during ? `, ${during}` : ''} (${codes.join(', ')}).`,
    ),
    ...pairs.map(({ from, to, codes }) => `${WORDS.together(name(from), name(to), codes.join(', '))}.`),
    ...entities.map(({ code, name: own, claims }) => `${code} ${own}: ${claims}.`),
  ].join(' ');
}
