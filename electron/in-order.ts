/** Runs tasks one after another in the order given; one that fails does not stop those behind it. */
export function inOrder(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => null);
    return result;
  };
}
