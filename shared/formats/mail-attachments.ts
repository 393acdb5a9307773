import type { Attachment, Email } from 'postal-mime';
import { formatPartialDate } from '../lib/partial-date.ts';
import { MAIL_WORDS as WORDS } from '../words/mail.ts';
import type { FoundFields } from './import-batch.ts';
import type { FilePart, ReadTools } from './import-format.ts';

/** The files that came with a message. Pictures of its page and signatures are none that an analyst asks for. */
export function attachedFiles(
  message: Email,
  about: FoundFields,
  encode: ReadTools['encode'],
): readonly FilePart[] {
  const note = WORDS.attachedTo(
    about.title ?? '',
    about.published === undefined ? null : formatPartialDate(about.published),
  );
  return message.attachments
    .filter((attachment) => !isInlinePicture(attachment) && !isSignature(attachment))
    .map(({ filename, mimeType, content }, index) => {
      const name = filename?.trim() || WORDS.attachment(index + 1, endingOf(mimeType));
      const file = {
        name,
        bytes: typeof content === 'string' ? encode(content) : new Uint8Array(content),
        mediaType: mimeType,
      };
      return { kind: 'file', file, found: { note } };
    });
}

export const isInlinePicture = ({ mimeType, related, contentId, disposition }: Attachment): boolean =>
  mimeType.startsWith('image/') &&
  disposition !== 'attachment' &&
  (related === true || contentId !== undefined || disposition === 'inline');

export const isSignature = ({ mimeType }: Attachment): boolean =>
  /^application\/(?:pgp-signature|(?:x-)?pkcs7-signature)$/u.test(mimeType);

const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['message/rfc822', '.eml'],
  ['text/plain', '.txt'],
  ['text/html', '.html'],
  ['text/csv', '.csv'],
  ['text/markdown', '.md'],
  ['application/pdf', '.pdf'],
]);

const endingOf = (mediaType: string): string => ENDINGS.get(mediaType) ?? '';
