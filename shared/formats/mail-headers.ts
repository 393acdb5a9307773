import type { Address, Email } from 'postal-mime';
import { oneLine } from '../lib/one-line.ts';
import { MAIL_WORDS as WORDS } from '../words/mail.ts';
import type { FoundFields, FoundIn } from './import-batch.ts';
import { findDate } from './read-dates.ts';

/** What the headers say. The day is that of the sender's clock, as it is written. */
export function foundInHeaders(
  message: Email,
  name: string,
): { readonly found: FoundFields; readonly foundIn: FoundIn } {
  const subject = oneLine(message.subject ?? '');
  const authors = senders(message);
  const written = headerValue(message, 'date');
  const published = findDate(written)?.date;
  const note = NOTED.flatMap(([key, label, read]) => {
    const words = oneLine(read(message));
    return words === '' ? [] : [{ key, label, words }];
  });
  return {
    found: {
      title: subject || WORDS.untitled(name),
      ...(authors.length > 0 && { authors }),
      ...(published !== undefined && { published }),
      kind: 'document',
      ...(note.length > 0 && { note: note.map(({ label, words }) => WORDS.line(label, words)).join('\n') }),
    },
    foundIn: {
      ...(subject !== '' && { title: WORDS.header('Subject') }),
      ...(authors.length > 0 && { authors: WORDS.header('From') }),
      ...(published !== undefined && { published: WORDS.header('Date') }),
      ...(note.length > 0 && { note: WORDS.headers(note.map(({ key }) => key)) }),
    },
  };
}

/** A name that is an address, and another one than the message came from, is there to deceive. */
export function senderRemark(message: Email): readonly string[] {
  return flat(message.from ? [message.from] : []).flatMap(({ name, address }) => {
    const named = /[^\s<>"'()]+@[^\s<>"'()]+\.[^\s<>"'()]+/u.exec(name)?.[0] ?? '';
    const isOther = named !== '' && address !== '' && named.toLowerCase() !== address.toLowerCase();
    return isOther ? [WORDS.remarks.spoofed(name, address)] : [];
  });
}

const NOTED: readonly (readonly [key: string, label: string, read: (message: Email) => string])[] = [
  ['From', 'From', ({ from }) => inFull(from ? [from] : [])],
  ['Sender', 'Sent by', ({ sender }) => inFull(sender ? [sender] : [])],
  ['Reply-To', 'Reply to', ({ replyTo }) => inFull(replyTo)],
  ['To', 'To', ({ to }) => inFull(to)],
  ['Cc', 'Copy to', ({ cc }) => inFull(cc)],
  ['Bcc', 'Blind copy to', ({ bcc }) => inFull(bcc)],
  ['Date', 'Sent', (message) => headerValue(message, 'date')],
  ['Message-ID', 'Message-ID', ({ messageId = '' }) => messageId],
  ['In-Reply-To', 'In reply to', ({ inReplyTo = '' }) => inReplyTo],
];

const headerValue = ({ headers }: Email, key: string): string =>
  headers.find((header) => header.key === key)?.value ?? '';

const flat = (
  addresses: readonly Address[],
): readonly { readonly name: string; readonly address: string }[] =>
  addresses.flatMap((one) => (one.group === undefined ? [one] : one.group));

const senders = ({ from }: Email): readonly string[] =>
  flat(from ? [from] : [])
    .map(({ name, address }) => oneLine(name) || address)
    .filter((name) => name !== '');

/** More are only counted: a list of a thousand recipients is no note. */
const MOST_NAMED = 30;

function inFull(addresses: readonly Address[] = []): string {
  const all = flat(addresses).map(({ name, address }) => {
    if (address === '') return name;
    return name === '' ? address : `${name} <${address}>`;
  });
  const more = all.length - MOST_NAMED;
  return [...all.slice(0, MOST_NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
