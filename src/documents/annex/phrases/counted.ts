import { decimal, figure, NUMBER, POINTS } from './patterns.ts';
import type { PhraseFamily } from './proposal.ts';

const EACH = String.raw`(?:mỗi|cứ(?:\s+mỗi)?|cứ\s+(?:có\s+)?(?:1|01|một))\s+`;
const WHAT = String.raw`([^\d:;]{2,120}?)`;
const EARNS = new RegExp(
  String.raw`^(?:có\s+)?${EACH}${WHAT}\s*(?:,|:|thì)?\s*(?:được|cộng|chấm|tính|cho|đạt)(?:\s+(?:cộng|thêm|chấm))?\s+${POINTS}(?:\s*[,;(]?\s*(?:nhưng\s+)?(?:tổng (?:điểm|số điểm)\s+)?(?:tối đa|nhưng không quá|không (?:vượt )?quá|tối đa không quá)\s*:?\s*(?:không quá\s+)?${POINTS}\)?)?$`,
  'iu',
);
const CAP = new RegExp(
  String.raw`^(?:tổng (?:điểm|số điểm)\s+)?(?:nhưng\s+)?(?:tối đa|không (?:vượt )?quá|tối đa không quá)\s*:?\s*(?:không quá\s+)?${NUMBER}\s*(?:điểm|đ)$`,
  'iu',
);
const TAKES = new RegExp(
  String.raw`^${EACH}${WHAT}\s*(?:,|:|thì)?\s*(?:bị\s+)?trừ\s+(?:đi\s+)?${POINTS}(?:\s*[,;(]?\s*(?:trừ\s+)?(?:tối đa|nhưng không quá|không (?:vượt )?quá)\s*:?\s*${POINTS}\)?)?$`,
  'iu',
);
const TAKES_FIRST = new RegExp(
  String.raw`^(?:bị\s+)?trừ\s+${POINTS}\s*(?:\/|cho mỗi|đối với mỗi|mỗi|với mỗi)\s*(?:1\s+|01\s+|một\s+)?${WHAT}$`,
  'iu',
);
const UNTIL_NOTHING =
  /^(?:trừ )?(?:cho )?đến (?:khi )?hết (?:số )?điểm(?: của (?:tiêu chí|mục)(?: này)?)?$|^trừ đến hết$/iu;

/** `Mỗi mô hình được 0,5 điểm, tối đa không quá 2 điểm`. */
export const counted: PhraseFamily = (statements, maximum) => {
  const [first = '', second] = statements;
  const match = EARNS.exec(first);
  if (!match || statements.length > 2) return undefined;
  const cap = second === undefined ? match[3] : CAP.exec(second)?.[1];
  if (second !== undefined && cap === undefined) return undefined;
  if (cap !== undefined && !decimal(cap)?.eq(maximum)) return 'figures';
  const [, what = '', each = ''] = match;
  if (!decimal(each) || decimal(each)?.gt(maximum)) return 'figures';
  return {
    kind: 'method',
    method: 'count',
    inputs: { 'so-luong': { title: `Số ${what.trim()}`, type: 'count' } },
    parameters: { input: 'so-luong', each: figure(each) },
  };
};

/** `Mỗi hồ sơ trễ hạn trừ 0,5 điểm`, one statement a kind of occurrence. */
export const deducted: PhraseFamily = (statements, maximum) => {
  const kinds: { what: string; each: string }[] = [];
  let most: string | undefined;
  for (const statement of statements) {
    const match = TAKES.exec(statement);
    const first = match ? undefined : TAKES_FIRST.exec(statement);
    if (match) {
      kinds.push({ what: match[1] ?? '', each: match[2] ?? '' });
      most = match[3] ?? most;
    } else if (first) kinds.push({ what: first[2] ?? '', each: first[1] ?? '' });
    else if (!UNTIL_NOTHING.test(statement)) return undefined;
  }
  if (kinds.length === 0) return undefined;
  const limit = most === undefined ? maximum : decimal(most);
  // A limit for one of several kinds cannot be said.
  if (!limit || limit.gt(maximum) || (most !== undefined && kinds.length > 1)) return 'figures';
  if (kinds.some(({ each }) => decimal(each)?.gt(maximum) ?? true)) return 'figures';
  return {
    kind: 'method',
    method: 'deductions',
    inputs: Object.fromEntries(
      kinds.map(({ what }, index) => [
        `so-lan-${index + 1}`,
        { title: `Số ${what.trim()}`, type: 'count' as const },
      ]),
    ),
    parameters: {
      occurrences: kinds.map(({ each }, index) => ({
        input: `so-lan-${index + 1}`,
        each: figure(each),
      })),
      floor: figure(maximum.minus(limit).toFixed()),
    },
  };
};

/**
 * The same words among deductions, where the maximum is the most that is taken away: so much for
 * each occurrence, counted up.
 */
export const takenAway: PhraseFamily = (statements, maximum) => {
  const found = deducted(statements, maximum);
  if (found === undefined || found === 'figures') return found;
  const [kind, ...others] = found.parameters.occurrences as readonly {
    input: string;
    each: string;
  }[];
  if (!kind || others.length > 0 || found.parameters.floor !== '0') return undefined;
  return { ...found, method: 'count', parameters: kind };
};
