import { describe, expect, test } from 'vitest';
import { guardSpelling, hasSystemDictionary } from '../../electron/spelling.ts';
import { sourceFiles } from '../source-files.ts';

function callsOn(platform: string): readonly string[] {
  const calls: string[] = [];
  guardSpelling(
    {
      setSpellCheckerEnabled: (isOn) => void calls.push(isOn ? 'on' : 'off'),
      setSpellCheckerLanguages: (languages) => void calls.push(`languages: ${languages.join(', ')}`),
    },
    platform,
  );
  return calls;
}

describe('spelling', () => {
  test.each(['linux', 'win32'])('is not checked on %s, and no language is left to fetch', (platform) => {
    expect(hasSystemDictionary(platform)).toBe(false);
    expect(callsOn(platform)).toEqual(['languages: ', 'off']);
  });

  test('is checked by the system on macOS, and no language is asked for', () => {
    expect(hasSystemDictionary('darwin')).toBe(true);
    expect(callsOn('darwin')).toEqual(['on']);
  });

  test('no dictionary is asked for anywhere, and no word is added to one', () => {
    const asked = sourceFiles('electron').filter(({ text }) =>
      /setSpellCheckerDictionaryDownloadURL|addWordToSpellCheckerDictionary/u.test(text),
    );
    expect(asked).toEqual([]);
  });

  test('only the one place speaks of languages to check', () => {
    const said = sourceFiles('electron').filter(({ text }) => text.includes('setSpellCheckerLanguages('));
    expect(said.map(({ path }) => path)).toEqual(['electron/spelling.ts']);
  });
});
