import { renderToStaticMarkup } from 'react-dom/server';
import type { CustodyRecord } from '../../../shared/analysis/custody-record.ts';
import { sha256, utf8 } from '../../../shared/lib/sha256.ts';
import { CUSTODY_RECORD_WORDS as WORDS } from '../../../shared/words/custody-record.ts';
import { CustodyPage } from './CustodyPage.tsx';
import { CUSTODY_CSS } from './custody-css.ts';

/** The chain of custody as one HTML text: no script, nothing loaded, nothing but the case in it. */
export function custodyHtml(record: CustodyRecord): string {
  const policy = `default-src 'none'; style-src 'sha256-${btoa(String.fromCharCode(...sha256(utf8(CUSTODY_CSS))))}'; base-uri 'none'; form-action 'none'`;
  const page = renderToStaticMarkup(
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width" />
        <title>{WORDS.of(record.title)}</title>
        <style>{SLOT}</style>
      </head>
      <CustodyPage record={record} />
    </html>,
  );
  return `<!doctype html>\n${page.replace(`<style>${SLOT}</style>`, () => `<style>${CUSTODY_CSS}</style>`)}\n`;
}

/** Found with the tags around it, which typed words cannot hold. */
const SLOT = 'custody-css-slot';
