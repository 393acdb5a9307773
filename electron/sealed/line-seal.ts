import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** How lines stand in a file. */
export interface LineSeal {
  seal(line: string): string;
  /** Null where it is not what this key has sealed, to the bit. */
  open(stored: string): string | null;
}

/** Lines as they are. */
export const PLAIN_LINES: LineSeal = { seal: (line) => line, open: (stored) => stored };

const HEAD = Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url');
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Header, no wrapped key, initialization vector, words, tag. */
const COMPACT = new RegExp(`^${HEAD}\\.\\.([\\w-]{16})\\.([\\w-]*)\\.([\\w-]{22})$`, 'u');

/**
 * Each line is a JSON Web Encryption of its own in compact form (RFC 7516, section 7.1) with AES-256-GCM and a key that both
 * sides hold ("dir", RFC 7518, section 4.5): a file can grow by lines, and any JOSE library opens them.
 */
export function sealedLines(key: Uint8Array): LineSeal {
  return {
    seal(line) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(HEAD, 'ascii'));
      const words = Buffer.concat([cipher.update(line, 'utf8'), cipher.final()]);
      return [HEAD, '', ...[iv, words, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join(
        '.',
      );
    },
    open(stored) {
      const [, iv, words, tag] = COMPACT.exec(stored) ?? [];
      if (iv === undefined || words === undefined || tag === undefined) return null;
      const [ivBytes, tagBytes] = [Buffer.from(iv, 'base64url'), Buffer.from(tag, 'base64url')];
      // Of the last character of a tag some bits are not used: another one would open as well.
      if (tagBytes.toString('base64url') !== tag) return null;
      const bytes = Buffer.from(words, 'base64url');
      if (bytes.toString('base64url') !== words) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, ivBytes, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(HEAD, 'ascii'));
      decipher.setAuthTag(tagBytes);
      try {
        return decipher.update(bytes, undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return null;
      }
    },
  };
}

/** The key of a profile's lines, taken from its age identity by HKDF (RFC 5869), so that one passphrase opens all. */
export const lineKeyOf = (identity: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', identity, '', 'touchstone lines 1', 32));
