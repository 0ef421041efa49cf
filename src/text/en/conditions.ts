import type { ConditionWords } from '../catalogue/conditions.ts';

const found = (actual: string | undefined): string =>
  actual === undefined ? '' : `, found ${actual}`;

const common = {
  in: (values: string) => `is one of: ${values}`,
  notIn: (values: string) => `is none of: ${values}`,
  contains: (value: string) => `includes ${value}`,
  doesNotContain: (value: string) => `does not include ${value}`,
  equal: (value: string) => `is ${value}`,
  notEqual: (value: string) => `is not ${value}`,
};

const quantity = {
  ...common,
  equal: (value: string) => `equals ${value}`,
  notEqual: (value: string) => `is other than ${value}`,
  lessThan: (value: string) => `is below ${value}`,
  lessThanInclusive: (value: string) => `is at most ${value}`,
  greaterThan: (value: string) => `is above ${value}`,
  greaterThanInclusive: (value: string) => `is at least ${value}`,
};

export const conditions: ConditionWords = {
  sentence: {
    holds: (condition) => `The condition is met: ${condition}.`,
    fails: (condition) => `The condition is not met: ${condition}.`,
    undecided: (condition) => `The condition cannot be decided yet: ${condition}.`,
    notApplicable: (condition) => `The condition does not apply to the unit: ${condition}.`,
  },
  all: (parts) => `all of: ${parts}`,
  any: (parts) => `one of: ${parts}`,
  not: (part) => `not: ${part}`,
  found: {
    holds: (comparison, actual) => `${comparison} (true${found(actual)})`,
    fails: (comparison, actual) => `${comparison} (false${found(actual)})`,
    undecided: (comparison) => `${comparison} (not known yet)`,
    notApplicable: (comparison) => `${comparison} (does not apply)`,
  },
  both: (actual, compared) => `${actual} against ${compared}`,
  operators: {
    quantity,
    date: {
      ...common,
      lessThan: (value) => `is before ${value}`,
      lessThanInclusive: (value) => `is on or before ${value}`,
      greaterThan: (value) => `is after ${value}`,
      greaterThanInclusive: (value) => `is on or after ${value}`,
    },
    name: { ...quantity, ...common },
  },
};
