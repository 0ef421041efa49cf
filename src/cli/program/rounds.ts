import { Option } from 'commander';
import { basisOption, type Declaring } from './declare.ts';

/** Sets and rounds: what is checked, scored, explained and ranked. */
export function declareRounds({ say, add }: Declaring): void {
  const names = say.placeholders;
  const view = new Option('--view <self|appraised|final>', say.options.view).choices([
    'self',
    'appraised',
    'final',
  ]);
  add({
    name: 'check',
    summary: say.commands.check,
    examples: ['thangdiem check', 'thangdiem check criteria/hai-duong fixtures/hai-duong-2025'],
    shape: (command) => command.argument(`[${names.paths}...]`, say.arguments.paths),
    work: async (session, paths) => (await import('../commands/check.ts')).check(session, paths),
  });
  add({
    name: 'score',
    summary: say.commands.score,
    examples: ['thangdiem score fixtures/hai-duong-2025'],
    shape: (command) => command.argument(`<${names.round}>`, say.arguments.round),
    work: async (session, [round]) =>
      (await import('../commands/score.ts')).score(session, round ?? ''),
  });
  add<{ view?: 'self' | 'appraised' | 'final' }>({
    name: 'explain',
    summary: say.commands.explain,
    examples: ['thangdiem explain fixtures/hai-duong-2025 SN11'],
    shape: (command) =>
      command
        .argument(`<${names.round}>`, say.arguments.round)
        .argument(`<${names.unit}>`, say.arguments.unit)
        .addOption(view),
    work: async (session, [round, unit], options) =>
      (await import('../commands/explain.ts')).explain(
        session,
        round ?? '',
        unit ?? '',
        options.view,
      ),
  });
  add<{ out?: string; basis: 'self' | 'final'; verify?: boolean }>({
    name: 'rank',
    summary: say.commands.rank,
    examples: [
      'thangdiem rank fixtures/hai-duong-2025 --out xep-hang.xlsx',
      'thangdiem rank fixtures/hai-duong-2025 --basis self',
      'thangdiem rank fixtures/hai-duong-2025 --verify --out xep-hang.xlsx',
    ],
    shape: (command) =>
      command
        .argument(`<${names.round}>`, say.arguments.round)
        .option('--out <xlsx>', say.options.out)
        .option('--verify', say.options.verify)
        .addOption(basisOption(say)),
    work: async (session, [round], options) =>
      (await import('../commands/rank.ts')).rank(session, round ?? '', options),
  });
  add<{ province?: string; group?: string; on?: string }>({
    name: 'sets',
    summary: say.commands.sets,
    examples: [
      'thangdiem sets',
      'thangdiem sets --province hai-duong --group so-nganh --on 31/12/2025',
    ],
    shape: (command) =>
      command
        .option(`--province <${names.code}>`, say.options.province)
        .option(`--group <${names.code}>`, say.options.group)
        .option('--on <dd/mm/yyyy>', say.options.on),
    work: async (session, _args, options) =>
      (await import('../commands/sets.ts')).sets(session, options),
  });
  add({
    name: 'diff',
    summary: say.commands.diff,
    examples: ['thangdiem diff hai-duong-629-2022 criteria/hai-duong/moi/set.yaml'],
    shape: (command) =>
      command
        .argument(`<${names.before}>`, say.arguments.set)
        .argument(`<${names.after}>`, say.arguments.set),
    work: async (session, [before, after]) =>
      (await import('../commands/diff.ts')).diff(session, before ?? '', after ?? ''),
  });
  add({
    name: 'demo',
    summary: say.commands.demo,
    examples: ['thangdiem demo', 'thangdiem demo ket-qua'],
    shape: (command) => command.argument(`[${names.folder}]`, say.arguments.folder, 'out'),
    work: async (session, [folder]) =>
      (await import('../commands/demo.ts')).demo(session, folder ?? 'out'),
  });
}
