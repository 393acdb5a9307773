import { PAGE_REFUSALS } from '../words/web-pages.ts';
import { encodingSaid } from './html-encoding.ts';
import { type FileFormat, RefusedFile } from './import-format.ts';
import { unpackedBody } from './mime-body.ts';
import { type MimePart, mimeLeaves, mimePart, parameterOf } from './mime-parts.ts';

/** A page with all that belongs to it in one file, as Chromium, Edge and Word save it. Frames and pictures are not read. */
export const mhtml: FileFormat = {
  id: 'mhtml',
  label: 'Web archive (MHTML)',
  extensions: ['mhtml', 'mht'],
  sniff: (head) => isSavedPage(head),
  open: async (file, tools) => {
    const whole = mimePart(file.bytes);
    const page = pageOf(whole);
    if (!page) throw new RefusedFile('empty', PAGE_REFUSALS.noPageWithin(file.name));
    const bytes = unpackedBody(page.body, page.headers.get('content-transfer-encoding'));
    const said = parameterOf(page.headers.get('content-type') ?? '', 'charset') ?? encodingSaid(bytes);
    const { text, encoding } = tools.decode({
      ...file,
      bytes,
      ...(said !== undefined && { saidEncoding: said }),
    });
    const [{ readPage }, { captureHeaders }] = await Promise.all([
      import('./html-page.ts'),
      import('./mhtml-headers.ts'),
    ]);
    const known = captureHeaders(whole.headers, page.headers);
    return [
      { kind: 'text', read: readPage(text, file.name, known, { name: 'web-archive', version: 1 }), encoding },
    ];
  },
};

const MAIL_FIELDS = /^(?:received|return-path|delivered-to|message-id|to|dkim-signature|in-reply-to):/imu;

/** A capture says so itself; a mail that holds a page was sent to somebody. */
function isSavedPage(head: string): boolean {
  if (!/^[\w-]{1,40}:\s/u.test(head)) return false;
  if (/^(?:snapshot-content-location:|from:\s*"?<?saved by\b)/imu.test(head)) return true;
  return /^content-type:\s*multipart\/related\b/imu.test(head) && !MAIL_FIELDS.test(head);
}

/** The part that is the page itself: the one named as the start, else the first that is a page. */
function pageOf(whole: MimePart): MimePart | undefined {
  const pages = mimeLeaves(whole).filter(({ headers }) =>
    /^\s*(?:text\/html|application\/xhtml\+xml)\b/iu.test(headers.get('content-type') ?? ''),
  );
  const start = parameterOf(whole.headers.get('content-type') ?? '', 'start');
  return pages.find(({ headers }) => start !== undefined && headers.get('content-id') === start) ?? pages[0];
}
