import { Command, CommanderError, Option } from 'commander';
import { type CliWords, cliWordsIn } from '../text/cli-words.ts';
import type { Language } from '../text/words.ts';
import { ENGINE_VERSION } from '../version.ts';
import { declareAnalysis } from './program/analysis.ts';
import { declareAnnexes } from './program/annexes.ts';
import {
  addCommand,
  argumentsOf,
  collect,
  type Declaring,
  helpExamples,
  type Run,
} from './program/declare.ts';
import { declareForms } from './program/forms.ts';
import { declareHouse } from './program/house.ts';
import { declarePapers } from './program/papers.ts';
import { declareRounds } from './program/rounds.ts';
import { type ExitCode, FailedError, type Terminal, UsageError } from './terminal.ts';

/**
 * Runs one command line and returns its exit code; never exits the process. Commands are loaded
 * when they are called, so that `--help` starts at once.
 */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(argv);
  const say = cliWordsIn(language);
  let code: ExitCode = 0;
  const program = programFor(language, terminal, async (options, work) => {
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
    if (error instanceof UsageError || error instanceof FailedError) {
      terminal.err(`${error.message}\n`);
      return error instanceof UsageError ? 2 : 1;
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

function programFor(language: Language, terminal: Terminal, run: Run): Command {
  const say = cliWordsIn(language);
  const program = new Command('thangdiem');
  program
    .description(say.summary)
    .version(ENGINE_VERSION, '-V, --version', say.options.version)
    .helpOption('-h, --help', say.options.help)
    .helpCommand('help', say.options.help)
    .usage('…')
    .addOption(new Option('--lang <vi|en>', say.options.lang).choices(['vi', 'en']).default('vi'))
    .option('--json', say.options.json, false)
    .option(`--sets <${say.placeholders.path}>`, say.options.sets, collect, [])
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

  const declaring: Declaring = {
    say,
    language,
    add: (command) => addCommand(program, say, run, command),
  };
  declareRounds(declaring);
  declareAnalysis(declaring);
  declarePapers(declaring);
  declareForms(declaring);
  declareAnnexes(declaring);
  declareHouse(declaring);
  program.addHelpText(
    'after',
    helpExamples(say, ['thangdiem check', 'thangdiem rank fixtures/hai-duong-2025 --out kq.xlsx']),
  );
  return program;
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
