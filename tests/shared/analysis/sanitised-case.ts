import fc from 'fast-check';
import { sha256OfText } from '../../../shared/lib/sha256.ts';
import { stepNamed } from '../../../shared/model/attribution.ts';
import type { CaseSnapshot } from '../../../shared/model/case-snapshot.ts';
import type { LineageId } from '../../../shared/model/lineage.ts';
import type { Excerpt, ExcerptText, Original, Source } from '../../../shared/model/source.ts';
import { smallCase } from '../model/small-case.ts';

/** A word that nothing else in a case or a program says. */
const secret = fc
  .array(fc.constantFrom(...Array.from('bcdfghjklmnpqrstvwxz'), 'é', 'ﬁ', '埃', '德'), {
    minLength: 10,
    maxLength: 16,
  })
  .map((letters) => `Zq${letters.join('')}`);

/** The small case with its second source marked TLP:RED and a secret in every field of it that holds words. */
export const caseWithSecrets: fc.Arbitrary<{
  readonly snapshot: CaseSnapshot;
  readonly secrets: readonly string[];
}> = fc.noShrink(fc.array(secret, { minLength: 24, maxLength: 24 })).map((words) => plant(words));

const { snapshot: small } = (await smallCase()).whole;
const AT = '2026-01-02T03:04:05.678Z';

function plant(words: readonly string[]): {
  readonly snapshot: CaseSnapshot;
  readonly secrets: readonly string[];
} {
  const used: string[] = [];
  const say = (): string => {
    const word = words[used.length] ?? '';
    used.push(word);
    return word;
  };
  const rated = () => ({ reason: `Because of ${say()}`, at: AT, by: say() });
  const isSecret = (id: string): boolean => id === 'source-2';
  const source = (one: Source): Source => ({
    ...one,
    marking: 'TLP:RED',
    title: `On ${say()} and others`,
    outlet: say(),
    authors: [say(), `${say()} Roe`],
    url: `https://www.${say().replaceAll(/[^a-zA-Z]/g, '')}.example/story`,
    published: '2026-01-17',
    modified: '2026-01-18',
    retrieved: '2026-01-19',
    note: say(),
    reliability: { letter: 'B', ...rated() },
    scopedReliability: [{ letter: 'C', topic: say(), period: null, ...rated() }],
    pastReliability: [{ letter: 'C', topic: say(), period: null, until: AT, ...rated() }],
    firstHand: rated(),
  });
  const text = `Ledger of ${say()}.\n\nShips counted: 38 by ${say()} at dawn.`;
  const quote = text.split('\n\n')[1] ?? '';
  const start = text.indexOf(quote);
  const snapshot: CaseSnapshot = {
    ...small,
    sources: small.sources.map((one) => (isSecret(one.id) ? source(one) : one)),
    originals: small.originals.map(
      (one): Original =>
        isSecret(one.sourceId)
          ? {
              ...one,
              name: `${say()}.txt`,
              within: [{ name: `${say()}.zip`, sha256: sha256OfText('A container') }],
            }
          : one,
    ),
    excerpts: small.excerpts.map(
      (one): Excerpt =>
        isSecret(one.sourceId)
          ? { ...one, locator: `folio ${say()}`, sha256: sha256OfText(text), length: text.length }
          : one,
    ),
    texts: small.texts.map(
      (one): ExcerptText =>
        one.id === 'excerpt-2'
          ? { ...one, text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] }
          : one,
    ),
    passages: small.passages.map((passage) =>
      passage.excerptId === 'excerpt-2'
        ? { ...passage, start, end: text.length, quote, prefix: text.slice(start - 20, start), suffix: '' }
        : passage,
    ),
    lineage: [
      {
        id: 'lineage-1' as LineageId,
        rev: 1,
        sourceId: 'source-2' as never,
        type: 'republishes',
        fromId: 'source-1' as never,
        basis: `Shown by ${say()}`,
        createdAt: AT,
      },
    ],
    claims: small.claims.map((claim) =>
      claim.code === 'C1'
        ? claim
        : {
            ...claim,
            attribution: [stepNamed(small.sources[0]?.outlet ?? ''), stepNamed(used[1] ?? '')],
            happened: { date: '2026-01', basis: `told by ${say()}` },
            note: say(),
          },
    ),
  };
  return { snapshot, secrets: used };
}
