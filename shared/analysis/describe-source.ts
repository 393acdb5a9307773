import { formatPartialDate, type PartialDate } from '../lib/partial-date.ts';
import { RELIABILITY } from '../model/scale.ts';
import type { Source } from '../model/source.ts';
import { DESCRIBED_SOURCE as WORDS } from '../words/sanitised.ts';

/**
 * A source that must not be named, after the descriptor of ICS 206-01: what kind it is, in which language where that
 * may be said, in which month it appeared, how reliable it is rated. In brackets, because it is no title.
 */
export function describeSource(
  { kind, language, published, reliability }: Source,
  { saysLanguage }: { readonly saysLanguage: boolean },
): string {
  const tongue = saysLanguage ? languageName(language) : '';
  const parts = [
    `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${tongue === '' ? '' : ` ${WORDS.inLanguage(tongue)}`}`,
    published === null ? '' : WORDS.published(formatPartialDate(monthOf(published))),
    reliability === null ? WORDS.notRated : WORDS.rated(reliability.letter, RELIABILITY[reliability.letter]),
    WORDS.notNamed,
  ];
  return `[${parts.filter(Boolean).join('; ')}]`;
}

/** A date no more exact than its month. */
export function monthOf(date: PartialDate): PartialDate {
  const [from = '', to] = date.split('/').map((point) => point.replace(/^(\d{4}-\d{2})-\d{2}/, '$1'));
  return to === undefined || to === from ? from : `${from}/${to}`;
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) ?? '';
  } catch {
    return '';
  }
}
