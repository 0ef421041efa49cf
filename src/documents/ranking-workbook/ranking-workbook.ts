import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { IsoDate } from '../../criteria/dates.ts';
import type { RoundResult } from '../../ranking/rank-round.ts';
import type { RankingWorkbookLabels } from '../../text/vi/ranking-workbook.ts';
import type { Words } from '../../text/words.ts';

/** All that the workbook of a ranked round is made of. */
export interface RankingWorkbook {
  readonly set: CriteriaSet & { readonly hash: string };
  readonly round: {
    readonly id: string;
    readonly title: string;
    readonly notice?: string | undefined;
    readonly year: number;
  };
  readonly result: RoundResult;
  readonly words: Words;
  readonly labels: RankingWorkbookLabels;
  readonly engineVersion: string;
  readonly generatedOn: IsoDate;
}
