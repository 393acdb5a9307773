import { afterEach, expect, test } from 'vitest';
import { edit } from '../../../renderer/commands/edit.ts';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import type { EntityId, RoleId } from '../../../shared/model/entity.ts';
import { fakeMain } from '../fake-bridge.ts';
import { openSmallCase } from './open-small-case.ts';

afterEach(closeCase);

test('an entity that is given a role which it has already keeps it once', async () => {
  fakeMain();
  const { db } = await openSmallCase();
  const [claimId, entityId] = ['claim-1' as ClaimId, 'entity-1' as EntityId];
  await edit('role.add', { claimId, entityId, role: 'topic' });
  await edit('role.edit', { roleId: 'role-1' as RoleId, role: 'topic' });
  const roles = await db.roles.where('claimId').equals(claimId).toArray();
  expect(roles.map(({ role }) => role)).toEqual(['topic']);
});
