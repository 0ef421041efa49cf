import type { RoundOverview } from '../../analysis/overview/index.ts';
import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { IsoDate } from '../../criteria/dates.ts';
import type { OverviewWorkbookLabels } from '../../text/overview-labels.ts';
import type { Words } from '../../text/words.ts';

/** All that the workbook of a round at a glance is made of. */
export interface OverviewWorkbook {
  readonly set: CriteriaSet;
  readonly round: {
    readonly id: string;
    readonly title: string;
    readonly notice?: string | undefined;
    readonly year: number;
  };
  readonly overview: RoundOverview;
  /** Absent when it is only how the round stands on the day the workbook is made. */
  readonly published?: { readonly number: number; readonly day: IsoDate };
  readonly words: Words;
  readonly labels: OverviewWorkbookLabels;
  readonly engineVersion: string;
  readonly generatedOn: IsoDate;
}
