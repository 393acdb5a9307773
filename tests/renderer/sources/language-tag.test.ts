import { describe, expect, test } from 'vitest';
import { languageName, readLanguage } from '../../../renderer/features/sources/language-tag.ts';

describe('a language tag', () => {
  test('is written as the standard writes it and read in words', () => {
    expect(readLanguage(' zh-hans ')).toBe('zh-Hans');
    expect(languageName('zh-hans')).toBe('Simplified Chinese');
    expect(readLanguage('')).toBe('');
    expect(languageName('')).toBeNull();
  });

  test('that names no language is refused', () => {
    expect(readLanguage('english')).toBeNull();
    expect(readLanguage('xy')).toBeNull();
    expect(readLanguage('e n')).toBeNull();
  });
});
