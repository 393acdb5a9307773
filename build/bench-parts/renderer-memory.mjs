import fs from 'node:fs';

/** Megabytes of memory of its own that the largest window process of a program holds; null where /proc is missing. */
export function rendererMegabytes(pid) {
  if (!fs.existsSync('/proc/self/status')) return null;
  const found = descendantsOf(pid).flatMap((child) => {
    try {
      const command = fs.readFileSync(`/proc/${child}/cmdline`, 'utf8');
      if (!command.includes('--type=renderer')) return [];
      const own = /RssAnon:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${child}/status`, 'utf8'));
      return own ? [Number(own[1]) / 1024] : [];
    } catch {
      // It ended meanwhile.
      return [];
    }
  });
  return found.length > 0 ? Math.max(...found) : null;
}

function descendantsOf(pid) {
  const parents = new Map();
  for (const name of fs.readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = fs.readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended meanwhile.
    }
  }
  const found = new Set([pid]);
  for (const id of found) {
    for (const [child, parent] of parents) if (parent === id) found.add(child);
  }
  found.delete(pid);
  return [...found];
}
