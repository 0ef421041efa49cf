import { decimal } from './patterns.ts';
import type { PhraseFamily } from './proposal.ts';

const MAXIMUM = String.raw`(?:(?:số\s+)?điểm\s+(?:tối đa|chuẩn)(?:\s+của\s+(?:tiêu chí|mục))?|(\d+(?:[.,]\d+)?)(?:\s*(?:điểm|đ))?)`;
const RATE = String.raw`(?:tỷ lệ|tỉ lệ|%)(?:\s+[^×x*=;:\d]{1,100}?)?`;
const TIMES = String.raw`\s*(?:×|x|\*|nhân(?:\s+với)?)\s*`;
const START = String.raw`^(?:(?:số\s+)?điểm(?:\s+(?:đạt được|chấm|của tiêu chí|số))?\s*(?:=|:|được tính bằng|tính bằng|bằng)\s*|đạt\s+)?`;
const RATE_FIRST = new RegExp(`${START}${RATE}${TIMES}${MAXIMUM}$`, 'iu');
const MAXIMUM_FIRST = new RegExp(`${START}${MAXIMUM}${TIMES}${RATE}$`, 'iu');
const INDEX = String.raw`(?:kết quả\s+)?(?:điểm\s+)?(?:chỉ số\s+)?(?:khảo sát\s+)?(SIPAS|PAPI|PAR\s*INDEX|hài lòng[^×x*=;:\d]{0,60}?)`;
const INDEX_FIRST = new RegExp(`${START}${INDEX}(?:\\s*\\(%\\))?${TIMES}${MAXIMUM}$`, 'iu');

/** `Tỷ lệ hoàn thành × điểm tối đa`. */
export const shares: PhraseFamily = (statements, maximum) => {
  const [statement = ''] = statements;
  if (statements.length !== 1) return undefined;
  const index = INDEX_FIRST.exec(statement);
  const match = index ?? RATE_FIRST.exec(statement) ?? MAXIMUM_FIRST.exec(statement);
  if (!match) return undefined;
  const stated = index ? match[2] : match[1];
  if (stated !== undefined && !decimal(stated)?.eq(maximum)) return 'figures';
  const title = index ? `Chỉ số ${index[1]?.trim()}` : 'Tỷ lệ đạt được';
  return {
    kind: 'method',
    method: 'proportional',
    inputs: { 'ty-le': { title, type: 'percent', ...(index && { by: 'external' as const }) } },
    parameters: { measure: { rate: 'ty-le' } },
  };
};
