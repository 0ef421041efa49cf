import { Option } from 'commander';
import { papersWordsIn } from '../../text/papers-words.ts';
import type { ResultOptions } from '../commands/result.ts';
import type { Declaring } from './declare.ts';

/** What goes out on paper: result sheets and the report. */
export function declarePapers({ say, language, add }: Declaring): void {
  const names = say.placeholders;
  const papers = papersWordsIn(language).command;
  add<ResultOptions>({
    name: 'result',
    summary: papers.result,
    examples: [
      'thangdiem result fixtures/hai-duong-2025 --out phieu-ket-qua',
      'thangdiem result fixtures/hai-duong-2025 SN11 SN13 --format docx --out phieu-ket-qua',
      'thangdiem result fixtures/hai-duong-2025 --block khoi-cap-huyen --out phieu-ket-qua',
    ],
    shape: (command) =>
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
    work: async (session, [round, ...units], options) =>
      (await import('../commands/result.ts')).result(session, round ?? '', units, options),
  });
  add<{ out?: string }>({
    name: 'report',
    summary: papers.report,
    examples: ['thangdiem report fixtures/hai-duong-2025 --out bao-cao.docx'],
    shape: (command) =>
      command
        .argument(`<${names.round}>`, say.arguments.round)
        .option('--out <docx>', papers.reportOut),
    work: async (session, [round], options) =>
      (await import('../commands/report.ts')).report(session, round ?? '', options),
  });
}
