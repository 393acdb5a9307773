import { createHash } from 'node:crypto';
import { createServer } from 'vite';
import { ROOT } from '../paths.mjs';

/** Chapters that each hold the sample's text and its claims anew; one makes about 21 pages. */
export async function longOrders(chapterCounts) {
  const server = await createServer({
    configFile: false,
    root: ROOT,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { buildSampleCase } = await server.ssrLoadModule('/shared/sample/sample-case.ts');
    const { buildReportDocument } = await server.ssrLoadModule('/shared/analysis/report-document.ts');
    const { renderReportHtml } = await server.ssrLoadModule('/renderer/report/report-html.tsx');
    const { printOrderOf } = await server.ssrLoadModule('/renderer/report/print-order.ts');
    const { snapshot } = await buildSampleCase(countingStamp(), hash);
    return chapterCounts.map((chapters) => {
      const long = grown(snapshot, chapters);
      const report = buildReportDocument(long, long.assessments[0].id);
      return printOrderOf(report, renderReportHtml(report, { mode: 'print', version: '0.0.0' }));
    });
  } finally {
    await server.close();
  }
}

/** The same case again and again: every chapter cites claims of its own, resting on the same sources. */
function grown(snapshot, chapters) {
  const copies = Array.from({ length: chapters }, (_, chapter) => chapter);
  const named = (id, chapter) => (chapter === 0 ? id : `${id}-${chapter}`);
  const [assessment] = snapshot.assessments;
  const perChapter = snapshot.claims.length;
  return {
    ...snapshot,
    claims: copies.flatMap((chapter) =>
      snapshot.claims.map((claim, index) => ({
        ...claim,
        id: named(claim.id, chapter),
        code: `C${chapter * perChapter + index + 1}`,
      })),
    ),
    passages: copies.flatMap((chapter) =>
      snapshot.passages.map((passage) => ({
        ...passage,
        id: named(passage.id, chapter),
        claimId: named(passage.claimId, chapter),
      })),
    ),
    roles: copies.flatMap((chapter) =>
      snapshot.roles.map((role) => ({
        ...role,
        id: named(role.id, chapter),
        claimId: named(role.claimId, chapter),
      })),
    ),
    assessments: [
      {
        ...assessment,
        body: {
          ...assessment.body,
          content: copies.flatMap((chapter) =>
            assessment.body.content
              .filter(({ type }) => chapter === 0 || type !== 'judgement')
              .map((block) => cited(block, (id) => named(id, chapter))),
          ),
        },
      },
    ],
  };
}

function cited(node, rename) {
  if (node.type === 'citation') return { ...node, attrs: { claimIds: node.attrs.claimIds.map(rename) } };
  return node.content ? { ...node, content: node.content.map((child) => cited(child, rename)) } : node;
}

function countingStamp() {
  let last = 0;
  return { newId: () => `bench-${(last += 1)}`, now: () => '2026-01-02T03:04:05.678Z' };
}

const hash = async (text) => createHash('sha256').update(text).digest('hex');
