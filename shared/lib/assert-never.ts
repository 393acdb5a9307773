/** Marks a place the compiler proves unreachable; throws when data from outside proves it wrong. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
