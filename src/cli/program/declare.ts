import { type Command, Option } from 'commander';
import type { CliWords } from '../../text/cli-words.ts';
import type { Language } from '../../text/words.ts';
import type { GlobalOptions, Session } from '../session.ts';
import type { ExitCode } from '../terminal.ts';

export type Run = (
  options: GlobalOptions,
  work: (session: Session) => Promise<ExitCode>,
) => Promise<void>;

/** A command as it is declared: its work is loaded only when it is called. */
export interface Declared<O> {
  /** One word, or the word of a group and its own: `audit verify`. */
  readonly name: string;
  readonly summary: string;
  readonly examples: readonly string[];
  /** Gives it its arguments and options. */
  shape(command: Command): Command;
  work(session: Session, args: readonly string[], options: O): Promise<ExitCode>;
}

/** What the commands are declared with. */
export interface Declaring {
  readonly say: CliWords;
  readonly language: Language;
  add<O>(command: Declared<O>): void;
}

/** Adds a command; its own options and the global ones reach its work together. */
export function addCommand<O>(
  program: Command,
  say: CliWords,
  run: Run,
  { name, summary, examples, shape, work }: Declared<O>,
): void {
  const [group = '', own] = name.split(' ');
  const parent = own === undefined ? program : groupOf(program, say, group);
  const command = shape(parent.command(own ?? group))
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
}

/** The command that only gathers others under one word. */
function groupOf(program: Command, say: CliWords, name: string): Command {
  const known = program.commands.find((command) => command.name() === name);
  if (known) return known;
  return program
    .command(name)
    .description(say.groups[name] ?? '')
    .usage('…')
    .helpOption('-h, --help', say.options.help)
    .helpCommand(false);
}

export function argumentsOf({ registeredArguments }: Command): string[] {
  return registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
}

export function helpExamples(say: CliWords, examples: readonly string[]): string {
  return `\n${say.examples}\n${examples.map((example) => `  ${example}`).join('\n')}`;
}

/** An option that may be given several times. */
export function collect(one: string, before: readonly string[]): string[] {
  return [...before, one];
}

/** Whether the self-scores or the final ones are ranked. */
export function basisOption(say: CliWords): Option {
  return new Option('--basis <self|final>', say.options.basis)
    .choices(['self', 'final'])
    .default('final');
}
