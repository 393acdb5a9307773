import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { renderReportHtml } from '../../../renderer/report/report-html.tsx';
import { checkAssessment } from '../../../shared/analysis/check-assessment.ts';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import { evidenceOf } from '../../../shared/analysis/report-evidence.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { TLP } from '../../../shared/model/marking.ts';
import { CONFIDENCE, LIKELIHOOD } from '../../../shared/model/scale.ts';
import { heading, judgement, paragraph } from '../../report/invented-body.ts';
import { ASSESSMENT, inventedCase } from '../../report/invented-case.ts';
import { comesFrom } from '../../shared/analysis/invented-sources.ts';

const document = (changes: Partial<Assessment> = {}) =>
  buildReportDocument(inventedCase(changes), ASSESSMENT);
const print = (changes: Partial<Assessment> = {}) =>
  renderReportHtml(document(changes), { mode: 'print', version: '1.0.0' });
const screen = (changes: Partial<Assessment> = {}) => renderReportHtml(document(changes), { mode: 'screen' });

const body = (html: string): string => html.slice(html.indexOf('<body'));
const textOf = (html: string): string => html.replace(/<[^>]*>/g, '').replaceAll('&#x27;', '’');
/** The text of each element of the given kind. */
const texts = (html: string, tag: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<${tag}[ >][\\s\\S]*?</${tag}>`, 'g'))].map(([element]) => textOf(element));

describe('estimates', () => {
  test('likelihood and confidence never stand in one paragraph or cell of words', () => {
    const html = body(print());
    const judgements = html.slice(html.indexOf('id="judgements"'), html.indexOf('id="guide"'));
    const paragraphs = [...texts(judgements, 'p'), ...texts(html, 'li')];
    const confidence = paragraphs.filter((text) => text.includes('Our confidence is'));
    expect(confidence).toHaveLength(5);
    const bands = LIKELIHOOD.map(({ low, high }) => `${low}–${high}%`);
    expect(confidence.filter((text) => bands.some((band) => text.includes(band)))).toEqual([]);
  });

  test('each level of confidence is a sentence of its own', () => {
    for (const level of Object.keys(CONFIDENCE) as (keyof typeof CONFIDENCE)[]) {
      const html = print({ body: { type: 'doc', content: [judgement('It rains.', 'likely', level, '')] } });
      expect(texts(html, 'p')).toContain(`Our confidence is ${level}.`);
    }
  });

  test('a term is never printed without its range', () => {
    const html = print({
      body: {
        type: 'doc',
        content: [heading(1, 'A'), paragraph('x'), judgement('It rains.', 'unlikely', 'low', '')],
      },
    });
    const terms = [...html.matchAll(/<span class="term">Unlikely<\/span>(.{0,40})/g)].map(
      ([, after]) => after,
    );
    expect(terms.length).toBeGreaterThan(1);
    expect(terms.filter((after) => !after?.includes('20–45%'))).toEqual([]);
  });

  test('both lines of ICD 203 are shown, with the disclaimer, only where both are used', () => {
    expect(print()).toContain('Both lines of terms are used here');
    const content = [judgement('It rains.', 'probable', 'low', '')];
    const one = print({ body: { type: 'doc', content }, scale: 'icd203-2' });
    expect(one).toContain('Highly probable');
    expect(one).not.toContain('Very likely');
    expect(one).not.toContain('Both lines');
  });

  test('the chosen scale is printed with its source, and a term means what that scale says', () => {
    const one = judgement('It rains.', 'likely', 'low', '');
    const html = print({ body: { type: 'doc', content: [one] }, scale: 'phia' });
    expect(html).toContain('Scale: Explaining Uncertainty in UK Intelligence Assessment');
    expect(html).toContain('Realistic possibility');
    expect(html).toContain('Likely or probable');
    expect(html).toContain('<span class="range">about 55–75%</span>');
    expect(html).not.toContain('Roughly even chance');
    const strange = judgement('It snows.', 'roughly even chance', 'low', '');
    const both = print({ body: { type: 'doc', content: [one, strange] }, scale: 'phia' });
    expect(both).toContain('Scale: ICD 203');
    expect(both).toContain('<span class="range">45–55%</span>');
    expect(both).not.toContain('Both lines');
  });
});

describe('accepted findings', () => {
  test('they are an annex with their rule, words and reason, and in the contents; without any there is no annex', () => {
    const content = [paragraph('The port may close.')];
    const open = print({ body: { type: 'doc', content } });
    expect(open).not.toContain('annex-accepted');
    const snapshot = inventedCase({ body: { type: 'doc', content } });
    const [assessment] = snapshot.assessments;
    if (!assessment) throw new Error('The case has no assessment');
    const found = checkAssessment({ assessment, material: snapshot, readFor: null, scheme: TLP, parts: [] });
    const accepted = found.map(({ rule, key, sentence }) => ({
      rule,
      key,
      sentence,
      reason: 'The port says no more <itself>.',
      at: '2031-03-07T08:00:00.000Z',
      by: 'A. Marlowe',
    }));
    const html = print({ body: { type: 'doc', content }, accepted });
    expect(html).toContain('href="#annex-accepted"');
    const annex = textOf(html.slice(html.indexOf('id="annex-accepted"')));
    for (const words of [
      'Vague hedge',
      'ICD 203 D.6.e(2)',
      'The port may close.',
      'A. Marlowe, 7 March 2031',
    ]) {
      expect(annex).toContain(words);
    }
    expect(html).toContain('The port says no more &lt;itself&gt;.');
  });
});

describe('notes', () => {
  test('every number in the text leads to its note, and every note leads back with a page', () => {
    const html = print();
    const { notes } = document();
    expect(notes.length).toBeGreaterThan(40);
    for (const { number } of notes) {
      expect(html).toContain(`<a id="citation-${number}" href="#note-${number}"`);
      expect(html).toContain(`<li id="note-${number}">`);
      expect(html).toContain(
        `href="#citation-${number}">p.\u00a0<span class="page-number" data-page-of="citation-${number}">`,
      );
    }
  });

  test('every link leads to a place in the document, and no place is there twice', () => {
    const html = print();
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, target]) => target);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  test('a note quotes the words, gives the grade and names who speaks', () => {
    const note = textOf(/<li id="note-3">[\s\S]*?<\/li>/.exec(print())?.[0] ?? '');
    expect(note).toContain('“A failure to ratify by 30 June would cost the escrow of 210 million crowns.”');
    expect(note).toContain('B3 C22');
    expect(note).toContain(
      'Continental Wire (wire story), citing Treasury official (not named: talks are under way). Indirect.',
    );
  });

  test('the words of a claim are quoted once, and later notes lead to that note', () => {
    const html = print();
    const { notes } = document();
    const again = notes.find(({ claims }, at) =>
      claims.some((claim) => notes.slice(0, at).some((earlier) => earlier.claims.includes(claim))),
    );
    const claim = again?.claims.find((cited) =>
      notes.some((earlier) => earlier.number < (again?.number ?? 0) && earlier.claims.includes(cited)),
    );
    const first = notes.find(({ claims }) => claim && claims.includes(claim));
    const note = new RegExp(`<li id="note-${again?.number}">[\\s\\S]*?</li>`).exec(html)?.[0] ?? '';
    expect(note).toContain(`<a href="#note-${first?.number}">quoted in note ${first?.number}</a>`);
    expect(textOf(note)).toContain(claim?.code);
    const quote = claim?.support[0]?.passages[0]?.quote ?? '';
    const quoted = notes.filter(({ number }) =>
      textOf(new RegExp(`<li id="note-${number}">[\\s\\S]*?</li>`).exec(html)?.[0] ?? '').includes(
        `“${quote}”`,
      ),
    );
    expect(quoted.map(({ number }) => number)).toEqual([first?.number]);
  });

  test('a broken citation is seen in the text, in its note and at the end', () => {
    const html = textOf(body(print()));
    expect(html).toContain('[claim removed]');
    expect(html).toContain('[no claim cited]');
    expect(html).toContain('A claim cited here is no longer in the case.');
    expect(html).toContain('What does not hold');
  });

  test('numbers that follow each other are parted by a comma, others are not', () => {
    const html = print({ body: { type: 'doc', content: [paragraph('One.{1}{2} Two.{3}')] } });
    expect([...html.matchAll(/<sup class="note-number">(,?)<a/g)].map(([, comma]) => comma)).toEqual([
      '',
      ',',
      '',
    ]);
  });
});

describe('safety', () => {
  const hostile = '</style><script>alert(1)</script> "\\ \n & report-css-slot';

  test('no script, no inline style and no address from outside is ever in the page', () => {
    for (const html of [print({ title: hostile, organisation: hostile }), screen({ title: hostile })]) {
      const rest = html.replace(/<script id="evidence" type="application\/json">[\s\S]*?<\/script>/, '');
      expect(rest).not.toMatch(/<script/i);
      expect(rest).not.toMatch(/ (?:style|on\w+)=/i);
      expect(rest).not.toMatch(/(?:src|href)="https?:/i);
      expect(rest.match(/<style>/g)).toHaveLength(1);
    }
  });

  test('a hostile title is printed as it was typed, in the page and in the head of each page', () => {
    const html = print({ title: hostile });
    expect(html).toContain('&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    const css = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(css).toContain('\\3c /style\\3e ');
    expect(css).toContain('--gutter');
  });

  test('the page for the screen knows its style sheet by its hash, and asks for nothing else', () => {
    const html = screen();
    const css = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
    expect(policy.replaceAll('&#x27;', "'")).toContain(
      `style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'`,
    );
    expect(policy).toContain('default-src');
  });
});

describe('pages', () => {
  test('the marking stands in head and foot, 12 pt, right, in its colour on black', () => {
    const css = /@page\{[\s\S]*?\n\.marking/.exec(print({ marking: 'TLP:AMBER+STRICT' }))?.[0] ?? '';
    for (const box of ['@top-right', '@bottom-right']) {
      const rule = css.slice(css.indexOf(box), css.indexOf('}', css.indexOf(box)));
      expect(rule).toContain('content:"TLP:AMBER+STRICT"');
      expect(rule).toContain('700 12pt');
      expect(rule).toContain('background:#000000;color:#FFC000');
    }
  });

  test('every page of the sample case says that it is invented', () => {
    expect(print().match(/INVENTED SAMPLE/g)).toHaveLength(2);
    const { info, ...rest } = inventedCase();
    const real = buildReportDocument(
      { ...rest, info: info.map((entry) => ({ ...entry, isSample: false })) },
      ASSESSMENT,
    );
    expect(renderReportHtml(real, { mode: 'print' })).not.toContain('INVENTED');
  });

  test('the size of the paper is the one asked for', () => {
    expect(print()).toContain('@page{size:A4;');
    expect(renderReportHtml(document(), { mode: 'print', paper: 'Letter' })).toContain('@page{size:Letter;');
  });

  test('a part that would be empty says so or is left out', () => {
    const html = textOf(body(print({ body: { type: 'doc', content: [paragraph('No claim at all.')] } })));
    expect(html).not.toContain('Key judgements');
    expect(html).toContain('No claim is cited.');
    expect(html).toContain('rests on no source');
  });

  test('only fonts that hold a character of the page are named', () => {
    const chinese = 'Noto Sans SC';
    expect(print()).toContain(`font-family:'${chinese}'`);
    const { sources, passages, ...rest } = inventedCase({
      body: { type: 'doc', content: [paragraph('Plain.{1}')] },
    });
    const plain = buildReportDocument({ ...rest, sources, passages }, ASSESSMENT);
    expect(renderReportHtml(plain, { mode: 'print' })).not.toContain(`@font-face{font-family:'${chinese}'`);
  });
});

test('the page for the screen encloses its evidence unchanged, and its title is its first heading', () => {
  const html = screen();
  const enclosed =
    /<script id="evidence" type="application\/json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  expect(JSON.parse(enclosed)).toEqual(JSON.parse(evidenceOf(document())));
  expect(/<h\d/.exec(html)?.[0]).toBe('<h1');
  expect(html).not.toContain('data-page-of');
});

describe('origins', () => {
  const rated = { reason: 'Its own record.', at: '2031-03-07T08:00:00.000Z', by: '' };
  const html = (mode: 'print' | 'screen'): string => {
    const snapshot = inventedCase();
    const sources = snapshot.sources.map((source, index) => {
      if (index === 0) return { ...source, firstHand: rated };
      return index === 4 ? { ...source, withdrawn: { ...rated, ground: 'retracted' as const } } : source;
    });
    const lineage = [comesFrom(2, 1, 'reports on'), comesFrom(3, 2, 'republishes')];
    const passages = snapshot.passages.map((passage) =>
      passage.id === 'passage-7-1' ? { ...passage, stance: 'contradicts' as const } : passage,
    );
    const built = buildReportDocument({ ...snapshot, sources, lineage, passages }, ASSESSMENT);
    return renderReportHtml(built, { mode, ...(mode === 'print' && { version: '1.0.0' }) });
  };

  test('the summary, the note and the annex count origins where several sources stand behind a claim', () => {
    const printed = texts(html('print'), 'p');
    expect(printed.find((text) => text.startsWith('The cited sources together'))).toContain(
      '11 items, 1 origin; independence of 8 not established; 1 withdrawn.',
    );
    expect(printed).toContain('2 items, 1 origin');
    expect(printed.filter((text) => text.endsWith('· 2 items, 1 origin')).length).toBeGreaterThan(0);
  });

  test('the annex of sources says what each comes from, which is first-hand, and which is withdrawn', () => {
    const printed = texts(html('print'), 'p');
    expect(printed).toContain('Reports on S1');
    expect(printed).toContain('Republishes S2');
    expect(printed).toContain('First-hand: Its own record.');
    expect(printed).toContain('Withdrawn: retracted by its publisher. Its own record.');
    expect(html('screen')).toContain('Reports on <a href="#source-S1">S1</a>');
  });

  test('words that speak against their claim are said to', () => {
    expect(texts(html('print'), 'p').some((text) => text.startsWith('Speaks against the claim: “'))).toBe(
      true,
    );
  });

  test('the same case prints the same bytes', () => {
    expect(html('print')).toBe(html('print'));
  });
});
