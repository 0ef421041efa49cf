import { isIllustrative } from '../../criteria/illustrative.ts';
import type { EntryRule } from './entries.ts';
import type { FormInput } from './form.ts';

/** What must be known before the first number: illustrative points, notices of set and round. */
export function noticesOf({ set, round, labels }: FormInput): readonly string[] {
  const found = [
    ...(isIllustrative(set) ? [labels.warning.illustrative] : []),
    ...(set.notice ? [set.notice] : []),
    ...(round.notice ? [round.notice] : []),
  ];
  return found.map((notice) => `${labels.warning.mark}${sentence(notice)}`);
}

/** The same in one line, for a sheet in which room is scarce; the notice of the set is on the cover. */
export function shortNotice({ set, round, labels }: FormInput): string {
  const found = [
    ...(isIllustrative(set) ? [labels.warning.illustrative] : []),
    ...(round.notice ? [sentence(round.notice)] : []),
  ];
  return found.length === 0 ? '' : `${labels.warning.mark}${found.join(' ')}`;
}

/** What a cell asks for, shown beside it and said again when something else is entered. */
export function promptOf({ labels, words }: FormInput, rule: EntryRule): string {
  const say = labels.validation;
  switch (rule.type) {
    case 'yesNo':
      return say.yesNo;
    case 'choice':
      return say.choice;
    case 'text':
      return '';
    case 'date': {
      const { from, to } = rule;
      if (from && to) return say.dateBetween(words.date(from), words.date(to));
      if (from) return say.dateFrom(words.date(from));
      return to ? say.dateTo(words.date(to)) : say.date;
    }
    case 'percent':
      return rule.min && rule.max
        ? say.percent(words.percent(rule.min), words.percent(rule.max))
        : say.percent('0%', '100%');
    default: {
      const { min, max, step } = rule;
      if (min && max) {
        const range = say.range(words.number(min), words.number(max));
        return step ? `${range} ${say.step(words.number(step))}` : range;
      }
      return rule.type === 'count' ? say.count : say.from(min ? words.number(min) : '0');
    }
  }
}

function sentence(text: string): string {
  const whole = `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;
  return /[.!?…)]$/.test(whole) ? whole : `${whole}.`;
}
