import { createHash } from 'node:crypto';
import { createServer } from 'vite';
import { ROOT } from '../paths.mjs';

/** Chapters that each hold the sample's text and its claims anew; one makes about 21 pages. */
export const longOrders = (chapterCounts) =>
  withReports(async ({ snapshot, orderOf }) =>
    chapterCounts.map((chapters) => orderOf(grown(snapshot, chapters))),
  );

/** The sample's text in each template that the program brings along, which are named beside. */
export const templateOrders = () =>
  withReports(async ({ snapshot, orderOf, server }) => {
    const { BUILT_IN_KEYS } = await server.ssrLoadModule('/shared/model/built-in-templates.ts');
    return BUILT_IN_KEYS.map((template) => ({
      ...orderOf({ ...snapshot, assessments: snapshot.assessments.map((one) => ({ ...one, template })) }),
      template,
    }));
  });

async function withReports(work) {
  const server = await openSources();
  try {
    const { buildSampleCase } = await server.ssrLoadModule('/shared/sample/sample-case.ts');
    const { buildReportDocument } = await server.ssrLoadModule('/shared/analysis/report-document.ts');
    const { renderReportHtml } = await server.ssrLoadModule('/renderer/report/report-html.tsx');
    const { printOrderOf } = await server.ssrLoadModule('/renderer/report/print-order.ts');
    const { snapshot } = await buildSampleCase(countingStamp(), hash);
    const orderOf = (one) => {
      const report = buildReportDocument(one, one.assessments[0].id);
      return printOrderOf(report, renderReportHtml(report, { mode: 'print', version: '0.0.0' }));
    };
    return await work({ snapshot, orderOf, server });
  } finally {
    await server.close();
  }
}

/** The program's own modules, as they stand in its sources. */
export const openSources = () =>
  createServer({
    configFile: false,
    root: ROOT,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
  });

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
