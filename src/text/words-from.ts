import { formatDate } from '../criteria/dates.ts';
import type { Catalogue } from './catalogue/index.ts';
import { explainLine } from './explain/line.ts';
import { lostReason } from './explain/lost.ts';
import { missingSentence } from './explain/missing.ts';
import { tellFinding } from './finding-words.ts';
import { gradingSteps } from './grading-words.ts';
import { formatAmount, formatNumber, formatPercent } from './numbers.ts';
import { gradeOfStanding, provisionalSentence, standingNote } from './standing-words.ts';
import { totalSteps } from './total-words.ts';
import { verdictSentence } from './verdict-words.ts';
import type { Words } from './words.ts';

/** The sentences of a language: its catalogue joined to the logic all languages share. */
export function wordsFrom(catalogue: Catalogue): Words {
  const { language, numbers, labels } = catalogue;
  return {
    language,
    finding: (finding) => tellFinding(catalogue, finding),
    number: (value, decimals) => formatNumber(numbers, value, decimals),
    amount: (amount, decimals) => formatAmount(numbers, amount, decimals),
    percent: (rate) => formatPercent(numbers, rate),
    date: formatDate,
    fidelity: (fidelity) => labels.fidelity[fidelity],
    explain: (set, line) => explainLine(catalogue, set, line),
    lost: (set, line) => lostReason(catalogue, set, line),
    missing: (set, line, missing) => missingSentence(catalogue, set, line, missing),
    verdict: (set, verdict) => verdictSentence(catalogue, set, verdict),
    total: (set, total) => totalSteps(catalogue, set, total),
    grading: (set, grading) => gradingSteps(catalogue, set, grading),
    provisional: (codes) => provisionalSentence(catalogue, codes),
    note: (set, standing) => standingNote(catalogue, set, standing),
    grade: (set, standing) => gradeOfStanding(catalogue, set, standing),
  };
}
