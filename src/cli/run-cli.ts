import { Command, CommanderError, Option } from 'commander';
import { annexWordsIn } from '../text/annex-words.ts';
import { type CliWords, cliWordsIn } from '../text/cli-words.ts';
import { formWordsIn } from '../text/form-words.ts';
import { papersWordsIn } from '../text/papers-words.ts';
import { robustnessWordsIn } from '../text/robustness-words.ts';
import { whatIfWordsIn } from '../text/what-if-words.ts';
import type { Language } from '../text/words.ts';
import { ENGINE_VERSION } from '../version.ts';
import type { AnnexOptions } from './commands/annex.ts';
import type { FormOptions } from './commands/form.ts';
import type { ImportOptions } from './commands/import.ts';
import type { ResultOptions } from './commands/result.ts';
import type { WhatIfArguments } from './commands/whatif.ts';
import type { RobustnessOptions } from './robustness/plan-from.ts';
import type { GlobalOptions, Session } from './session.ts';
import { type ExitCode, type Terminal, UsageError } from './terminal.ts';

/**
 * Runs one command line and returns its exit code; never exits the process. Commands are loaded
 * when they are called, so that `--help` starts at once.
 */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const say = cliWordsIn(languageOf(argv));
  let code: ExitCode = 0;
  const program = programFor(say, terminal, async (options, work) => {
    const session = await import('./session.ts');
    code = await work(new session.Session(terminal, options));
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (error.code === 'commander.help') return 2;
      terminal.err(`${usageSentence(error, say)}\n${say.usage.seeHelp}\n`);
      return 2;
    }
    if (error instanceof UsageError) {
      terminal.err(`${error.message}\n`);
      return 2;
    }
    throw error;
  }
}

/** The language must be known before the options are parsed, to say what is wrong with them. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[at] ?? '';
  const chosen = word.includes('=') ? word.slice('--lang='.length) : argv[at + 1];
  return at >= 0 && chosen === 'en' ? 'en' : 'vi';
}

type Run = (options: GlobalOptions, work: (session: Session) => Promise<ExitCode>) => Promise<void>;

function programFor(say: CliWords, terminal: Terminal, run: Run): Command {
  const program = new Command('thangdiem');
  const names = say.placeholders;
  const collect = (path: string, paths: readonly string[]): string[] => [...paths, path];
  program
    .description(say.summary)
    .version(ENGINE_VERSION, '-V, --version', say.options.version)
    .helpOption('-h, --help', say.options.help)
    .helpCommand('help', say.options.help)
    .usage('…')
    .addOption(new Option('--lang <vi|en>', say.options.lang).choices(['vi', 'en']).default('vi'))
    .option('--json', say.options.json, false)
    .option(`--sets <${names.path}>`, say.options.sets, collect, [])
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => {} })
    .configureHelp({
      helpWidth: terminal.columns ?? 100,
      styleTitle: (title) => say.titles[title] ?? title,
      // Commander's own would add "(choices: …, default: …)" and "[options]" in English.
      optionDescription: ({ description }) => description,
      argumentDescription: ({ description }) => description,
      subcommandTerm: (command) => [command.name(), ...argumentsOf(command)].join(' '),
      showGlobalOptions: true,
    });

  /** A command; its own options and the global ones reach `work` together. */
  const add = <O>(
    name: string,
    summary: string,
    examples: readonly string[],
    shape: (command: Command) => Command,
    work: (session: Session, args: readonly string[], options: O) => Promise<ExitCode>,
  ): void => {
    const command = shape(program.command(name))
      .description(summary)
      .helpOption('-h, --help', say.options.help);
    command
      .usage([...argumentsOf(command), ...(command.options.length > 0 ? ['[--…]'] : [])].join(' '))
      .addHelpText('after', helpExamples(say, examples))
      .action(async (...given: unknown[]) => {
        const args = given.slice(0, -2).flat() as string[];
        const options = command.optsWithGlobals() as GlobalOptions & O;
        await run(options, (session) => work(session, args, options));
      });
  };
  const view = new Option('--view <self|appraised|final>', say.options.view).choices([
    'self',
    'appraised',
    'final',
  ]);
  const basis = new Option('--basis <self|final>', say.options.basis)
    .choices(['self', 'final'])
    .default('final');

  add(
    'check',
    say.commands.check,
    ['thangdiem check', 'thangdiem check criteria/hai-duong fixtures/hai-duong-2025'],
    (command) => command.argument(`[${names.paths}...]`, say.arguments.paths),
    async (session, paths) => (await import('./commands/check.ts')).check(session, paths),
  );
  add(
    'score',
    say.commands.score,
    ['thangdiem score fixtures/hai-duong-2025'],
    (command) => command.argument(`<${names.round}>`, say.arguments.round),
    async (session, [round]) => (await import('./commands/score.ts')).score(session, round ?? ''),
  );
  add<{ view?: 'self' | 'appraised' | 'final' }>(
    'explain',
    say.commands.explain,
    ['thangdiem explain fixtures/hai-duong-2025 SN11'],
    (command) =>
      command
        .argument(`<${names.round}>`, say.arguments.round)
        .argument(`<${names.unit}>`, say.arguments.unit)
        .addOption(view),
    async (session, [round, unit], options) =>
      (await import('./commands/explain.ts')).explain(
        session,
        round ?? '',
        unit ?? '',
        options.view,
      ),
  );
  add<{ out?: string; basis: 'self' | 'final'; verify?: boolean }>(
    'rank',
    say.commands.rank,
    [
      'thangdiem rank fixtures/hai-duong-2025 --out xep-hang.xlsx',
      'thangdiem rank fixtures/hai-duong-2025 --basis self',
      'thangdiem rank fixtures/hai-duong-2025 --verify --out xep-hang.xlsx',
    ],
    (command) =>
      command
        .argument(`<${names.round}>`, say.arguments.round)
        .option('--out <xlsx>', say.options.out)
        .option('--verify', say.options.verify)
        .addOption(basis),
    async (session, [round], options) =>
      (await import('./commands/rank.ts')).rank(session, round ?? '', options),
  );
  add<{ province?: string; group?: string; on?: string }>(
    'sets',
    say.commands.sets,
    ['thangdiem sets', 'thangdiem sets --province hai-duong --group so-nganh --on 31/12/2025'],
    (command) =>
      command
        .option(`--province <${names.code}>`, say.options.province)
        .option(`--group <${names.code}>`, say.options.group)
        .option('--on <dd/mm/yyyy>', say.options.on),
    async (session, _args, options) => (await import('./commands/sets.ts')).sets(session, options),
  );
  add(
    'diff',
    say.commands.diff,
    ['thangdiem diff hai-duong-629-2022 criteria/hai-duong/moi/set.yaml'],
    (command) =>
      command
        .argument(`<${names.before}>`, say.arguments.set)
        .argument(`<${names.after}>`, say.arguments.set),
    async (session, [before, after]) =>
      (await import('./commands/diff.ts')).diff(session, before ?? '', after ?? ''),
  );
  const trial = whatIfWordsIn(say === cliWordsIn('en') ? 'en' : 'vi');
  add<WhatIfArguments>(
    'whatif',
    trial.command,
    [
      'thangdiem whatif fixtures/hai-duong-2025 --change grades.xuat-sac.from=88',
      'thangdiem whatif fixtures/hai-duong-2025 --change groups.3.weight=1,2 --rebalance --keep-shares',
    ],
    (command) =>
      command
        .argument(`<${names.round}>`, say.arguments.round)
        .option('--change <name=value>', trial.options.change, collect, [])
        .option('--changes <yaml>', trial.options.changes)
        .option('--rebalance', trial.options.rebalance)
        .option('--keep-shares', trial.options.keepShares)
        .addOption(basis),
    async (session, [round], options) =>
      (await import('./commands/whatif.ts')).whatif(session, round ?? '', options),
  );
  const stability = robustnessWordsIn(say === cliWordsIn('en') ? 'en' : 'vi');
  add<RobustnessOptions>(
    'robustness',
    stability.command,
    [
      'thangdiem robustness fixtures/hai-duong-2025 --draws 500',
      'thangdiem robustness fixtures/hai-duong-2025 --judged 0,5 --weights 10% --out do-ben-vung',
    ],
    (command) =>
      command
        .argument(`<${names.round}>`, say.arguments.round)
        .option('--draws <n>', stability.options.draws)
        .option('--seed <n>', stability.options.seed)
        .option('--judged <0,5>', stability.options.judged)
        .option('--points <2%>', stability.options.points)
        .option('--weights <10%>', stability.options.weights)
        .option('--threads <n>', stability.options.threads)
        .option('--out <path>', stability.options.out),
    async (session, [round], options) =>
      (await import('./commands/robustness.ts')).robustness(session, round ?? '', options),
  );
  const papers = papersWordsIn(say === cliWordsIn('en') ? 'en' : 'vi').command;
  add<ResultOptions>(
    'result',
    papers.result,
    [
      'thangdiem result fixtures/hai-duong-2025 --out phieu-ket-qua',
      'thangdiem result fixtures/hai-duong-2025 SN11 SN13 --format docx --out phieu-ket-qua',
      'thangdiem result fixtures/hai-duong-2025 --block khoi-cap-huyen --out phieu-ket-qua',
    ],
    (command) =>
      command
        .argument(`<${names.round}>`, say.arguments.round)
        .argument(`[${papers.unitsName}...]`, papers.units)
        .option(`--block <${names.code}>`, papers.block)
        .option(`--out <${names.folder}>`, papers.out)
        .addOption(
          new Option('--format <xlsx|docx|both>', papers.format)
            .choices(['xlsx', 'docx', 'both'])
            .default('both'),
        ),
    async (session, [round, ...units], options) =>
      (await import('./commands/result.ts')).result(session, round ?? '', units, options),
  );
  add<{ out?: string }>(
    'report',
    papers.report,
    ['thangdiem report fixtures/hai-duong-2025 --out bao-cao.docx'],
    (command) =>
      command
        .argument(`<${names.round}>`, say.arguments.round)
        .option('--out <docx>', papers.reportOut),
    async (session, [round], options) =>
      (await import('./commands/report.ts')).report(session, round ?? '', options),
  );
  const forms = formWordsIn(say === cliWordsIn('en') ? 'en' : 'vi').command;
  add<FormOptions>(
    'form',
    forms.form,
    [
      'thangdiem form fixtures/hai-duong-2025 --out phieu',
      'thangdiem form fixtures/hai-duong-2025 SN11 SN12 --kind appraisal',
      'thangdiem form fixtures/hai-duong-2025 --block khoi-cap-huyen --out phieu.zip',
    ],
    (command) =>
      command
        .argument(`<${names.round}>`, say.arguments.round)
        .argument(`[${forms.placeholders.units}...]`, forms.arguments.units)
        .option(`--block <${names.code}>`, forms.options.block)
        .addOption(
          new Option('--kind <self|appraisal|council>', forms.options.kind)
            .choices(['self', 'appraisal', 'council'])
            .default('self'),
        )
        .option('--out <path>', forms.options.out),
    async (session, [round, ...units], options) =>
      (await import('./commands/form.ts')).form(session, round ?? '', units, options),
  );
  add<ImportOptions>(
    'import',
    forms.import,
    [
      'thangdiem import fixtures/hai-duong-2025 phieu --dry-run',
      'thangdiem import fixtures/hai-duong-2025 phieu --report loi.xlsx',
    ],
    (command) =>
      command
        .argument(`<${names.round}>`, say.arguments.round)
        .argument(`<${forms.placeholders.files}...>`, forms.arguments.files)
        .option('--report <xlsx>', forms.options.report)
        .option('--dry-run', forms.options.dryRun)
        .option('--received <dd/mm/yyyy>', forms.options.received)
        .option('--overwrite', forms.options.overwrite),
    async (session, [round, ...files], options) =>
      (await import('./commands/import.ts')).importInto(session, round ?? '', files, options),
  );
  const annexes = annexWordsIn(say === cliWordsIn('en') ? 'en' : 'vi');
  add<AnnexOptions>(
    'annex',
    annexes.command,
    [
      'thangdiem annex phu-luc.docx --id hai-duong-2026 --out phu-luc',
      'thangdiem annex --review phu-luc/ra-soat.xlsx',
    ],
    (command) =>
      command
        .argument(`[${names.path}]`, annexes.arguments.file)
        .option(`--out <${names.folder}>`, annexes.options.out)
        .option(`--id <${names.code}>`, annexes.options.id)
        .option('--year <yyyy>', annexes.options.year)
        .option('--review <xlsx>', annexes.options.review),
    async (session, [file], options) =>
      (await import('./commands/annex.ts')).annex(session, file, options),
  );
  add(
    'demo',
    say.commands.demo,
    ['thangdiem demo', 'thangdiem demo ket-qua'],
    (command) => command.argument(`[${names.folder}]`, say.arguments.folder, 'out'),
    async (session, [folder]) =>
      (await import('./commands/demo.ts')).demo(session, folder ?? 'out'),
  );
  program.addHelpText(
    'after',
    helpExamples(say, ['thangdiem check', 'thangdiem rank fixtures/hai-duong-2025 --out kq.xlsx']),
  );
  return program;
}

function argumentsOf({ registeredArguments }: Command): string[] {
  return registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
}

function helpExamples(say: CliWords, examples: readonly string[]): string {
  return `\n${say.examples}\n${examples.map((example) => `  ${example}`).join('\n')}`;
}

/** Commander's own messages are English; its codes and the quoted name are enough to say it in ours. */
function usageSentence(error: CommanderError, say: CliWords): string {
  const [name = '', value] = [...error.message.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted);
  switch (error.code) {
    case 'commander.unknownOption':
      return say.usage.unknownOption(name);
    case 'commander.unknownCommand':
      return say.usage.unknownCommand(name);
    case 'commander.missingArgument':
      return say.usage.missingArgument(name);
    case 'commander.optionMissingArgument':
      return say.usage.missingValue(name);
    case 'commander.excessArguments':
      return say.usage.excess;
    case 'commander.invalidArgument':
      return say.usage.invalid(value === undefined ? name : `${value} (${name})`);
    default:
      return say.usage.other;
  }
}
