import { robustnessWordsIn } from '../../text/robustness-words.ts';
import { whatIfWordsIn } from '../../text/what-if-words.ts';
import type { WhatIfArguments } from '../commands/whatif.ts';
import type { RobustnessOptions } from '../robustness/plan-from.ts';
import { basisOption, collect, type Declaring } from './declare.ts';

/** Trial calculations beside the result. */
export function declareAnalysis({ say, language, add }: Declaring): void {
  const names = say.placeholders;
  const trial = whatIfWordsIn(language);
  add<WhatIfArguments>({
    name: 'whatif',
    summary: trial.command,
    examples: [
      'thangdiem whatif fixtures/hai-duong-2025 --change grades.xuat-sac.from=88',
      'thangdiem whatif fixtures/hai-duong-2025 --change groups.3.weight=1,2 --rebalance --keep-shares',
    ],
    shape: (command) =>
      command
        .argument(`<${names.round}>`, say.arguments.round)
        .option('--change <name=value>', trial.options.change, collect, [])
        .option('--changes <yaml>', trial.options.changes)
        .option('--rebalance', trial.options.rebalance)
        .option('--keep-shares', trial.options.keepShares)
        .addOption(basisOption(say)),
    work: async (session, [round], options) =>
      (await import('../commands/whatif.ts')).whatif(session, round ?? '', options),
  });
  const stability = robustnessWordsIn(language);
  add<RobustnessOptions>({
    name: 'robustness',
    summary: stability.command,
    examples: [
      'thangdiem robustness fixtures/hai-duong-2025 --draws 500',
      'thangdiem robustness fixtures/hai-duong-2025 --judged 0,5 --weights 10% --out do-ben-vung',
    ],
    shape: (command) =>
      command
        .argument(`<${names.round}>`, say.arguments.round)
        .option('--draws <n>', stability.options.draws)
        .option('--seed <n>', stability.options.seed)
        .option('--judged <0,5>', stability.options.judged)
        .option('--points <2%>', stability.options.points)
        .option('--weights <10%>', stability.options.weights)
        .option('--threads <n>', stability.options.threads)
        .option('--out <path>', stability.options.out),
    work: async (session, [round], options) =>
      (await import('../commands/robustness.ts')).robustness(session, round ?? '', options),
  });
}
