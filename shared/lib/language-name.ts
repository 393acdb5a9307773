/** A `lang` attribute, or none where what is stored is no BCP 47 tag. */
export const langOf = (language: string): string | undefined =>
  /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? language : undefined;

/** The language's English name; the tag itself where it has none, an empty text where there is no tag. */
export function languageName(tag: string): string {
  if (langOf(tag) === undefined) return tag;
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
