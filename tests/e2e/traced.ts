import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import type { Duplex } from 'node:stream';

/*
 * The system calls by which bytes leave a process are those that carry an address: connect, bind, sendto, sendmsg and
 * sendmmsg. None may carry an internet address, and no stream socket for one may be made. Chromium does make a few
 * datagram sockets: it asks the kernel for the names of network cards through them (ioctl), and never connects them or
 * sends on them, which would be seen here. Local sockets (AF_UNIX) and the kernel's own (AF_NETLINK) stay on the computer.
 */
const TRACED = 'trace=socket,connect,sendto,sendmsg,sendmmsg,bind';

/**
 * A network of its own, with a card, an address and a way out that ends nowhere: the program finds itself online, and
 * the kernel counts whatever it sends.
 */
const OWN_NETWORK = [
  'ip link set lo up',
  'ip link add touchstone0 type veth peer name touchstone1',
  'ip addr add 192.0.2.2/24 dev touchstone0',
  'ip link set touchstone0 up',
  'ip link set touchstone1 up',
  'ip route add default via 192.0.2.1',
].join(' && ');

/** Where strace can, only the calls that are asked for stop the program: everything else runs at its own speed. */
const FOLLOWING = ['--seccomp-bpf', '-f', '-qq'];
const isFast = spawnSync('strace', [...FOLLOWING, '-o', '/dev/null', '-e', TRACED, 'true']).status === 0;
const STRACE = isFast ? FOLLOWING : FOLLOWING.slice(1);

export interface TracedRun {
  readonly child: ChildProcess;
  /** Pipes 3 and 4 of the program, for whoever drives it. */
  readonly pipes: readonly [Duplex, Duplex];
  /** The program that strace started. */
  readonly pid: () => number;
  /** The calls so far. */
  readonly calls: () => readonly string[];
  /** What the kernel counted in the network of its own so far; null where there is none. */
  readonly counters: () => Readonly<Record<string, number>> | null;
}

export interface TracedEnd {
  readonly code: number | null;
  /** One line for each system call. */
  readonly calls: readonly string[];
}

/** Runs a program under strace, in a network of its own where that is asked for; `until` may drive it. */
export async function traced(
  executable: string,
  args: readonly string[],
  how: {
    readonly folder: string;
    readonly env?: NodeJS.ProcessEnv;
    readonly hasOwnNetwork?: boolean;
    readonly until?: (run: TracedRun) => Promise<void>;
  },
): Promise<TracedEnd> {
  const output = path.join(how.folder, 'calls.txt');
  const strace = ['strace', ...STRACE, '-o', output, '-e', TRACED, executable, ...args];
  const [file = '', ...rest] = how.hasOwnNetwork
    ? ['unshare', '-n', 'sh', '-c', `${OWN_NETWORK} && exec "$@"`, 'sh', ...strace]
    : strace;
  const child = spawn(file, rest, {
    cwd: how.folder,
    env: how.env ?? process.env,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const pid = (): number => firstChildOf(child.pid ?? 0);
  try {
    await how.until?.({
      child,
      pipes: [child.stdio[3] as Duplex, child.stdio[4] as Duplex],
      pid,
      calls: () => fs.readFileSync(output, 'utf8').split('\n'),
      counters: () => (how.hasOwnNetwork ? countersOf(pid()) : null),
    });
    const [code] = await ended;
    return { code, calls: fs.readFileSync(output, 'utf8').split('\n') };
  } finally {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  }
}

/** Calls that carry an address of the internet. */
export const addressed = (calls: readonly string[]): readonly string[] =>
  calls.filter((call) => /\b(?:connect|bind|sendto|sendmsg|sendmmsg)\(.*sa_family=AF_INET6?\b/.test(call));

export const canTrace = (): boolean =>
  spawnSync('strace', [...STRACE, '-o', '/dev/null', '-e', TRACED, 'true']).status === 0;

export const canHaveOwnNetwork = (): boolean =>
  spawnSync('unshare', ['-n', 'sh', '-c', OWN_NETWORK]).status === 0;

/** Connections begun, datagrams and packets sent, packets without a way, as the network of that process counts them. */
function countersOf(pid: number): Readonly<Record<string, number>> {
  const lines = fs.readFileSync(`/proc/${pid}/net/snmp`, 'utf8').trim().split('\n');
  const found = new Map<string, number>();
  for (let at = 0; at + 1 < lines.length; at += 2) {
    const [name = '', ...keys] = (lines[at] ?? '').split(/\s+/);
    const [, ...values] = (lines[at + 1] ?? '').split(/\s+/);
    for (const [index, key] of keys.entries()) found.set(`${name}${key}`, Number(values[index]));
  }
  const of = (key: string): number => found.get(key) ?? Number.NaN;
  const six = /^Udp6OutDatagrams\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/net/snmp6`, 'utf8'));
  return {
    connections: of('Tcp:ActiveOpens'),
    datagrams: of('Udp:OutDatagrams') + Number(six?.[1] ?? 0),
    packets: of('Ip:OutRequests'),
    withoutWay: of('Ip:OutNoRoutes'),
  };
}

function firstChildOf(pid: number): number {
  const [first = ''] = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
  return Number(first);
}
