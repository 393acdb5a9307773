import fs from 'node:fs';

/** Lines of a failure that are said again at the end of a run: a log that was cut short still names the cause. */
const LINES = 6;

/** Each test of a Vitest JSON report that failed, and each file that could not be loaded, with the beginning of why. */
export function vitestFailures(file) {
  return (read(file)?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [said(name, message)];
    return failed.map(({ fullName, failureMessages }) => said(`${name}: ${fullName}`, failureMessages[0]));
  });
}

/** Each test of a Playwright JSON report that failed at least once; one that passed when tried again is said to be so. */
export function playwrightFailures(file) {
  const report = read(file);
  const specs = (report?.suites ?? []).flatMap(specsOf);
  return [
    ...(report?.errors ?? []).map(({ message }) => said('Outside any test', message)),
    ...specs.flatMap(({ file: spec, title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ status, results }) =>
          said(
            `${spec}: ${title}${status === 'flaky' ? ' (passed when tried again)' : ''}`,
            results.find(({ error }) => error)?.error.message,
          ),
        ),
    ),
  ];
}

const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

/** The words of a failure, and of the places on its way those in the project's own files. */
function said(name, message = '') {
  const [words, places] = split(message.split('\n'), (line) => /^\s+at /.test(line));
  const own = places.filter((line) => !line.includes('node_modules'));
  return [name, ...words.slice(0, LINES), ...own.slice(0, LINES)].join('\n    ');
}

const split = (lines, isSecond) => [lines.filter((line) => !isSecond(line)), lines.filter(isSecond)];

const read = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null);
