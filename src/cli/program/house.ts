import { houseWordsIn } from '../../text/house-words.ts';
import type { ServeOptions } from '../commands/serve.ts';
import type { UnitImportOptions } from '../commands/unit.ts';
import type { LinkOptions, UserAddOptions } from '../commands/user.ts';
import type { DataOption } from '../house.ts';
import type { Declaring } from './declare.ts';

/** For whoever runs the system: its server, its people, its data. */
export function declareHouse({ language, add }: Declaring): void {
  const say = houseWordsIn(language);
  const { commands, options, placeholders: names, arguments: given } = say;
  const data = [`--data <${names.folder}>`, options.data] as const;
  add<ServeOptions>({
    name: 'serve',
    summary: commands.serve,
    examples: [
      'thangdiem serve',
      'thangdiem serve --data /srv/thangdiem --host 0.0.0.0 --port 8080',
    ],
    shape: (command) =>
      command
        .option(...data)
        .option(`--host <${names.host}>`, options.host)
        .option(`--port <${names.port}>`, options.port)
        .option('--no-worker', options.noWorker),
    work: async (session, _, asked) => (await import('../commands/serve.ts')).serve(session, asked),
  });
  add<UserAddOptions>({
    name: 'user add',
    summary: commands.userAdd,
    examples: [
      'thangdiem user add nguyenan --name "Nguyễn Văn An" --role manager',
      'thangdiem user add tranbinh --name "Trần Thị Bình" --role unit-head --unit SN01',
      'thangdiem user add lechi --name "Lê Chi" --role appraiser --blocks khoi-so-nganh',
    ],
    shape: (command) =>
      command
        .argument(`<${names.username}>`, given.username)
        .option(...data)
        .requiredOption(`--name <${names.name}>`, options.name)
        .option(`--email <${names.email}>`, options.email)
        .option(`--role <${names.code}>`, options.role)
        .option(`--unit <${names.code}>`, options.unit)
        .option(`--blocks <${names.code}>`, options.blocks)
        .option(`--groups <${names.code}>`, options.groups)
        .option(`--url <${names.host}>`, options.url),
    work: async (session, [username], asked) =>
      (await import('../commands/user.ts')).userAdd(session, username ?? '', asked),
  });
  add<LinkOptions>({
    name: 'user link',
    summary: commands.userLink,
    examples: [
      'thangdiem user link nguyenan',
      'thangdiem user link nguyenan --url http://127.0.0.1:9000',
    ],
    shape: (command) =>
      command
        .argument(`<${names.username}>`, given.username)
        .option(...data)
        .option(`--url <${names.host}>`, options.url),
    work: async (session, [username], asked) =>
      (await import('../commands/user.ts')).userLink(session, username ?? '', asked),
  });
  add<DataOption>({
    name: 'user list',
    summary: commands.userList,
    examples: ['thangdiem user list'],
    shape: (command) => command.option(...data),
    work: async (session, _, asked) =>
      (await import('../commands/user.ts')).userList(session, asked),
  });
  add<DataOption>({
    name: 'user disable',
    summary: commands.userDisable,
    examples: ['thangdiem user disable nguyenan'],
    shape: (command) => command.argument(`<${names.username}>`, given.username).option(...data),
    work: async (session, [username], asked) =>
      (await import('../commands/user.ts')).userDisable(session, username ?? '', asked),
  });
  add<DataOption & { readonly secondFactor?: boolean }>({
    name: 'user unlock',
    summary: commands.userUnlock,
    examples: ['thangdiem user unlock nguyenan', 'thangdiem user unlock nguyenan --second-factor'],
    shape: (command) =>
      command
        .argument(`<${names.username}>`, given.username)
        .option(...data)
        .option('--second-factor', options.secondFactor),
    work: async (session, [username], asked) =>
      (await import('../commands/user.ts')).userUnlock(session, username ?? '', asked),
  });
  add<UnitImportOptions>({
    name: 'unit import',
    summary: commands.unitImport,
    examples: ['thangdiem unit import don-vi.xlsx', 'thangdiem unit import don-vi.csv --dry-run'],
    shape: (command) =>
      command
        .argument(`<${names.file}>`, given.file)
        .option(...data)
        .option('--dry-run', options.dryRun)
        .option('--report <xlsx>', options.report),
    work: async (session, [file], asked) =>
      (await import('../commands/unit.ts')).unitImport(session, file ?? '', asked),
  });
  add<DataOption>({
    name: 'round list',
    summary: commands.roundList,
    examples: ['thangdiem round list'],
    shape: (command) => command.option(...data),
    work: async (session, _, asked) =>
      (await import('../commands/round.ts')).roundList(session, asked),
  });
  add<DataOption>({
    name: 'round export',
    summary: commands.roundExport,
    examples: ['thangdiem round export hd-2025 dot-2025'],
    shape: (command) =>
      command
        .argument(`<${names.round}>`, given.round)
        .argument(`<${names.folder}>`, given.target)
        .option(...data),
    work: async (session, [round, folder], asked) =>
      (await import('../commands/round.ts')).roundExport(session, round ?? '', folder ?? '', asked),
  });
  add<DataOption>({
    name: 'backup',
    summary: commands.backup,
    examples: ['thangdiem backup /media/sao-luu'],
    shape: (command) => command.argument(`<${names.folder}>`, given.target).option(...data),
    work: async (session, [folder], asked) =>
      (await import('../commands/backup.ts')).backup(session, folder ?? '', asked),
  });
  add<DataOption>({
    name: 'restore',
    summary: commands.restore,
    examples: ['thangdiem restore /media/sao-luu/2025-12-31T01-00-00-000Z --data du-lieu-moi'],
    shape: (command) => command.argument(`<${names.folder}>`, given.backup).option(...data),
    work: async (session, [folder], asked) =>
      (await import('../commands/backup.ts')).restoreFrom(session, folder ?? '', asked),
  });
  add<DataOption>({
    name: 'audit verify',
    summary: commands.auditVerify,
    examples: ['thangdiem audit verify'],
    shape: (command) => command.option(...data),
    work: async (session, _, asked) =>
      (await import('../commands/audit.ts')).auditVerify(session, asked),
  });
  add({
    name: 'verify bundle',
    summary: commands.verifyBundle,
    examples: ['thangdiem verify bundle hd-2025-1.zip'],
    shape: (command) => command.argument(`<${names.file}>`, given.bundle),
    work: async (session, [file]) =>
      (await import('../commands/verify.ts')).verify(session, file ?? ''),
  });
}
