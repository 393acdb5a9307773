import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ClaimInspector } from '../../../renderer/features/claims/ClaimInspector.tsx';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { showInCase } from '../show-in-case.tsx';

const C1 = 'claim-1' as ClaimId;

test('a passage of a text with pages says on which page it stands', async () => {
  await showInCase(<ClaimInspector claimId={C1} />, {
    prepare: async (db) => {
      const passage = (await db.passages.where('claimId').equals(C1).toArray())[0];
      const stored = passage && (await db.texts.get(passage.excerptId));
      if (!stored) throw new Error('The claim has no passage');
      await db.texts.put({ ...stored, blocks: stored.blocks.map((block) => ({ ...block, page: 4 })) });
    },
  });
  await expect.element(page.getByText(/, p\. 4$/u).first()).toBeVisible();
});
