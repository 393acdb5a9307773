import { describe, expect, test } from 'vitest';
import { type KnownEntity, newNames } from '../../../shared/analysis/new-names.ts';
import type { EntityId } from '../../../shared/model/entity.ts';

const namesIn = (text: string, known: readonly KnownEntity[] = []) =>
  newNames(
    text,
    [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
      start: index,
      end: index + line.length,
      isHeading: line.startsWith('#'),
    })),
    known,
    [],
  );

const found = (text: string, known?: readonly KnownEntity[]): readonly string[] =>
  namesIn(text, known)
    .toSorted((a, b) => (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0))
    .map(({ name, type }) => (type ? `${name}: ${type}` : name));

const entity = (id: string, type: KnownEntity['type'], ...names: readonly string[]): KnownEntity => ({
  entityId: id as EntityId,
  type,
  names,
});

describe('words that stand in capitals', () => {
  test.each([
    ['together', 'The talks in Port Edra ended.', ['Port Edra: place']],
    ['and the small words inside', 'It left the Strait of Velm.', ['Strait of Velm: place']],
    [
      'with an office',
      'Ask the Ministry of Trade and Industry.',
      ['Ministry of Trade and Industry: organisation'],
    ],
    [
      'joined before an office',
      'Ask the Ports and Harbours Committee.',
      ['Ports and Harbours Committee: organisation'],
    ],
    ['but two names that “and” joins are two', 'It lies between Velm and Orvia.', ['Velm', 'Orvia']],
    ['a possessive ends the name', 'We saw Velm’s Free Party.', ['Velm', 'Free Party: organisation']],
    [
      'unless it is part of one',
      'We saw the People’s Harbour Guard.',
      ['People’s Harbour Guard: organisation'],
    ],
    ['letters with full stops', 'It said the R.O.V. had left.', ['R.O.V.']],
    ['after “in”, a place', 'They met in Orvia.', ['Orvia: place']],
    [
      'without the day beside it',
      'The tugs left, Mira Koo said Monday. On Friday Ada May left.',
      ['Mira Koo: person', 'Ada May'],
    ],
    ['who speaks, a person', 'The tugs left, Mira Koo said.', ['Mira Koo: person']],
  ])('%s', (_, text, names) => expect(found(text)).toEqual(names));

  test.each([
    ['at the start of a sentence', 'Separately, ships left. Officials agreed. Fishing went on.'],
    ['months and days', 'It left on Monday in March, and came back in May 2025.'],
    ['plain adjectives of a country', 'The Danish and Portuguese ships left.'],
    ['numbers of paragraphs', 'IV.Fishing went on. It was II that failed.'],
    ['title case', '# Harbour Board Will Close Basin In Autumn\nHarbour Board Will Close Eastern Basin'],
    ['a word that is also written small', 'We left Anchorage for another anchorage.'],
  ])('are no names: %s', (_, text) => expect(found(text)).toEqual([]));

  test('a word that begins a sentence is a name where it has its capital elsewhere too', () => {
    expect(found('Velm waits. The ships of Velm left.')).toEqual(['Velm']);
  });

  test('every place is given', () => {
    const text = 'The ships of Velm left. Velm waits.';
    expect(namesIn(text)[0]?.places).toEqual([
      { start: 13, end: 17 },
      { start: 24, end: 28 },
    ]);
  });
});

describe('titles', () => {
  test.each([
    ['President Ada Orr left.', ['Ada Orr: person']],
    ['Mr. Orlen met Dr Koo.', ['Orlen: person', 'Koo: person']],
    ['Then Deputy Foreign Minister Mira Tsai-Ling left.', ['Mira Tsai-Ling: person']],
    [
      'The Velm Ports Bureau Director-General Ada Orr left.',
      ['Velm Ports Bureau: organisation', 'Ada Orr: person'],
    ],
    ['The Minister of National Ports Ada Orr left.', ['Ada Orr: person']],
    ['It was Ada Orr, the former minister of ports, who left.', ['Ada Orr: person']],
    ['It was Ada Orr, who runs the harbour.', ['Ada Orr: person']],
  ])('%s', (text, names) => expect(found(text)).toEqual(names));
});

describe('other names of something', () => {
  const aliases = (text: string, known?: readonly KnownEntity[]) =>
    namesIn(text, known).flatMap(({ name, reason, aliasOf }) =>
      aliasOf ? [[name, reason, aliasOf.name, aliasOf.entityId]] : [],
    );

  test('letters in brackets, of a new name and of a known one', () => {
    const text = 'The Ministry of National Ports (MNP) spoke. The MNP waits.';
    expect(aliases(text)).toEqual([['MNP', 'acronym', 'Ministry of National Ports', null]]);
    const known = [entity('e1', 'organisation', 'Ministry of National Ports')];
    expect(aliases(text, known)).toEqual([['MNP', 'acronym', 'Ministry of National Ports', 'e1']]);
    expect(aliases('The Ministry of National Ports (in Velm) spoke (XYZ).')).toEqual([]);
  });

  test('a surname, whichever end of the name it is', () => {
    expect(aliases('It was President Lai Ming-te. “No,” Lai said.')).toEqual([
      ['Lai', 'surname', 'Lai Ming-te', null],
    ]);
    expect(aliases('Orr said no.', [entity('e1', 'person', 'Ada Orr')])).toEqual([
      ['Orr', 'surname', 'Ada Orr', 'e1'],
    ]);
    expect(aliases('But Orr said no.', [entity('e1', 'person', 'Ada Orr')])).toEqual([
      ['Orr', 'surname', 'Ada Orr', 'e1'],
    ]);
  });

  test('a surname that two bear is nobody’s', () => {
    expect(aliases('President Ada Orr met Mr Ben Orr. Then Orr left.')).toEqual([]);
  });

  test('the letters of a known name, with and without full stops', () => {
    const known = [
      entity('e1', 'organisation', 'Ministry of National Ports'),
      entity('e2', 'place', 'Republic of Velm', 'R.V.'),
    ];
    expect(aliases('They asked the MNP and the RV about it.', known)).toEqual([
      ['MNP', 'initials', 'Ministry of National Ports', 'e1'],
      ['RV', 'initials', 'Republic of Velm', 'e2'],
    ]);
  });
});

test('what the case knows is not proposed, nor words inside a known name', () => {
  const text = 'They met in Port Edra and in Orvia.';
  const known = [entity('e1', 'place', 'Port Edra')];
  const taken = [{ start: text.indexOf('Port'), end: text.indexOf('Edra') + 4 }];
  const parts = [{ start: 0, end: text.length, isHeading: false }];
  expect(newNames(text, parts, known, taken).map(({ name }) => name)).toEqual(['Orvia']);
});

test('one key stands for every way of writing a name', () => {
  const keys = namesIn('They asked the P.R.V. and Orvía.').map(({ key }) => key);
  expect(keys).toEqual(['prv', 'orvia']);
});
