import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import type { Criterion } from '../../../criteria/schema/criterion.ts';
import type { Written } from '../../drafts/draft.ts';
import { answerIn, type SaidOf } from './unit-work.ts';

/** An answer line by line, with the titles of what was asked, as people compare it. */
export function answerLines(
  criterion: Criterion,
  value: Written | null | undefined,
  titleOfDocument: (id: string) => string,
): readonly string[] {
  const { inputs, documents, explanation } = answerIn(value ?? undefined);
  return [
    ...Object.entries(inputs).map(([name, written]) => {
      const input = criterion.inputs[name];
      const shown = [written].flat().map((one) => input?.options?.[one] ?? one);
      return `${input?.title ?? name}: ${shown.join(', ')}`;
    }),
    ...(explanation === '' ? [] : [explanation]),
    ...documents.map(titleOfDocument),
  ];
}

/** `Kế hoạch 12/KH-SNV 05/03/2025: trích yếu`. */
export function documentTitle(set: CriteriaSet, value: Written | undefined, id: string): string {
  if (!value) return id;
  const { kind, number, date, subject } = value as Readonly<Record<string, string>>;
  return `${set.evidenceKinds[kind ?? ''] ?? ''} ${number ?? ''} ${date ?? ''}: ${subject ?? ''}`.trim();
}

export function documentTitles(set: CriteriaSet, said: SaidOf): (id: string) => string {
  return (id) => documentTitle(set, said('document', id).value, id);
}
