/** Reads a BCP 47 tag and writes it as the standard does, `zh-hans` as `zh-Hans`. Null when it names no language. */
export function readLanguage(typed: string): string | null {
  const tag = typed.trim();
  if (tag === '') return '';
  try {
    const locale = new Intl.Locale(tag);
    return NAMES.of(locale.language) === undefined ? null : locale.toString();
  } catch {
    return null;
  }
}

/** The language's English name, or nothing for a tag that names none. */
export function languageName(typed: string): string | null {
  const tag = readLanguage(typed);
  return tag ? (NAMES.of(tag) ?? null) : null;
}

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
