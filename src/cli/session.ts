import { fileURLToPath } from 'node:url';
import { distinctSets } from '../app/distinct-sets.ts';
import type { Finding } from '../criteria/finding.ts';
import { isFault } from '../criteria/finding.ts';
import { type LoadedSet, loadSets } from '../criteria/load.ts';
import { type CliWords, cliWordsIn } from '../text/cli-words.ts';
import { wordsIn } from '../text/index.ts';
import type { Language, Words } from '../text/words.ts';
import { findingLines } from './findings.ts';
import { jsonText } from './json.ts';
import type { Terminal } from './terminal.ts';

/** Options every command takes. */
export interface GlobalOptions {
  readonly lang: Language;
  readonly json: boolean;
  readonly sets: readonly string[];
}

/** Folder of the criteria sets that come with the package. */
export const SHIPPED_SETS = fileURLToPath(new URL('../../criteria', import.meta.url));

/** One run of a command: its words, its options, and where it writes. */
export class Session {
  readonly terminal: Terminal;
  readonly options: GlobalOptions;
  readonly words: Words;
  readonly say: CliWords;

  constructor(terminal: Terminal, options: GlobalOptions) {
    this.terminal = terminal;
    this.options = options;
    this.words = wordsIn(options.lang);
    this.say = cliWordsIn(options.lang);
  }

  /** Prints lines for people; silent under `--json`. */
  print(...lines: readonly string[]): void {
    if (!this.options.json) this.terminal.out(`${lines.join('\n')}\n`);
  }

  /** Prints the result for programs; silent without `--json`. */
  printJson(value: unknown): void {
    if (this.options.json) this.terminal.out(`${jsonText(value)}\n`);
  }

  /** Tells findings to people on stderr; returns whether a fault was among them. */
  tell(findings: readonly Finding[]): boolean {
    if (!this.options.json) {
      for (const line of findingLines(findings, this.words, this.say)) {
        this.terminal.err(`${line}\n`);
      }
    }
    return findings.some(isFault);
  }

  /**
   * The sets of `--sets` and those that ship with the package; faulty ones are told and left out.
   * A given set stands in for a shipped one of its id: a corrected copy is the one that is meant.
   */
  async sets(): Promise<{ sets: readonly LoadedSet[]; findings: readonly Finding[] }> {
    const loaded = await loadSets(this.options.sets);
    const given = distinctSets(loaded);
    const ids = new Set(loaded.sets.map(({ id }) => id));
    const shipped = await loadSets([SHIPPED_SETS]);
    return {
      sets: [...given.sets, ...shipped.sets.filter(({ id }) => !ids.has(id))],
      findings: [...given.findings, ...shipped.findings],
    };
  }
}
