import { MAIL_WORDS as WORDS } from '../words/mail.ts';
import { type FileFormat, type FilePart, RefusedFile } from './import-format.ts';

/** A mailbox in one file: messages one after another, each after a line that begins with `From `. */
export const mbox: FileFormat = {
  id: 'mbox',
  label: 'Mailbox (mbox)',
  extensions: ['mbox', 'mbx'],
  sniff: (head) => /^From \S[^\n]{4,200}\n[!-9;-~]{1,76}:[^\n]*\n/u.test(head),
  open: ({ name, bytes }) => {
    const parts = messagesIn(bytes).map(
      (message, index): FilePart => ({
        kind: 'file',
        // Its own bytes, not a view of the mailbox: they are kept and hashed as the message's original.
        file: { name: WORDS.message(index + 1), bytes: message.slice(), mediaType: 'message/rfc822' },
      }),
    );
    if (parts.length === 0) throw new RefusedFile('empty', WORDS.noMessage(name));
    return Promise.resolve(parts);
  },
};

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const FROM = [0x46, 0x72, 0x6f, 0x6d, 0x20] as const;

/** Cut where a blank line, or the beginning, is followed by `From ` and then by a header. */
function messagesIn(bytes: Uint8Array): readonly Uint8Array[] {
  const starts: { readonly separator: number; readonly message: number }[] = [];
  let isAfterBlank = true;
  for (let at = 0; at < bytes.length; ) {
    const newline = bytes.indexOf(LINE_FEED, at);
    const next = newline === -1 ? bytes.length : newline + 1;
    if (isAfterBlank && FROM.every((byte, index) => bytes[at + index] === byte) && isHeader(bytes, next)) {
      starts.push({ separator: at, message: next });
    }
    const end = bytes[next - 2] === RETURN ? next - 2 : next - 1;
    isAfterBlank = end <= at;
    at = next;
  }
  return starts.map(({ message }, index) => bytes.subarray(message, starts[index + 1]?.separator));
}

/** Whether a line is `Name: value`, or one more such mark as some programs put it. */
function isHeader(bytes: Uint8Array, at: number): boolean {
  const line = String.fromCharCode(...bytes.subarray(at, at + 80));
  return /^[!-9;-~]{1,76}:/u.test(line) || line.startsWith('>From ');
}
