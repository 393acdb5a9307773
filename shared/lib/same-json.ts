/**
 * Whether two plain values say the same, as their canonical JSON would, without writing it. Parts that are the same
 * object are not looked into, so that two states of a long text cost what tells them apart.
 */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((value, at) => sameJson(value, b[at]));
  }
  const [one, other] = [a as Plain, b as Plain];
  const names = Object.keys(one).filter((name) => one[name] !== undefined);
  const others = Object.keys(other).filter((name) => other[name] !== undefined);
  return names.length === others.length && names.every((name) => sameJson(one[name], other[name]));
}

type Plain = Readonly<Record<string, unknown>>;
