import { describe, expect, test } from 'vitest';
import { readImport } from '../../../renderer/workers/read-import.ts';
import { readReferences } from './read-references.ts';

const item = (fields: object): string => JSON.stringify({ id: 'a', type: 'report', title: 'A', ...fields });
const foundIn = async (fields: object) => (await readReferences('a.json', `[${item(fields)}]`)).found[0];

describe('what an item of CSL-JSON says', () => {
  test.each([
    [{ 'date-parts': [[2024, 3, 1]] }, '2024-03-01', undefined],
    [{ 'date-parts': [['2024', '3']] }, '2024-03', undefined],
    [
      {
        'date-parts': [
          [2024, 1],
          [2024, 3],
        ],
      },
      '2024-01/2024-03',
      undefined,
    ],
    [{ 'date-parts': [[2024]], circa: true }, '2024~', undefined],
    [{ 'date-parts': [[2024]], circa: '0' }, '2024', undefined],
    [{ 'date-parts': [[2024]], season: 'Trinity' }, '2024', 'Trinity 2024'],
    [{ 'date-parts': [[2024, 21]] }, '2024', 'spring 2024'],
    [{ 'date-parts': [[-44, 3, 15]] }, undefined, '-44-03-15'],
    [{ 'date-parts': [[]] }, undefined, undefined],
    [{ raw: '1 March 2024' }, '2024-03-01', undefined],
    [{ literal: 'in the reign of the king' }, undefined, 'in the reign of the king'],
    ['2024-03', '2024-03', undefined],
  ])('the date %j', async (issued, published, inNote) => {
    const found = await foundIn({ issued });
    expect(found?.published).toBe(published);
    expect(/Date as written: (.*)/.exec(found?.note ?? '')?.[1]).toBe(inNote);
  });

  test('fields that nobody knows stay in the note, whatever they are called', async () => {
    const json = `[{"id":1,"type":"report","title":"A","__proto__":{"polluted":"yes"},"constructor":"c","medium":"radio","custom":{"x":"y"}}]`;
    const { found } = await readReferences('a.json', json);
    expect(found[0]?.note).toContain('constructor: c\nmedium: radio\ncustom: x: y');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Object.getPrototypeOf(found[0])).toBe(Object.prototype);
  });

  test('one item alone, and items under a name, are lists too', async () => {
    expect((await readReferences('a.json', item({}))).found).toHaveLength(1);
    expect((await readReferences('a.json', `{"items": [${item({})}, ${item({})}]}`)).found).toHaveLength(2);
  });
});

describe('damaged CSL-JSON', () => {
  const good = (id: string): string => `{\n "id": "${id}", "type": "report", "title": "${id}"\n}`;
  test.each([
    ['a brace is missing', '{\n "id": "b", "type": "report", "title": "b"'],
    ['a quote is missing', '{\n "id": "b, "type": "report",\n "title": "b"\n}'],
    ['a comma is missing', '{\n "id": "b" "type": "report", "title": "b"\n}'],
    ['a brace is too many', '{\n "id": "b", "type": "report", "title": }"b"\n}'],
    ['an author is a number', '{\n "id": "b", "type": "report", "title": "b", "author": 5\n}'],
    [
      'it is nested too deeply',
      `{ "id": "b", "type": "report", "custom": ${'['.repeat(99)}${']'.repeat(99)} }`,
    ],
  ])('where %s, the item is refused by its line and the others enter', async (_, damaged) => {
    const { found, refused } = await readReferences(
      'list.json',
      `[\n${good('a')},\n${damaged},\n${good('c')}\n]`,
    );
    expect(found.map(({ title }) => title)).toEqual(['a', 'c']);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain('line 5 of “list.json”');
  });

  test('a file nested without end is refused and not recursed into', async () => {
    const text = `[${item({})}, {"type":"report","id":1,"x":${'['.repeat(500_000)}`;
    const { found, refused } = await readReferences('list.json', text);
    expect(found).toHaveLength(1);
    expect(refused[0]).toContain('nested more deeply');
  });

  test('JSON of another kind is read as the text it is', async () => {
    const bytes = new TextEncoder().encode('{"users": [{"name": "Ana", "type": "admin"}]}');
    const [outcome] = await readImport({ name: 'users.json', bytes });
    expect(outcome?.ok && outcome.draft.read.text).toContain('"users"');
  });
});
