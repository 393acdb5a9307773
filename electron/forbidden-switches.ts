const PREFIXES = ['remote-debugging-', 'inspect'];
const NAMES = new Set([
  'js-flags',
  'load-extension',
  'host-rules',
  'host-resolver-rules',
  'disable-web-security',
  'proxy-server',
  'proxy-pac-url',
  'log-net-log',
  'ignore-certificate-errors',
  'unsafely-treat-insecure-origin-as-secure',
  'allow-file-access-from-files',
  'enable-blink-features',
  'browser-subprocess-path',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
]);

/**
 * Switches that open the window to other programs, run others in its place or send its requests elsewhere, as they were
 * given. A packaged program refuses to start with them, unless TOUCHSTONE_TEST_DRIVER=1 says that a test drives it.
 */
export function forbiddenSwitches(args: readonly string[], platform: NodeJS.Platform): readonly string[] {
  return args.filter((arg) => {
    const name = switchName(arg, platform);
    return name !== null && (NAMES.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix)));
  });
}

/** Chromium takes one dash or two, on Windows a slash and either case as well. */
function switchName(arg: string, platform: NodeJS.Platform): string | null {
  const found = (platform === 'win32' ? /^(?:--?|\/)([^=]+)/ : /^--?([^=]+)/).exec(arg)?.[1];
  return found?.toLowerCase() ?? null;
}
