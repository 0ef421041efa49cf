import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { Words } from '../words.ts';
import type { RankingWorkbookLabels } from '../workbook-labels.ts';

/** A set and the words to tell its rules with. */
export interface Speaking {
  readonly set: CriteriaSet;
  readonly words: Words;
  readonly labels: Pick<RankingWorkbookLabels, 'source' | 'identity'>;
}
