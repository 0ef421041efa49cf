import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { CriterionLine, Missing } from '../../scoring/score-sheet.ts';
import type { Catalogue } from '../catalogue/index.ts';
import { capitalised, firstOf } from '../sentences.ts';
import { factTitle } from '../titles.ts';

const MOST_UNITS = 5;

/** One thing that keeps the points of a criterion open, and who can give it. */
export function missingSentence(
  catalogue: Catalogue,
  set: CriteriaSet,
  line: CriterionLine,
  missing: Missing,
): string {
  const { criterion, labels } = catalogue;
  switch (missing.kind) {
    case 'input': {
      if (missing.fact.startsWith('submission.')) return criterion.missing.submission;
      const title = factTitle(catalogue, set, missing.fact, line.node.id);
      return capitalised(criterion.missing.input[missing.by](title));
    }
    case 'units': {
      const { shown, leftOut } = firstOf(missing.units, MOST_UNITS);
      return criterion.missing.units(labels.listed(shown, leftOut));
    }
    case 'evidence':
    case 'appraisal':
    case 'bar':
      return criterion.missing[missing.kind];
  }
}
