import { knownCases } from '../../../renderer/db/registry.ts';
import type { CaseId } from '../../../shared/model/case-info.ts';

/** Takes a case off this machine, its listing and its database; the program itself never does that. */
export async function forgetCase(caseId: CaseId): Promise<void> {
  await settled(indexedDB.deleteDatabase(`case-${caseId}`));
  const registry = await settled(indexedDB.open('registry'));
  await settled(registry.transaction('cases', 'readwrite').objectStore('cases').delete(caseId));
  registry.close();
}

/** Forgets sample cases that other tests have left. */
export async function forgetSamples(): Promise<void> {
  for (const { id, isSample } of await knownCases()) if (isSample) await forgetCase(id);
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The request failed')));
  });
