/** Where the words of a group go. */
export type RtfDestination = 'text' | 'nowhere' | 'fonts' | 'styles' | 'info' | 'page head';

/** What holds within one group, and what those in it begin with. */
export interface RtfGroup {
  destination: RtfDestination;
  /** Where the words around a shape go: those in the shape go there too. */
  aroundShape: RtfDestination;
  /** Which field of the information a group is. */
  field: string;
  isHidden: boolean;
  isDeleted: boolean;
  isInserted: boolean;
  font: number;
  /** How many characters stand behind a Unicode one for programs that do not know it. */
  fallback: number;
  /** Whoever does not know the next word skips the group. */
  isOptional: boolean;
  /** The group is a note, which ends with it. */
  isNote: boolean;
}

export const FIRST_GROUP: RtfGroup = {
  destination: 'text',
  aroundShape: 'text',
  field: '',
  isHidden: false,
  isDeleted: false,
  isInserted: false,
  font: -1,
  fallback: 1,
  isOptional: false,
  isNote: false,
};

/** Sends the words of a group to where its first control word says; false when the word says nothing about that. */
export function openDestination(group: RtfGroup, name: string): boolean {
  const isOptional = group.isOptional;
  group.isOptional = false;
  const destination = DESTINATIONS.get(name);
  if (name === 'shpinst') {
    group.aroundShape = group.destination;
    group.destination = 'nowhere';
  } else if (name === 'shptxt') {
    group.destination = group.aroundShape;
  } else if (destination !== undefined) {
    group.destination = destination;
  } else if (isOptional && name !== 'footnote') {
    group.destination = 'nowhere';
  } else {
    return false;
  }
  return true;
}

const named = (destination: RtfDestination, names: string): readonly (readonly [string, RtfDestination])[] =>
  names.split(' ').map((name) => [name, destination] as const);

const DESTINATIONS: ReadonlyMap<string, RtfDestination> = new Map([
  ...named('fonts', 'fonttbl'),
  ...named('styles', 'stylesheet'),
  ...named('info', 'info'),
  ...named('page head', 'header headerl headerr headerf footer footerl footerr footerf'),
  ...named(
    'nowhere',
    'colortbl pict nonshppict listtext pntext pntxta pntxtb fldinst datafield tc tcn xe rxe upr',
  ),
  ...named('nowhere', 'sp sn sv shprslt do objdata annotation themedata bkmkstart bkmkend'),
]);

/** Changes how the characters of a group look; false when the control word is about something else. */
export function characterControl(group: RtfGroup, name: string, number: number | null): boolean {
  const isOn = number !== 0;
  if (name === 'v') group.isHidden = isOn;
  else if (name === 'deleted') group.isDeleted = isOn;
  else if (name === 'revised') group.isInserted = isOn;
  else if (name === 'f') group.font = number ?? 0;
  else if (name === 'uc') group.fallback = Math.min(Math.max(0, number ?? 1), MOST_FALLBACK);
  else if (name === 'plain') Object.assign(group, { isHidden: false, font: -1 });
  else return false;
  return true;
}

const MOST_FALLBACK = 8;
