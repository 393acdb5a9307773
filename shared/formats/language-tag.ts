/**
 * The BCP 47 tag of a language as reference lists name it: a tag, a code of three letters, its name in English or
 * its own name, or a name of LaTeX's. Undefined where none of these is certain.
 */
export function languageTag(written: string): string | undefined {
  const name = written.trim().toLowerCase().replaceAll('_', '-');
  known ??= new Map([...namesIn('en'), ...ownNames(), ...Object.entries(LATEX_NAMES)]);
  const named = known.get(name);
  if (named !== undefined) return named;
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/u.test(name) ? canonical(name) : undefined;
}

const CODES =
  `af sq am ar hy az eu be bn bs bg my ca zh hr cs da nl en et fi fr gl ka de el gu he hi hu is id ga it
ja kk km ko ky lo la lv lt mk ms ml mt mr mn ne nb no fa pl ps pt pa ro ru sr si sk sl so es sw sv tl tg ta te th bo
tr tk uk ur uz vi cy yi`.split(/\s+/u);

/** Names that LaTeX's packages give to languages and to their kinds of writing. */
const LATEX_NAMES = {
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  australian: 'en-AU',
  canadian: 'en-CA',
  ngerman: 'de',
  austrian: 'de-AT',
  naustrian: 'de-AT',
  swissgerman: 'de-CH',
  nswissgerman: 'de-CH',
  french: 'fr',
  francais: 'fr',
  canadien: 'fr-CA',
  brazilian: 'pt-BR',
  brazil: 'pt-BR',
  portuges: 'pt',
  mexican: 'es-MX',
  norsk: 'nb',
  bokmal: 'nb',
  nynorsk: 'nn',
  farsi: 'fa',
  magyar: 'hu',
} as const;

/** Made when first asked for: a hundred languages take a moment. */
let known: ReadonlyMap<string, string> | undefined;

function namesIn(language: string): readonly (readonly [string, string])[] {
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
  return CODES.map((code) => [names.of(code)?.toLowerCase() ?? code, code] as const);
}

function ownNames(): readonly (readonly [string, string])[] {
  return CODES.map((code) => {
    const own = new Intl.DisplayNames(code, { type: 'language', fallback: 'none' }).of(code);
    return [own?.toLowerCase() ?? code, code] as const;
  });
}

/** `eng` becomes `en`; what only looks like a tag, as a short word, is none. */
function canonical(tag: string): string | undefined {
  const found = Intl.getCanonicalLocales(tag)[0];
  const language = found?.split('-')[0] ?? '';
  const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language);
  return name === undefined ? undefined : found;
}
