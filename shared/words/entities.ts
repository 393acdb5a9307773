import type { EntityType, RoleKind } from '../model/entity.ts';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** Words of the list of entities, the entity's form and profile, and the dialog that links one. */
export const ENTITIES_WORDS = {
  title: 'Entities',
  filter: 'Filter by name, alias or code',
  count: (all: number, unlinked: number): string =>
    all === 0
      ? 'No entities yet'
      : `${count(all, 'entity', 'entities')}${unlinked === 0 ? '' : `, ${unlinked} in no claim`}`,
  countOf: (shown: number, all: number): string => `${shown} of ${count(all, 'entity', 'entities')}`,
  mentions: (number: number): string => (number === 0 ? 'no mention' : count(number, 'mention', 'mentions')),
  claims: (number: number): string => (number === 0 ? 'no claim' : count(number, 'claim', 'claims')),
  group: 'Group by',
  groups: { none: 'No groups', type: 'Type' },
  types: {
    person: 'Person',
    organisation: 'Organisation',
    place: 'Place',
    event: 'Event',
    capability: 'Capability',
    document: 'Document',
    other: 'Other',
  } satisfies Record<EntityType, string>,
  roles: {
    speaker: 'Speaker',
    actor: 'Actor',
    target: 'Target',
    object: 'Object',
    place: 'Place',
    topic: 'Topic',
  } satisfies Record<RoleKind, string>,
  empty: {
    title: 'No entities yet',
    text: 'People, organisations, places and whatever else the claims are about. Select a name in the reader and press E, or begin with a name of your own.',
  },

  thing: 'entity',
  heading: (code: string): string => `Entity ${code}`,
  remove: 'Remove entity',
  removed: (code: string, mentions: number, roles: number): string => {
    const taken = [
      ...(mentions > 0 ? [count(mentions, 'mention', 'mentions')] : []),
      ...(roles > 0 ? [count(roles, 'link to a claim', 'links to claims')] : []),
    ];
    return `${code} was removed${taken.length > 0 ? ` with ${taken.join(' and ')}` : ''}. Undo brings it back.`;
  },
  fields: {
    name: 'Name',
    type: 'Type',
    aliases: 'Aliases',
    aliasesHint: 'also called, parted by commas',
    description: 'Description',
  },
  nameMissing: 'An entity needs a name.',
  identity: 'Who or what',
  appears: 'Appears in',
  showProfile: 'Show profile',

  alsoCalled: 'Also called',
  noDescription: 'No description yet.',
  mentionsTitle: 'Mentions',
  noMentions: 'Nothing names it yet. Select a name in the reader and press E.',
  unlinkMention: 'Unlink mention',
  claimsTitle: 'Claims',
  noClaims: 'It takes part in no claim yet. Link it in a claim’s form, under Entities.',

  dialog: {
    title: 'New entity',
    linkTitle: (words: string): string => `Link “${words}” to`,
    name: 'Name',
    close: 'Close',
    found: 'In this case',
    newEntity: (name: string): string => `New entity “${name}”`,
    known: 'Already in this case',
    hint: 'Arrow keys choose, Enter links.',
    hintNew: 'Arrow keys choose the type, Enter adds.',
    typeName: 'Type a name.',
  },
} as const;
