import PostalMime, { type Email } from 'postal-mime';
import { MAIL_WORDS as WORDS } from '../words/mail.ts';
import { REFUSAL_WORDS } from '../words/refusals.ts';
import type { ReadText } from './import-batch.ts';
import { type FileFormat, type FilePart, type ForeignFile, RefusedFile } from './import-format.ts';
import { attachedFiles, isInlinePicture, isSignature } from './mail-attachments.ts';
import { mailText } from './mail-body.ts';
import { foundInHeaders, senderRemark } from './mail-headers.ts';

/** One message, as mail programs save it (RFC 5322). Its attachments are read in their turn; nothing is fetched. */
export const mail: FileFormat = {
  id: 'mail',
  label: 'E-mail message',
  extensions: ['eml'],
  sniff: (head) => isMailHead(head),
  open: async (file, tools) => {
    const message = await parsed(file);
    refuseSealed(file, message);
    const pictures = message.attachments.filter(isInlinePicture).length;
    const body = mailText(message, file.name);
    const { found, foundIn } = foundInHeaders(message, file.name);
    const files = attachedFiles(message, found, tools.encode);
    const remarks = [
      ...(body?.remarks ?? []),
      ...senderRemark(message),
      ...(pictures > 0 ? [WORDS.remarks.pictures(pictures)] : []),
      ...(message.attachments.some(isSignature) ? [WORDS.remarks.signed] : []),
    ];
    const extractor = { name: mail.id, version: 1 };
    if (body) {
      const read: ReadText = { ...body, extractor, found, foundIn, ...(remarks.length > 0 && { remarks }) };
      return [{ kind: 'text', read, encoding: null }, ...files];
    }
    if (files.length > 0) return files;
    if (message.subject === undefined && message.from === undefined) {
      throw new RefusedFile('empty', REFUSAL_WORDS.empty(file.name));
    }
    return [{ kind: 'reference', name: file.name, found, foundIn, extractor } satisfies FilePart];
  },
};

/** Deeper than any mail program nests the parts of a message. */
const MOST_DEPTH = 64;

async function parsed({ name, bytes }: ForeignFile): Promise<Email> {
  try {
    // Messages within the message are files of their own, which are counted and limited like all others.
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: MOST_DEPTH });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RefusedFile('unsound', WORDS.unsound(name, reason));
  }
}

const HEADER = /^(?:[!-9;-~]{1,76}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+/u;
const ENVELOPE =
  /^(?:received|return-path|delivered-to|message-id|mime-version|x-mailer|dkim-signature|content-type|content-transfer-encoding)[ \t]*:/imu;
const LETTER = /^(?:from|to|subject|date)[ \t]*:/gimu;

/** Headers that people read and headers that only machines write. A saved web page has these too, but is none. */
function isMailHead(head: string): boolean {
  const headers = HEADER.exec(`${head}\n`)?.[0] ?? '';
  if (headers === '' || /^(?:snapshot-content-location:|from:\s*<?saved by)/imu.test(headers)) return false;
  return (headers.match(LETTER)?.length ?? 0) >= 2 && ENVELOPE.test(headers);
}

/** Throws where only a key would open the message. */
function refuseSealed({ name }: ForeignFile, message: Email): void {
  const type = message.headers.find(({ key }) => key === 'content-type')?.value.toLowerCase() ?? '';
  if (type.startsWith('multipart/encrypted')) {
    throw new RefusedFile('locked', WORDS.encrypted(name, type.includes('pgp') ? 'PGP' : 'S/MIME'));
  }
  if (/^application\/(?:x-)?pkcs7-mime/u.test(type)) {
    if (type.includes('signed-data')) throw new RefusedFile('locked', WORDS.wrapped(name));
    throw new RefusedFile('locked', WORDS.encrypted(name, 'S/MIME'));
  }
  if (/^\s*-----BEGIN PGP MESSAGE-----/u.test(message.text ?? '')) {
    throw new RefusedFile('locked', WORDS.encrypted(name, 'PGP'));
  }
}
