import type { Robustness } from '../../analysis/robustness/index.ts';
import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { IsoDate } from '../../criteria/dates.ts';
import { isIllustrative } from '../../criteria/illustrative.ts';
import type { RobustnessWords } from '../../text/robustness-words.ts';
import { capitalised } from '../../text/sentences.ts';
import type { Words } from '../../text/words.ts';
import { across, type RowPlan } from '../workbook/sheet-plan.ts';

/** All that the workbook of an analysis is made of. */
export interface RobustnessWorkbook {
  readonly set: CriteriaSet & { readonly hash: string };
  readonly round: {
    readonly title: string;
    readonly notice?: string | undefined;
    readonly year: number;
  };
  readonly robustness: Robustness;
  readonly words: Words;
  readonly say: RobustnessWords;
  readonly engineVersion: string;
  readonly generatedOn: IsoDate;
}

/** Title, round, and what a reader must know before the first number. */
export function headRows(
  workbook: RobustnessWorkbook,
  title: string,
  columns: number,
): readonly RowPlan[] {
  const { round } = workbook;
  return [
    across(title, 'title', columns),
    across(`${round.title} – ${round.year}`, 'subtitle', columns),
    ...noticesOf(workbook).map((notice) => across(notice, 'smallWarning', columns)),
  ];
}

/** That it is not the official result; that numbers are illustrative or invented, where they are. */
export function noticesOf({ set, round, say }: RobustnessWorkbook): readonly string[] {
  const notices = [
    say.notOfficial,
    ...(isIllustrative(set) ? [say.illustrative] : []),
    ...[set.notice, round.notice].flatMap((notice) => notice ?? []),
  ];
  return notices.map((notice) => `${say.mark}${capitalised(notice)}`);
}

export function footerOf({ set, say }: RobustnessWorkbook): string {
  return isIllustrative(set) ? `${say.notOfficial} ${say.illustrative}` : say.notOfficial;
}

export function blockTitle({ set }: RobustnessWorkbook, block: string): string {
  return set.blocks.find(({ id }) => id === block)?.title ?? block;
}
