import type { Criterion } from '../../../criteria/schema/criterion.ts';

type Written = string | readonly string[];

/** What was written for an input, options by their titles. Text of officials stays as they wrote it. */
export function writtenText({ inputs }: Criterion, name: string, written: Written): string {
  const options = inputs[name]?.options ?? {};
  const titled = [written].flat().map((one) => options[one] ?? one);
  return titled.join('; ');
}

/** The inputs of a piece as text or lists of text. */
export function inputsOf(value: Readonly<Record<string, unknown>> | undefined) {
  return (value?.inputs ?? {}) as Readonly<Record<string, Written>>;
}
