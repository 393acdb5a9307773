/** The part of Trusted Types that the program uses; TypeScript does not know it yet. */
interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}

declare global {
  var trustedTypes:
    | { createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy }
    | undefined;
}

let policy: ScriptUrlPolicy | null = null;

/** Starts a module worker of the program's own. Throws on an address of another origin. */
export function trustedWorker(url: string): Worker {
  policy ??= createPolicy();
  return new Worker(policy.createScriptURL(url) as string, { type: 'module' });
}

/** The one policy of the program: only files of its own origin may run as workers. */
function createPolicy(): ScriptUrlPolicy {
  const rules = { createScriptURL: ownAddress };
  return globalThis.trustedTypes?.createPolicy('touchstone', rules) ?? rules;
}

function ownAddress(url: string): string {
  const address = new URL(url, location.href);
  if (address.origin !== location.origin)
    throw new TypeError(`${address.origin} is not the program’s own origin`);
  return address.href;
}
