import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/criteria/decimal.ts';
import type { Part } from '../../../src/criteria/walk.ts';
import { recognise } from '../../../src/documents/annex/phrases/recognise.ts';
import { told } from './corpus.ts';

function read(rule: string, maximum: string, part: Part = 'base'): string {
  const max = new Decimal(maximum);
  const proposal = recognise(rule.split('\n'), max, part);
  return told({ maximum: max, proposal } as never);
}

describe('a rule in the usual words', () => {
  it.each([
    ['Có: 2 điểm; không: 0 điểm', '2', '2 yesNo'],
    ['Không ban hành: 0 điểm; có ban hành: 2 điểm', '2', '2 yesNo'],
    ['Có kế hoạch được 2đ. Không có kế hoạch không được điểm', '2', '2 yesNo'],
    ['Không có vi phạm: 5 điểm; có vi phạm: 0 điểm', '5', '5 choice 5 0'],
    ['Có: 2 điểm; thiếu: 1 điểm; không: 0 điểm', '2', '2 choice 2 1 0'],
    ['Từ 80% trở lên: 2 điểm; dưới 80%: 0,5 điểm', '2', '2 bands 80%=2 =0,5'],
    ['Dưới 5: 0 điểm\nTừ 5 đến dưới 10: 1 điểm\nTừ 10 trở lên: 2 điểm', '2', '2 bands 10=2 5=1 =0'],
    [
      'Đạt 100%: 3 điểm; từ 90% đến dưới 100%: 2 điểm; dưới 90%: 0 điểm',
      '3',
      '3 bands 100%=3 90%=2 =0',
    ],
    ['Mỗi mô hình được 0,5 điểm', '2', '2 count 0,5'],
    ['Cứ 01 sáng kiến được cộng 1 điểm, tối đa không quá 3 điểm', '3', '3 count 1'],
    ['Mỗi tin, bài được 0,1 điểm; tối đa 5 điểm', '5', '5 count 0,1'],
    ['Cứ một vụ việc trừ 1 điểm, trừ tối đa 3 điểm', '5', '5 deductions 1 floor 2'],
    ['Mỗi hồ sơ trễ trừ 0,5 điểm; mỗi phản ánh đúng trừ 1 điểm', '5', '5 deductions 0,5 1 floor 0'],
    ['Trừ 0,25 điểm cho mỗi lần chậm', '2', '2 deductions 0,25 floor 0'],
    ['Tỷ lệ hồ sơ đúng hạn x điểm tối đa', '5', '5 proportional'],
    ['Điểm = 5 × tỷ lệ hoàn thành', '5', '5 proportional'],
    ['Kết quả chỉ số SIPAS × điểm tối đa', '5', '5 proportional'],
  ])('%j of %s is %s', (rule, maximum, expected) => {
    expect(read(rule, maximum)).toBe(expected);
  });

  it('among deductions the same words count up', () => {
    expect(read('Mỗi trường hợp bị kỷ luật trừ 2 điểm', '6', 'deduction')).toBe('6 count 2');
  });
});

describe('what could be meant otherwise is left to a person', () => {
  it.each([
    ['bounds that a set cannot say', 'Trên 90%: 5 điểm; từ 70% đến 90%: 3 điểm; dưới 70%: 1 điểm'],
    [
      'a gap between bands',
      'Từ 90% trở lên: 5 điểm; từ 70% đến dưới 80%: 3 điểm; dưới 70%: 0 điểm',
    ],
    ['bands that overlap', 'Từ 80% trở lên: 5 điểm; từ 70% đến dưới 90%: 3 điểm; dưới 70%: 0 điểm'],
    ['bands without a lowest', 'Từ 90% trở lên: 5 điểm; từ 70% đến dưới 90%: 3 điểm'],
    ['a best level below the maximum', 'Có: 4 điểm; không: 0 điểm'],
    ['a best level above the maximum', 'Có: 6 điểm; không: 0 điểm'],
    ['an exception', 'Mỗi lần chậm trừ 1 điểm, trừ trường hợp bất khả kháng'],
    ['a condition', 'Nếu có báo cáo: 5 điểm; không: 0 điểm'],
    ['a second rule behind the first', 'Mỗi lần chậm trừ 1 điểm; quá 3 lần không chấm điểm'],
    [
      'a second rate behind the first',
      'Mỗi hồ sơ trễ trừ 0,5 điểm, hồ sơ trễ trên 10 ngày trừ 1 điểm',
    ],
    ['counting in pairs', 'Cứ hai vụ việc trừ 1 điểm'],
    ['counting in tens', 'Cứ 10 hồ sơ trễ trừ 1 điểm'],
    ['a share for part of it', 'Đạt 100%: 5 điểm; dưới 100%: tính theo tỷ lệ'],
    ['a share of what is left', '(100% - tỷ lệ trễ hạn) × điểm tối đa'],
    ['a remark in brackets', 'Có: 5 điểm; không: 0 điểm (thiếu minh chứng trừ 1 điểm)'],
    ['a cap that is not the maximum', 'Mỗi mô hình được 1 điểm, tối đa 3 điểm'],
    ['items that do not add up', 'Có sổ: 1 điểm; có bảng: 1 điểm'],
    ['levels counted by number', 'Đủ 3 nội dung: 5 điểm; 2 nội dung: 3 điểm; 1 nội dung: 1 điểm'],
    ['two levels of one name', 'Tốt: 5 điểm; tốt: 3 điểm'],
    ['judgement', 'Hội đồng chấm theo chất lượng'],
    ['another maximum in the formula', 'Tỷ lệ hoàn thành × 10'],
  ])('%s: %s', (_, rule) => {
    expect(read(rule, '5')).toBe('5 person');
  });

  it('no rule, and no maximum', () => {
    expect(recognise([], new Decimal(5), 'base')).toEqual({ kind: 'person', because: 'noRule' });
    expect(recognise(['Có: 1 điểm'], undefined, 'base')).toEqual({
      kind: 'person',
      because: 'noMaximum',
    });
  });
});
