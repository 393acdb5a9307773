import { describe, expect, test } from 'vitest';
import { cutBlocks } from '../../../shared/formats/cut-blocks.ts';
import { cutMarkdown } from '../../../shared/formats/cut-markdown.ts';
import { markdown } from '../../../shared/formats/markdown.ts';
import { findResidue } from '../../../shared/formats/page-residue.ts';

const A =
  'The harbour office said on Monday that the two ferries would stay in port until the inquiry had ended, and that the crews would be paid in full.';
const B =
  'Its head, who took up the post in spring, declined to name a day. Fishermen from the northern villages have asked the council for compensation.';
const ARTICLE = `${A}\n\n${B}`;

/** The words of the blocks proposed as residue. */
function proposed(text: string, cut = cutBlocks): readonly string[] {
  const blocks = cut(text);
  return findResidue(text, blocks).map(({ block }) => text.slice(blocks[block]?.start, blocks[block]?.end));
}

describe('lines of the page are proposed', () => {
  test.each([
    ['a contact line', 'Write to The Courier at desk@courier.example'],
    ['a contact line with a colon', 'Media enquiries: press@harbour.example, +44 20 7946 0000'],
    ['a bare address', 'desk@courier.example'],
    ['a question to the reader', 'Questions or corrections? E-mail the desk at desk@courier.example.'],
    ['a telephone line', 'Tel: +44 (0)20 7946 0000'],
    ['an empty label', 'Share post:'],
    ['a sharing button', 'Share this article'],
    ['a row of networks', 'Facebook Twitter WhatsApp Email'],
    ['a row of networks with strokes', 'Facebook | X | Telegram | Copy link'],
    ['an invitation to follow', 'Follow us on Telegram and WhatsApp'],
    ['an invitation to subscribe', 'Subscribe to our daily newsletter'],
    ['an invitation to sign up', 'Sign up for the morning briefing and never miss a story.'],
    ['a wall', 'Already a subscriber? Log in'],
    ['an advertisement mark', '- Advertisement -'],
    ['a continued story', 'Story continues below advertisement'],
    [
      'a cookie notice',
      'We use cookies to give you the best experience. By clicking “Accept” you agree to all of them.',
    ],
    ['a copyright notice', '© 2025 The Courier. All rights reserved.'],
    ['a copyright word', 'Copyright 2025 The Courier'],
    ['a pointer', 'Read more: Council Hears the Fishermen'],
    ['a pointer in capitals', 'READ ALSO: Council Hears the Fishermen'],
    ['a bare pointer', 'Continue reading'],
    ['a list heading', 'Related stories'],
    ['a comment count', '14 Comments'],
    ['a comment box', 'Leave a comment'],
    ['a comment notice', 'Your email address will not be published. Required fields are marked *'],
    ['navigation', 'Skip to main content'],
    ['a way back', 'Back to top'],
    ['a breadcrumb', 'Home > News > Northern Coast'],
    ['footer links', 'Privacy Policy | Terms of Use | Contact us'],
    ['a reading time', '4 min read'],
    ['a listening hint', 'Listen to this article (5 min)'],
    ['a reader count', '1,204 views'],
    ['key words', 'Tags: harbour, ferries, inquiry'],
    ['hash tags', '#Harbour #Ferries'],
    ['a Chinese pointer', '延伸閱讀：渡輪停航第三天'],
    ['a Russian invitation', 'Подписывайтесь на наш канал'],
    ['a German advertisement mark', 'Anzeige'],
  ])('%s', (_, line) => {
    expect(proposed(`${A}\n\n${line}\n\n${B}`)).toEqual([line]);
    expect(proposed(`${ARTICLE}\n${line}\n`)).toEqual([line]);
  });

  test('an author code behind the last sentence, and the contact line below it', () => {
    expect(proposed(`${A}\n${B} (KLM-E)\nWrite to The Courier at desk@courier.example`)).toEqual([
      '(KLM-E)',
      'Write to The Courier at desk@courier.example',
    ]);
  });

  test('the date line by the title, and the empty label under it', () => {
    const text = `Tuesday, March 4, 2025\n\nTwo Ferries Stay in Port\n\nDate:\n\n${ARTICLE}`;
    expect(proposed(text)).toEqual(['Tuesday, March 4, 2025', 'Date:']);
    expect(proposed(`Two Ferries Stay in Port\n4 March 2025, 10:20 GMT\n\n${ARTICLE}`)).toEqual([
      '4 March 2025, 10:20 GMT',
    ]);
  });

  test('menu words only in company', () => {
    expect(proposed(`Home\nMenu\nSearch\n\nTwo Ferries Stay in Port\n\n${ARTICLE}`)).toEqual([
      'Home',
      'Menu',
      'Search',
    ]);
    expect(proposed(`${ARTICLE}\n\nShare this article\nPrint\n`)).toEqual(['Share this article', 'Print']);
    expect(proposed(`Search\n\n${ARTICLE}`)).toEqual([]);
  });

  test('links and emphasis of Markdown do not hide them', () => {
    const text = `# Two Ferries Stay in Port\n\n${ARTICLE}\n\n**[Share this article](https://courier.example/share)**\n\n- [Privacy Policy](/p) | [Terms of Use](/t)\n`;
    expect(proposed(text, cutMarkdown)).toHaveLength(2);
  });
});

describe('other stories below the text are proposed', () => {
  const STORIES = [
    'Northern Council Votes to Rebuild the Old Lighthouse',
    'Pilots Return to Work After Nine Days of Talks',
    'Minister Promises New Ferry Line Before the Summer',
    'Why Did the Fishing Fleet Leave Its Winter Port?',
    'Storm Warning Lifted for the Whole Western Coast',
  ];

  test('after a line that heads them, with their teasers', () => {
    const tail = [
      'More like this',
      'Related',
      ...STORIES.slice(0, 2).flatMap((title) => [title, 'The council met on Friday and…']),
    ];
    expect(proposed(`${ARTICLE}\n\nPopular\n\n${tail.join('\n\n')}`)).toEqual(['Popular', ...tail]);
  });

  test('in sentence case and in languages without capitals, after such a line', () => {
    expect(
      proposed(`${ARTICLE}\n\nMost read\n\nPilots return to work\n\nStorm warning lifted for the coast`),
    ).toHaveLength(3);
    expect(
      proposed(
        `港務局星期一表示，兩艘渡輪將留在港內，直到調查結束為止，船員的薪資將會全數照付，局長這樣說。\n\n相關新聞\n\n燈塔重建案通過\n\n引水人復工`,
      ),
    ).toHaveLength(3);
  });

  test('without such a line, when many headlines follow the last paragraph', () => {
    expect(proposed(`${ARTICLE}\n\n\n${STORIES.join('\n')}\n`)).toEqual(STORIES);
    expect(proposed(`${ARTICLE}\nHe left at noon.\n${STORIES.join('\n')}\n© 2025 The Courier`)).toEqual([
      ...STORIES,
      '© 2025 The Courier',
    ]);
  });

  test('up to the next section, where a Markdown file marks its sections', () => {
    const text = `# Two Ferries\n\n${ARTICLE}\n\n## Related\n\n- [Pilots return to work](/pilots)\n- [Storm warning lifted](/storm)\n\n## Note\n\nWritten at sea`;
    const { blocks, residue } = markdown.read(text, 'a.md');
    expect(
      residue.map(({ block }) => text.slice(blocks[block]?.start, blocks[block]?.end).slice(0, 9)),
    ).toEqual(['Related', '[Pilots r', '[Storm wa']);
  });

  test('but not the line that says where the text is from', () => {
    const source = 'Originally published in The Courier of the North';
    expect(proposed(`${ARTICLE}\n\nRelated stories\n\n${STORIES.join('\n\n')}\n\n${source}`)).not.toContain(
      source,
    );
  });
});

describe('the words of a text are never proposed', () => {
  test.each([
    ['an ordinary article', ARTICLE],
    [
      'a title and sections',
      `Two Ferries Stay in Port\n\n${A}\n\nWhat the Council Knew\n\n${B}\n\nRelated Questions for the Inquiry\n\n${A}`,
    ],
    [
      'short quoted lines',
      `${A}\n\n“We are staying.”\n\n“Subscribe to that? Never,” she said.\n\n"No."\n\n${B}`,
    ],
    ['numbered paragraphs', `I.${A}\nII.${B}\nIII.${A}\nIV.${B}`],
    [
      'a list',
      `The council asked for:\n- Two new ferries\n- A pilot station on the northern shore\n- Better contact with the crews\n${B}`,
    ],
    [
      'a sentence with an address',
      `${A}\n\nThe letter was sent from desk@courier.example on the night of the fire, and the harbour office answered it within the hour.\n\n${B}`,
    ],
    ['a short sentence with an address', `${A}\n\nHe wrote to desk@courier.example and waited.\n\n${B}`],
    [
      'a sentence on cookies',
      `${A}\n\nThe regulator said the ferry line stored cookies without consent.\n\n${B}`,
    ],
    ['a sentence on copyright', `${A}\n\nCopyright law was changed in 2019.\n\n${B}`],
    ['a sentence on sharing', `${A}\n\nShare prices of the line fell by a tenth.\n\n${B}`],
    ['a sentence on following', `${A}\n\nLike many sailors on Telegram, he hid his name.\n\n${B}`],
    ['a sentence on popular things', `${A}\n\nMost popular of all was the night boat.\n\n${B}`],
    ['a lone word as a section', `${A}\n\nComments\n\n${B}\n\nPopular\n\n${A}`],
    ['an agency in brackets', `${ARTICLE} (AP)`],
    ['an acronym at the end', `${ARTICLE} It is called the Northern Ferry Inquiry (NFI).`],
    [
      'the line that says where the text is from',
      `${ARTICLE}\nExcerpt from: Northern Harbour Report, Second Session`,
    ],
    [
      'a note on a rewritten wire story',
      `${ARTICLE}\n\nThis story is from a news agency and was not edited.`,
    ],
    [
      'a chronology',
      ['3 March 2025', '4 March 2025', '5 March 2025'].map((day) => `${day}\n\n${A}`).join('\n\n'),
    ],
    [
      'signatories',
      `${ARTICLE}\n\nAna Ruiz, Minister of the Interior, Northern Republic\nBen Okoro, Director of the Harbour Office\nEva Lind, Chair of the Council of Pilots\nTom Hale, Secretary of the Seamen’s Union\nIda Berg, Mayor of the Northern Villages`,
    ],
    ['names alone', `${ARTICLE}\n\nAna Ruiz\nBen Okoro\nEva Lind\nTom Hale\nIda Berg`],
    [
      'annexes',
      `${ARTICLE}\n\nAnnex A: Letters of the Harbour Office to the Crews\nAnnex B: Minutes of the Council of the Pilots\nAnnex C: Charts of the Northern Approaches in Winter\nAnnex D: Statements of the Two Captains Under Oath`,
    ],
    [
      'abbreviations',
      `${ARTICLE}\n\nNFI – Northern Ferry Inquiry of the Council of Pilots\nHOB – Harbour Office Board for the Northern Coast\nSLR – Safety and Lights Regulation of the Old Republic\nWPS – Winter Pilot Station on the Northern Shore`,
    ],
    ['a table', `${ARTICLE}\n\nShip\tCrew\nSubscribe\t12\nShare\t9`],
    ['a quoted reply', `${ARTICLE}\n\n> Share this article\n> Read more`],
    ['a letter', `4 March 2025\n\nDear Mr Okoro,\n\n${A}\n\nYours sincerely,\n\nAna Ruiz`],
    [
      'headlines alone, without a text',
      'Northern Council Votes to Rebuild the Old Lighthouse\nPilots Return to Work After Nine Days of Talks\nMinister Promises New Ferry Line Before the Summer\nStorm Warning Lifted for the Whole Western Coast',
    ],
  ])('%s', (_, text) => {
    expect(proposed(text)).toEqual([]);
    expect(proposed(text.replaceAll('\n', '\r\n'))).toEqual([]);
  });
});

test('every proposal says its reason in a sentence', () => {
  const text = `Share this article\n\n${ARTICLE}\n\nPopular\n\nNorthern Council Votes to Rebuild`;
  const reasons = findResidue(text, cutBlocks(text)).map(({ reason }) => reason);
  expect(reasons).toHaveLength(3);
  for (const reason of reasons) expect(reason).toMatch(/^\p{Lu}.+\.$/u);
});
