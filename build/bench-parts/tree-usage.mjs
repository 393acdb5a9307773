import fs from 'node:fs';

/** Milliseconds between two looks at the processes. */
const PERIOD = 25;
/** Ticks of the kernel's clock in a second, as every Linux counts them for programs. */
const TICKS = 100;

/**
 * Watches a process and all that descend from it until `stop` is called, which answers with the seconds of processor
 * time they took and the most megabytes they held at once. What a process does after the last look is lost, so that
 * short ones are counted a little low.
 */
export function watchTree(pid) {
  const ticks = new Map();
  let most = 0;
  const look = () => {
    let held = 0;
    for (const { id, used, pages } of treeOf(pid)) {
      ticks.set(id, Math.max(used, ticks.get(id) ?? 0));
      held += pages;
    }
    most = Math.max(most, held);
  };
  const timer = setInterval(look, PERIOD);
  look();
  const seconds = () => [...ticks.values()].reduce((sum, used) => sum + used, 0) / TICKS;
  return {
    /** What they took so far. */
    seconds,
    stop: () => {
      clearInterval(timer);
      return { seconds: seconds(), megabytes: most / 1024 };
    },
  };
}

function treeOf(root) {
  const all = fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess);
  const members = new Set([root]);
  for (let before = 0; before !== members.size; ) {
    before = members.size;
    for (const { pid, parent } of all) if (members.has(parent)) members.add(pid);
  }
  return all.filter(({ pid }) => members.has(pid));
}

function readProcess(name) {
  try {
    const stat = fs.readFileSync(`/proc/${name}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const own = /RssAnon:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${name}/status`, 'utf8'));
    return [
      {
        pid: Number(name),
        // A number can be given to another process later.
        id: `${name} ${fields[19]}`,
        parent: Number(fields[1]),
        used: Number(fields[11]) + Number(fields[12]),
        pages: Number(own?.[1] ?? 0),
      },
    ];
  } catch {
    // It ended meanwhile.
    return [];
  }
}
