import type { ConditionWords } from '../catalogue/conditions.ts';

const actually = (actual: string | undefined): string =>
  actual === undefined ? '' : `, thực tế là ${actual}`;

const name = (text: (value: string) => string, not: (value: string) => string) => ({
  equal: text,
  notEqual: not,
  in: (values: string) => `là một trong: ${values}`,
  notIn: (values: string) => `không thuộc: ${values}`,
  contains: (value: string) => `có chọn ${value}`,
  doesNotContain: (value: string) => `không chọn ${value}`,
});

const quantity = {
  ...name(
    (value) => `bằng ${value}`,
    (value) => `khác ${value}`,
  ),
  lessThan: (value: string) => `dưới ${value}`,
  lessThanInclusive: (value: string) => `từ ${value} trở xuống`,
  greaterThan: (value: string) => `trên ${value}`,
  greaterThanInclusive: (value: string) => `từ ${value} trở lên`,
};

export const conditions: ConditionWords = {
  sentence: {
    holds: (condition) => `Điều kiện được đáp ứng: ${condition}.`,
    fails: (condition) => `Điều kiện không được đáp ứng: ${condition}.`,
    undecided: (condition) => `Chưa đủ số liệu để xét điều kiện: ${condition}.`,
    notApplicable: (condition) => `Điều kiện không áp dụng đối với đơn vị: ${condition}.`,
  },
  all: (parts) => `tất cả: ${parts}`,
  any: (parts) => `một trong: ${parts}`,
  not: (part) => `không phải: ${part}`,
  found: {
    holds: (comparison, actual) => `${comparison} (đúng${actually(actual)})`,
    fails: (comparison, actual) => `${comparison} (không đúng${actually(actual)})`,
    undecided: (comparison) => `${comparison} (chưa xác định)`,
    notApplicable: (comparison) => `${comparison} (không áp dụng)`,
  },
  both: (actual, compared) => `${actual} so với ${compared}`,
  operators: {
    quantity,
    date: {
      ...quantity,
      equal: (value) => `là ngày ${value}`,
      notEqual: (value) => `khác ngày ${value}`,
      lessThan: (value) => `trước ngày ${value}`,
      lessThanInclusive: (value) => `chậm nhất là ngày ${value}`,
      greaterThan: (value) => `sau ngày ${value}`,
      greaterThanInclusive: (value) => `từ ngày ${value} trở đi`,
    },
    name: {
      ...quantity,
      ...name(
        (value) => `là ${value}`,
        (value) => `không phải là ${value}`,
      ),
    },
  },
};
