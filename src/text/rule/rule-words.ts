import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { formatYearlyDate } from '../../criteria/dates.ts';
import { Decimal } from '../../criteria/decimal.ts';
import { formWordsIn } from '../form-words.ts';
import { wordsIn } from '../index.ts';
import type { Language } from '../words.ts';
import { workbookLabelsIn } from '../workbook-labels.ts';
import { factText } from './condition-text.ts';
import type { RuleSpeech } from './method-text.ts';
import type { Speaking } from './speaking.ts';

/** A set told to everybody, as its regulation reads: for all units, in a year called `N`. */
export function speakingOf(set: CriteriaSet, language: Language): Speaking {
  return { set, words: wordsIn(language), labels: workbookLabelsIn(language) };
}

export function ruleSpeechOf(set: CriteriaSet, language: Language): RuleSpeech {
  const words = wordsIn(language);
  return {
    set,
    words,
    say: formWordsIn(language).method,
    day: formatYearlyDate,
    target(rate) {
      if (Decimal.isDecimal(rate)) return rate.eq(1) ? '' : words.percent(rate);
      if ('value' in rate) return rate.value.eq(1) ? '' : words.percent(rate.value);
      const values = Object.entries(rate.values).map(
        ([key, value]) => `${titleOf(set, rate.by, key)}: ${words.percent(value)}`,
      );
      return `(${values.join('; ')})`;
    },
  };
}

/** What a value is called of the attribute that tells units apart. */
function titleOf(set: CriteriaSet, fact: string, key: string): string {
  if (fact === 'unit.group') return set.unitGroups.find(({ id }) => id === key)?.title ?? key;
  const attribute = set.attributes[fact.replace(/^unit\./, '')];
  return attribute?.options?.[key] ?? `${factText(set, fact)} ${key}`;
}
