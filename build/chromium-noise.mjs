import { Transform } from 'node:stream';

/** Lines that Chromium writes on machines without a desktop session or a graphics card, and that mean nothing. */
const NOISE = [
  /^\[[\d:/.]+:(?:ERROR|WARNING|INFO):[\w/]*(?:bus|object_proxy|viz_main_impl|gpu\w*|gl_\w+|gl\w*_factory|angle\w*|vaapi\w*|udev\w*|sandbox_linux|command_buffer_proxy_impl|context_provider_command_buffer)\.cc[:(]\d+\)?\]/,
  /^(?:\(.*\): )?(?:Gtk|Gdk|GLib|dconf|libva|MESA)[\w-]*(?:\s|:)/,
  /^(?:libEGL|MESA-LOADER|error: XDG_RUNTIME_DIR)\b/,
];

/** Passes text on without the lines that are known to be noise. */
export function withoutNoise() {
  let rest = '';
  return new Transform({
    decodeStrings: false,
    transform(chunk, _encoding, done) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      const kept = lines.filter((line) => !isNoise(line));
      done(null, kept.map((line) => `${line}\n`).join(''));
    },
    flush(done) {
      done(null, isNoise(rest) ? '' : rest);
    },
  });
}

const isNoise = (line) => NOISE.some((pattern) => pattern.test(line));
