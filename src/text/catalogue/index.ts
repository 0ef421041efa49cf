import type { Language } from '../words.ts';
import type { ConditionWords } from './conditions.ts';
import type { CriterionWords, LostWords } from './criterion.ts';
import type { FindingTemplates } from './findings.ts';
import type { GradingWords } from './grading.ts';
import type { Labels } from './labels.ts';
import type { MethodWords } from './methods.ts';
import type { NumberStyle } from './numbers.ts';
import type { PointsWords } from './points.ts';
import type { StandingWords } from './standing.ts';
import type { TotalWords } from './total.ts';

/**
 * Every sentence of one language, and nothing else: which sentence is said when, and with which
 * figures, is the same for all languages and stands outside the catalogues. Figures arrive
 * formatted, titles arrive quoted.
 */
export interface Catalogue {
  readonly language: Language;
  readonly numbers: NumberStyle;
  readonly labels: Labels;
  readonly findings: FindingTemplates;
  readonly conditions: ConditionWords;
  readonly points: PointsWords;
  readonly methods: MethodWords;
  readonly criterion: CriterionWords;
  readonly lost: LostWords;
  readonly total: TotalWords;
  readonly grading: GradingWords;
  readonly standing: StandingWords;
}
