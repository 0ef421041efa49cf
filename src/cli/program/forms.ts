import { Option } from 'commander';
import { formWordsIn } from '../../text/form-words.ts';
import type { FormOptions } from '../commands/form.ts';
import type { ImportOptions } from '../commands/import.ts';
import type { Declaring } from './declare.ts';

/** Workbooks that go out to units and come back. */
export function declareForms({ say, language, add }: Declaring): void {
  const names = say.placeholders;
  const forms = formWordsIn(language).command;
  add<FormOptions>({
    name: 'form',
    summary: forms.form,
    examples: [
      'thangdiem form fixtures/hai-duong-2025 --out phieu',
      'thangdiem form fixtures/hai-duong-2025 SN11 SN12 --kind appraisal',
      'thangdiem form fixtures/hai-duong-2025 --block khoi-cap-huyen --out phieu.zip',
    ],
    shape: (command) =>
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
    work: async (session, [round, ...units], options) =>
      (await import('../commands/form.ts')).form(session, round ?? '', units, options),
  });
  add<ImportOptions>({
    name: 'import',
    summary: forms.import,
    examples: [
      'thangdiem import fixtures/hai-duong-2025 phieu --dry-run',
      'thangdiem import fixtures/hai-duong-2025 phieu --report loi.xlsx',
    ],
    shape: (command) =>
      command
        .argument(`<${names.round}>`, say.arguments.round)
        .argument(`<${forms.placeholders.files}...>`, forms.arguments.files)
        .option('--report <xlsx>', forms.options.report)
        .option('--dry-run', forms.options.dryRun)
        .option('--received <dd/mm/yyyy>', forms.options.received)
        .option('--overwrite', forms.options.overwrite),
    work: async (session, [round, ...files], options) =>
      (await import('../commands/import.ts')).importInto(session, round ?? '', files, options),
  });
}
