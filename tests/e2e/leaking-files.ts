import fs from 'node:fs';
import path from 'node:path';
import { strToU8 } from 'fflate';
import { makeDocx } from '../shared/formats/made-office.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures/formats');

/** A text whose every line asks for something outside. */
export const LEAKING_TEXT = `# A text full of addresses

The harbour was closed on Monday, [the port authority said](http://192.0.2.1/said).

![A picture](http://192.0.2.1/picture.png) <img src="http://192.0.2.1/pixel.png"> <script src="http://192.0.2.1/x.js"></script>

<link rel="dns-prefetch" href="//dns.leak.example"><link rel="stylesheet" href="http://192.0.2.1/style.css">

<iframe src="http://192.0.2.1/frame.html"></iframe> <http://192.0.2.1/>

[1]: http://192.0.2.1/reference "A reference"
`;

const LEAKING_PAGE = `<!doctype html><html manifest="http://192.0.2.1/m"><head><title>A page full of addresses</title>
<base href="http://192.0.2.1/"><meta http-equiv="refresh" content="0;url=http://192.0.2.1/"><link rel="preconnect" href="http://192.0.2.1/">
<link rel="dns-prefetch" href="//page.leak.example"><style>@import url(http://192.0.2.1/i.css); p { background: url(http://192.0.2.1/b.png) }</style></head>
<body onload="fetch('http://192.0.2.1/')"><article><p>The harbour of Velm was closed for three days after the storm, the board said on Monday.</p>
<p ping="http://192.0.2.1/">Ships may call again from the first of May.</p><img srcset="http://192.0.2.1/1.png 1x"><video poster="http://192.0.2.1/p.png" src="http://192.0.2.1/v.mp4"></video>
<object data="http://192.0.2.1/o"></object><embed src="http://192.0.2.1/e"><form action="http://192.0.2.1/f"><button>Send</button></form>
<svg><image href="http://192.0.2.1/s.png"/><use href="http://192.0.2.1/u.svg#x"/></svg></article></body></html>`;

const LEAKING_MAIL = [
  'From: board@velm.example',
  'Subject: A letter full of addresses',
  'Date: Mon, 3 Mar 2025 10:00:00 +0000',
  'Disposition-Notification-To: spy@leak.example',
  'MIME-Version: 1.0',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>The board of Velm met on Monday and closed the harbour.</p><img src="http://192.0.2.1/open.gif" width="1">',
].join('\r\n');

const LEAKING_RTF = String.raw`{\rtf1 The board closed the harbour on Monday. {\field{\*\fldinst INCLUDEPICTURE "http://192.0.2.1/p.png"}{\fldrslt picture}}{\*\template http://192.0.2.1/t.dotm}}`;

const LEAKING_DOCX = makeDocx(
  '<w:p><w:r><w:t>The board closed the harbour on Monday, after the storm.</w:t></w:r></w:p><w:p><w:hyperlink r:id="rId9"><w:r><w:t>its minutes</w:t></w:r></w:hyperlink></w:p>',
  {
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://192.0.2.1/minutes" TargetMode="External"/><Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://192.0.2.1/t.dotm" TargetMode="External"/></Relationships>',
  },
);

/** A file of every format that is read, and files of several that ask for something outside. */
export function filesToImport(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const samples = fs.readdirSync(FIXTURES).flatMap((format) =>
    fs
      .readdirSync(path.join(FIXTURES, format))
      .filter((name) => name.startsWith('sample.'))
      .map((name) => ({
        name: name.replace('sample', format),
        bytes: new Uint8Array(fs.readFileSync(path.join(FIXTURES, format, name))),
      })),
  );
  return [
    ...samples,
    { name: 'leak.md', bytes: strToU8(LEAKING_TEXT) },
    { name: 'leak.html', bytes: strToU8(LEAKING_PAGE) },
    { name: 'leak.eml', bytes: strToU8(LEAKING_MAIL) },
    { name: 'leak.rtf', bytes: strToU8(LEAKING_RTF) },
    { name: 'leak.docx', bytes: LEAKING_DOCX },
    {
      name: 'leak.svg',
      bytes: strToU8('<svg xmlns="http://www.w3.org/2000/svg"><image href="http://192.0.2.1/x.png"/></svg>'),
    },
  ];
}
