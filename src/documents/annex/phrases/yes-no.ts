import { decimal, GIVES, POINTS } from './patterns.ts';
import type { PhraseFamily } from './proposal.ts';

const YES = new RegExp(
  String.raw`^(có|đạt|đầy đủ|đã|đúng)(?:\s+[^:=\d]{1,80}?)?${GIVES}${POINTS}$`,
  'iu',
);
const NO = new RegExp(String.raw`^(không|chưa)(?:\s+[^:=\d]{1,80}?)?${GIVES}${POINTS}$`, 'iu');
const NO_POINTS = /^(không|chưa)(?:\s+[^:=\d]{1,80}?)?\s*:?\s*không (?:được |chấm |tính )?điểm$/iu;

/** `Có: 2 điểm; không: 0 điểm`: the maximum or nothing. */
export const yesNo: PhraseFamily = (statements, maximum) => {
  const [first = '', second = ''] = statements;
  if (statements.length !== 2) return undefined;
  const [yes, no] = YES.test(first) ? [first, second] : [second, first];
  const earned = YES.exec(yes);
  const denied = NO.exec(no);
  if (!earned || (!denied && !NO_POINTS.test(no))) return undefined;
  if (denied && !decimal(denied[2])?.isZero()) return undefined;
  if (!decimal(earned[2])?.eq(maximum)) return 'figures';
  return {
    kind: 'method',
    method: 'yesNo',
    inputs: { 'thuc-hien': { title: 'Có thực hiện', type: 'yesNo' } },
    parameters: { input: 'thuc-hien' },
  };
};
