import { readChange, readChanges } from '../../analysis/what-if/index.ts';
import { roundFolder } from '../../app/find-rounds.ts';
import { openDocument } from '../../app/open-document.ts';
import { type WhatIfOptions, whatIf } from '../../app/what-if.ts';
import type { Basis } from '../../ranking/rank-round.ts';
import { whatIfWordsIn } from '../../text/what-if-words.ts';
import { refuse } from '../ranked.ts';
import type { Session } from '../session.ts';
import { type ExitCode, UsageError } from '../terminal.ts';
import { printComparison } from '../what-if/print-comparison.ts';
import { refuseChanges } from '../what-if/refuse-changes.ts';

export interface WhatIfArguments {
  readonly change: readonly string[];
  readonly changes?: string;
  readonly rebalance?: boolean;
  readonly keepShares?: boolean;
  readonly basis: Basis;
}

/** `thangdiem whatif`: who would change total, grade or place if the set said something else. */
export async function whatif(
  session: Session,
  folder: string,
  given: WhatIfArguments,
): Promise<ExitCode> {
  const options = await optionsOf(session, given);
  if (!options) return 1;
  const { sets, findings: ofSets } = await session.sets();
  const tried = await whatIf(roundFolder(folder), sets, options);
  const findings = tried.loaded ? tried.findings : [...ofSets, ...tried.findings];
  session.tell(findings);
  if (tried.changed) {
    printComparison(session, tried, options);
    return 0;
  }
  if (tried.faults.length > 0 || tried.reread) refuseChanges(session, tried.faults, tried.reread);
  else refuse(session, findings);
  return 1;
}

/** The changes of the file, then those of the command line. Nothing when the file has faults. */
async function optionsOf(
  session: Session,
  { change, changes: file, rebalance = false, keepShares = false, basis }: WhatIfArguments,
): Promise<WhatIfOptions | undefined> {
  const say = whatIfWordsIn(session.options.lang);
  const typed = change.map((text) => {
    const read = readChange(text);
    if (!read) throw new UsageError(say.unreadable(text));
    return read;
  });
  if (file === undefined) {
    if (typed.length === 0) throw new UsageError(say.nothingToTry);
    return { changes: typed, rebalance, keepShares, basis };
  }
  const { yaml, findings } = await openDocument(file);
  const read = yaml ? readChanges(yaml) : { findings: [] };
  if ('value' in read) {
    session.tell(findings);
    const { value } = read;
    return {
      changes: [...value.changes, ...typed],
      rebalance: rebalance || value.rebalance,
      keepShares: keepShares || value.keepShares,
      basis,
    };
  }
  const faults = [...findings, ...read.findings];
  session.tell(faults);
  refuse(session, faults);
  return undefined;
}
