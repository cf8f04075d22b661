import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'moothall-dice-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = readFileSync(join(root, 'docs/dice-check.md'), 'utf8');
const example = page.match(/```json\n(.*?)```/s)?.[1] ?? '';

let files = 0;
/** Writes the worked example of the documentation with some of its text replaced, and says where. */
function fileWith(...replaced: readonly (readonly [from: string, to: string])[]): string {
  const text = replaced.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`the example does not contain ${from}`);
    return before.replace(from, to);
  }, example);
  files += 1;
  const path = join(folder, `export-${files}.json`);
  writeFileSync(path, text);
  return path;
}

type Ended = { readonly code: number; readonly lines: readonly string[]; readonly errors: string };

/** Runs the command as a process of its own. */
function run(command: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(command, args, { cwd: root, encoding: 'utf8' }, (_, out, errors) => {
      resolve({ code: child.exitCode ?? -1, lines: out.trimEnd().split('\n'), errors });
    });
  });
}
const check = (...args: readonly string[]) =>
  run(process.execPath, ['--import', 'tsx', 'tools/check-dice/check-dice.ts', ...args]);

const sound = 'The seed is the one the session committed itself to.';

test('DICE-21 a file whose dice are right: a line for each roll, a summary, and exit code 0, also through npm', async () => {
  const path = fileWith(['"session": {', '"more": [1], "session": { "id": "s",']);
  const args = ['run', '--silent', 'check:dice', '--', path];
  for (const ended of [await check(path), await run('npm', args)]) {
    expect(ended.lines).toEqual([
      'ok       "first"  "1d20+5"  24',
      'ok       "second"  "3d6r1!kh2 + 4dF>=0 # everything"  13',
      'ok       "third"  "d1000000"  638776',
      sound,
      '3 rolls: 3 ok, 0 hidden, 0 differ',
    ]);
    expect(ended.code).toBe(0);
  }
});

test('DICE-21 the answer of the REST call is read like the export in it', async () => {
  const { code, lines } = await check(fileWith([example, `{"success":true,"data":${example}}`]));
  expect(lines.slice(-2)).toEqual([sound, '3 rolls: 3 ok, 0 hidden, 0 differ']);
  expect(code).toBe(0);
});

test('DICE-21 a roll its reader may not see is counted as hidden', async () => {
  const start = example.indexOf('"terms"', example.indexOf('"third"'));
  const end = example.lastIndexOf('638776') + '638776'.length;
  const { code, lines } = await check(fileWith([example.slice(start, end), '"terms": [], "total": null']));
  expect(lines.slice(2)).toEqual(['hidden   "third"  "d1000000"', sound, '3 rolls: 2 ok, 1 hidden, 0 differ']);
  expect(code).toBe(0);
});

const tampered: readonly (readonly [what: string, from: string, to: string, line: RegExp])[] = [
  ['total', '"total": 24', '"total": 25', /^DIFFERS {2}"first".* total is stated as 25, the seed gives 24$/m],
  ['die', '"value": 19, "kept"', '"value": 20, "kept"', /^DIFFERS {2}"first".* term 1 is stated as .*20.*gives .*19/m],
  ['notation', '"1d20+5"', '"1d20+6"', /^DIFFERS {2}"first".* term 2 .*the total is stated as 24, the seed gives 25$/m],
  ['command', '"roll-1"', '"roll-9"', /^DIFFERS {2}"first".* term 1 /m],
  ['no dice', '"1d20+5"', '"1d20+"', /^DIFFERS {2}"first".* cannot be rolled: .* \(position 5\)$/m],
  ['ids', '"userId": "6', '"userId": "|', /^DIFFERS {2}"first".* ids are none of a session$/m],
  ['seed', '"diceSeed": "00', '"diceSeed": "01', /^THE SEED IS NOT the one/m],
  ['commitment', '"diceCommitment": "6', '"diceCommitment": "7', /^THE SEED IS NOT the one/m],
  ['no seed', '"diceSeed": "00', '"diceSeed": "xx', /^THE SEED IS NONE/m],
];

test.each(tampered)('DICE-21 a changed %s is told, and the exit code is 1', async (_, from, to, line) => {
  const { code, lines, errors } = await check(fileWith([from, to]));
  expect(lines.join('\n')).toMatch(line);
  expect(errors).toBe('');
  expect(code).toBe(1);
});

test('DICE-21 what a file contains cannot steer the terminal', async () => {
  const { lines } = await check(fileWith(['"id": "first"', '"id": "\u009b2J\u202e\\u001b[31m\\n"']));
  expect(lines[0]).toBe('ok       "\\u009b2J\\u202e\\u001b[31m\\n"  "1d20+5"  24');
});

const unreadable: readonly (readonly [what: string, args: () => readonly string[], message: RegExp])[] = [
  ['no file', () => [], /name one file/],
  ['two files', () => ['a.json', 'b.json'], /name one file/],
  ['a missing file', () => [join(folder, 'missing.json')], /missing.json" cannot be read \(ENOENT\)/],
  ['a folder', () => [folder], /cannot be read \(EISDIR\)/],
  ['half a file', () => [fileWith([example.slice(200), ''])], /is not JSON/],
  ['another JSON', () => [fileWith([example, '[]'])], /the whole is not as in an export/],
  ['JSON null', () => [fileWith([example, 'null'])], /the whole is not as in an export/],
  ['a running session', () => [fileWith(['"diceSeed"', '"other"'])], /diceSeed is missing: .* has ended/],
  ['a seed not yet told', () => [fileWith(['"diceSeed":', '"diceSeed": null, "other":'])], /diceSeed is missing/],
  ['no commitment', () => [fileWith(['"diceCommitment"', '"other"'])], /session.diceCommitment is not as in an export/],
  ['a roll without its command', () => [fileWith(['"commandId"', '"other"'])], /rolls.0.commandId is not as/],
  [
    'a die that is no number',
    () => [fileWith(['"value": 19, "kept"', '"value": "19", "kept"'])],
    /rolls.0.terms.0.dice.0/,
  ],
];

test.each(unreadable)('DICE-21 %s is told in one sentence, without a stack trace', async (_, args, message) => {
  const { code, lines, errors } = await check(...args());
  expect(errors).toMatch(message);
  expect(errors).toMatch(/^check:dice: .*\n$/);
  expect(lines).toEqual(['']);
  expect(code).toBe(1);
});
