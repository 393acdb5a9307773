import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** Has this process die at a given write to the disk, with that write just begun; writes are counted from now on. */
export async function dieAtWrite(fatal: number): Promise<void> {
  let writes = 0;
  function count<T extends object>(holder: T, names: readonly (keyof T)[]): void {
    for (const name of names) {
      const act: unknown = holder[name];
      if (typeof act !== 'function') throw new Error(`There is no ${String(name)}`);
      const counted = function (this: unknown, ...args: readonly unknown[]): unknown {
        const begun: unknown = Reflect.apply(act, this, args);
        writes += 1;
        if (writes === fatal) process.kill(process.pid, 'SIGKILL');
        return begun;
      };
      Object.assign(holder, { [name]: counted });
    }
  }
  const handle = await files.open(process.execPath, 'r');
  count(Object.getPrototypeOf(handle) as typeof handle, [
    'writeFile',
    'appendFile',
    'sync',
    'datasync',
    'truncate',
  ]);
  await handle.close();
  count(files, ['open', 'mkdir', 'rename', 'rm', 'link', 'copyFile', 'truncate']);
  syncBuiltinESMExports();
}
