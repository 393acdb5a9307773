import type { AttributionStep } from '../model/attribution.ts';
import type { Source } from '../model/source.ts';
import { ATTRIBUTION_WORDS, type Nearness } from '../words/attribution.ts';

/**
 * Who says it and through whom, in a sentence that holds what bears on its worth, and how near the source stands to
 * the origin (ICD 206, source descriptor). Empty for a claim without attribution. `sources` are those the claim
 * rests on: the kind of one is said with the step that bears its outlet's name.
 */
export function sourceDescriptor(
  steps: readonly AttributionStep[],
  sources: readonly Pick<Source, 'outlet' | 'kind'>[],
): string {
  const nearness = nearnessOf(steps);
  if (nearness === null) return '';
  const chain = steps
    .map((step, index) => describe(step, sources, index === steps.length - 1))
    .join(`, ${ATTRIBUTION_WORDS.citing} `);
  return `${chain}. ${ATTRIBUTION_WORDS.nearness[nearness]}`;
}

/**
 * Direct where the source speaks for itself, indirect where it hands on what another says, derivative where it does
 * so through a third. An origin that was told, or that goes by a document, is one step further away. Null without
 * attribution.
 */
export function nearnessOf(steps: readonly AttributionStep[]): Nearness | null {
  const origin = steps.at(-1);
  if (!origin) return null;
  const isSecondHand = origin.access === 'was told' || origin.access === 'document';
  const hands = steps.length - 1 + Number(isSecondHand);
  return hands === 0 ? 'direct' : hands === 1 ? 'indirect' : 'derivative';
}

function describe(
  { who, anonymous, form, access, said }: AttributionStep,
  sources: readonly Pick<Source, 'outlet' | 'kind'>[],
  isOrigin: boolean,
): string {
  const kind = sources.find(({ outlet }) => outlet !== '' && fold(outlet) === fold(who))?.kind;
  const name = [
    who || ATTRIBUTION_WORDS.somebody,
    kind && kind !== 'other' && `(${kind})`,
    anonymous !== null &&
      (anonymous === '' ? ATTRIBUTION_WORDS.notNamed : ATTRIBUTION_WORDS.notNamedBecause(anonymous)),
  ];
  return [
    name.filter(Boolean).join(' '),
    // Whoever only hands on what another says was told: there is no need to say so.
    (isOrigin || access !== 'was told') && ATTRIBUTION_WORDS.withAccess[access],
    ATTRIBUTION_WORDS.inForm[form],
    said !== null && ATTRIBUTION_WORDS.dated(said),
  ]
    .filter(Boolean)
    .join(', ');
}

const fold = (text: string): string => text.normalize('NFC').trim().toLowerCase();
