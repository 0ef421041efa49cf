import { annexWordsIn } from '../../text/annex-words.ts';
import type { AnnexOptions } from '../commands/annex.ts';
import type { Declaring } from './declare.ts';

/** The annexes of decisions. */
export function declareAnnexes({ say, language, add }: Declaring): void {
  const names = say.placeholders;
  const annexes = annexWordsIn(language);
  add<AnnexOptions>({
    name: 'annex',
    summary: annexes.command,
    examples: [
      'thangdiem annex phu-luc.docx --id tinh-2026 --out phu-luc',
      'thangdiem annex --review phu-luc/ra-soat.xlsx',
    ],
    shape: (command) =>
      command
        .argument(`[${names.path}]`, annexes.arguments.file)
        .option(`--out <${names.folder}>`, annexes.options.out)
        .option(`--id <${names.code}>`, annexes.options.id)
        .option('--year <yyyy>', annexes.options.year)
        .option('--review <xlsx>', annexes.options.review),
    work: async (session, [file], options) =>
      (await import('../commands/annex.ts')).annex(session, file, options),
  });
}
