import { encodingSaid } from './html-encoding.ts';
import type { FileFormat } from './import-format.ts';

/** Pages as browsers and add-ons save them: HTML, XHTML, SingleFile. */
export const html: FileFormat = {
  id: 'html',
  label: 'Web page',
  extensions: ['html', 'htm', 'xhtml', 'xht'],
  sniff: (head) =>
    /^(?:<\?xml\s[^>]{0,200}>\s*)?(?:<!--(?:(?!-->)[^]){0,1000}-->\s*){0,4}<(?:!doctype\s+html|html|head|body)[\s>]/iu.test(
      head,
    ),
  open: async (file, tools) => {
    const said = file.saidEncoding ?? encodingSaid(file.bytes);
    const { text, encoding } = tools.decode({ ...file, ...(said !== undefined && { saidEncoding: said }) });
    const { readPage } = await import('./html-page.ts');
    return [{ kind: 'text', read: readPage(text, file.name), encoding }];
  },
};
