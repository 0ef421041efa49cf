import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Answer, answerWith, type Mode, type Verdict } from '../answer.ts';
import { ROOT_FOLDER } from '../folders.ts';
import { rounded, withSpread } from '../format.ts';
import { ratioOf, type Samples, spreadOf } from '../samples.ts';
import { packagesBehind } from '../static-imports.ts';

/** How long until the command line answers, beside node loading the same packages and ending? */

const ROUNDS: Readonly<Record<Mode, number>> = { quick: 3, full: 21 };
const HELP_TIMES = 1.5;
const CHECK_TIMES = 3;
const WITH_CASES = join(ROOT_FOLDER, 'criteria/hai-duong');
const ONE_SET = join(WITH_CASES, '629-2022/set.yaml');

const run = promisify(execFile);
const built = join(ROOT_FOLDER, 'out/bench-build');
const cli = join(built, 'src/cli');

type Start = 'node' | 'bareHelp' | 'help' | 'bareCheck' | 'check' | 'checkWithCases';

async function ask(mode: Mode): Promise<Answer> {
  // The command line reads its version from the package it lies in.
  copyFileSync(join(ROOT_FOLDER, 'package.json'), join(built, 'package.json'));
  const main = join(cli, 'main.js');
  const helpPackages = packagesBehind([main]);
  const checkPackages = packagesBehind([main, join(cli, 'commands/check.js')]);
  const folder = mkdtempSync(join(built, 'bare-'));
  const bare = (name: string, packages: readonly string[]): string[] => {
    const file = join(folder, `${name}.mjs`);
    writeFileSync(file, packages.map((name) => `import '${name}';\n`).join(''));
    return [file];
  };
  const alone = join(folder, 'set');
  mkdirSync(alone);
  copyFileSync(ONE_SET, join(alone, 'set.yaml'));
  const starts: Readonly<Record<Start, readonly string[]>> = {
    node: bare('nothing', []),
    bareHelp: bare('help', helpPackages),
    help: [main, '--help'],
    bareCheck: bare('check', checkPackages),
    check: [main, 'check', alone],
    checkWithCases: [main, 'check', WITH_CASES],
  };
  const samples = await timed(starts, ROUNDS[mode]);
  rmSync(folder, { recursive: true });
  const row = (name: string, start: Start) => [
    name,
    withSpread(spreadOf(samples.get(start) ?? [])),
  ];
  const list = (packages: readonly string[]): string =>
    packages.filter((name) => !name.startsWith('node:')).join(', ');
  return {
    title: 'Start of the command line',
    verdicts: [
      atMost(samples, 'thangdiem --help', 'help', 'bareHelp', HELP_TIMES),
      atMost(samples, 'thangdiem check, one set', 'check', 'bareCheck', CHECK_TIMES),
      withoutTarget(
        samples,
        'thangdiem check, with its worked cases',
        'checkWithCases',
        'bareCheck',
      ),
    ],
    table: {
      header: ['Start', 'ms: median (middle half)'],
      rows: [
        row('node, an empty file', 'node'),
        row('node, the packages of --help', 'bareHelp'),
        row('thangdiem --help', 'help'),
        row('node, the packages of check', 'bareCheck'),
        row('thangdiem check, set.yaml of criteria/hai-duong alone', 'check'),
        row('thangdiem check criteria/hai-duong', 'checkWithCases'),
      ],
    },
    notes: [
      `Packages loaded for --help: ${list(helpPackages)}. For check: ${list(checkPackages)}.`,
      `${rounded(ROUNDS[mode])} rounds in turns, each start a new process. With its worked cases four times as much is read, and every case is scored by the rules engine: that is the time of the cases, not of the start.`,
    ],
  };
}

async function timed(
  starts: Readonly<Record<Start, readonly string[]>>,
  rounds: number,
): Promise<Samples<Start>> {
  const samples = new Map<Start, number[]>();
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, args] of Object.entries(starts) as [Start, readonly string[]][]) {
      const from = performance.now();
      await run(process.execPath, [...args]);
      const ms = performance.now() - from;
      // The first round only brings the files into memory.
      if (round >= 0) samples.set(name, [...(samples.get(name) ?? []), ms]);
    }
  }
  return samples;
}

function atMost(
  samples: Samples<Start>,
  what: string,
  ours: Start,
  bare: Start,
  times: number,
): Verdict {
  const { median } = ratioOf(samples, ours, bare);
  const asked = withoutTarget(samples, what, ours, bare);
  return { ...asked, target: `≤ ${times} ×`, met: median <= times };
}

function withoutTarget(samples: Samples<Start>, what: string, ours: Start, bare: Start): Verdict {
  const measured = withSpread(ratioOf(samples, ours, bare));
  return { what: `${what} ÷ node with the same packages`, target: 'none set', measured };
}

await answerWith(ask);
