const AT_A_TIME = 5000;

/** Fills an empty case database: one source, and an excerpt for every text. */
export async function caseOfTexts(db, texts) {
  const at = '2026-01-01T00:00:00.000Z';
  await db.open();
  await db.sources.add({
    id: 'source-1',
    code: 'S1',
    rev: 1,
    title: 'Speeches on the state of the Union',
    outlet: 'Congress',
    authors: [],
    kind: 'speech',
    language: 'en',
    url: '',
    published: null,
    retrieved: null,
    reliability: null,
    scopedReliability: [],
    pastReliability: [],
    firstHand: null,
    withdrawn: null,
    marking: 'TLP:CLEAR',
    note: '',
    createdAt: at,
  });
  for (let from = 0; from < texts.length; from += AT_A_TIME) {
    const part = texts.slice(from, from + AT_A_TIME);
    await db.excerpts.bulkAdd(
      part.map((text, index) => ({
        id: `text-${from + index}`,
        code: `X${from + index + 1}`,
        rev: 1,
        sourceId: 'source-1',
        originalId: 'original-1',
        replaces: null,
        locator: '',
        sha256: '',
        length: text.length,
        extractor: { name: 'bench', version: 1 },
        residue: [],
        createdAt: at,
      })),
    );
    await db.texts.bulkAdd(
      part.map((text, index) => ({
        id: `text-${from + index}`,
        rev: 1,
        text,
        blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
      })),
    );
  }
  const head = { seq: 1, at, analyst: '', label: 'Make case', kind: 'start', of: 0 };
  await db.journal.add(head);
  await db.journalBodies.add({ seq: 1, changes: [] });
}
