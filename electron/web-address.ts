import { domainToUnicode } from 'node:url';
import { parseUrl } from '../shared/lib/parse-url.ts';

/** An address of the web that can be shown whole before it is opened. */
export interface WebAddress {
  /** Nothing but ASCII: whatever else was in it is written out in percent signs and Punycode. */
  readonly href: string;
  readonly host: string;
  /** The host in its own letters; null where that is how it is written anyway. */
  readonly unicodeHost: string | null;
}

/** Why an address is not opened. */
export type WebAddressProblem = 'not-an-address' | 'scheme' | 'credentials' | 'hidden' | 'too-long';

/** The longest address that a question can show whole. */
const MOST_CHARACTERS = 2000;
/** Controls, line breaks, and what turns or hides other characters: parsing would drop some of them without a word. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Reads an address that came from a source. Only what can be shown as it is, and leads to the web, is one. */
export function readWebAddress(text: string): WebAddress | WebAddressProblem {
  const trimmed = text.replaceAll(/^ +| +$/g, '');
  if (trimmed.length > MOST_CHARACTERS) return 'too-long';
  if (HIDDEN.test(trimmed)) return 'hidden';
  const url = parseUrl(trimmed);
  if (!url) return 'not-an-address';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'scheme';
  if (url.username !== '' || url.password !== '' || hasAuthority(trimmed, '@')) return 'credentials';
  // `https:example.org` and `https:/\example.org` are read as addresses that nobody sees written there.
  if (!/^https?:\/\/[^/\\]/i.test(trimmed) || hasAuthority(trimmed, '\\')) return 'not-an-address';
  if (url.href.length > MOST_CHARACTERS) return 'too-long';
  const unicode = domainToUnicode(url.hostname);
  return {
    href: url.href,
    host: url.host,
    unicodeHost: unicode === '' || unicode === url.hostname ? null : unicode,
  };
}

/** Whether the part between the slashes and the path holds a sign. */
const hasAuthority = (text: string, sign: '@' | '\\'): boolean =>
  (/^[a-z]+:\/\/([^/?#]*)/i.exec(text)?.[1] ?? '').includes(sign);
