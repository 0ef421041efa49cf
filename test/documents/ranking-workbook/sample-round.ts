import type { CriteriaSet } from '../../../src/criteria/criteria-set.ts';
import type { IsoDate } from '../../../src/criteria/dates.ts';
import { Decimal } from '../../../src/criteria/decimal.ts';
import type { FactValue } from '../../../src/criteria/facts.ts';
import { readYaml } from '../../../src/criteria/located-yaml.ts';
import { readSet } from '../../../src/criteria/read-set.ts';
import type { RankingWorkbookInput } from '../../../src/documents/ranking-workbook/index.ts';
import type { EvidenceDocument } from '../../../src/evidence/schema.ts';
import type { Review, Submission } from '../../../src/evidence/submission.ts';
import { type Basis, rankRound } from '../../../src/ranking/rank-round.ts';
import { rulesEngine } from '../../../src/scoring/rules-engine.ts';
import { rankingWorkbookVi } from '../../../src/text/vi/ranking-workbook.ts';
import { plainWords } from './plain-words.ts';

const SET = `format: 1
id: thu-nghiem-2025
lineage: thu-nghiem
version: 2025
title: Bộ tiêu chí thử nghiệm
province: { code: thu-nghiem, name: Tỉnh thử nghiệm }
instrument: { document: quyet-dinh }
notice: Số điểm chỉ để minh họa.
documents:
  quyet-dinh: { number: 1/QĐ-UBND, date: 10/03/2022, issuer: UBND tỉnh, title: Quy định tiêu chí }
inForce: { from: 01/01/2025 }
gradeWord: phân loại
scale: 100
period: { from: 01/01/N, to: 31/12/N, source: { document: quyet-dinh, section: kỳ, fidelity: derived } }
unitGroups:
  - { id: so, title: Sở ngành, source: { document: quyet-dinh, section: a, fidelity: derived } }
blocks:
  - id: khoi-so
    title: 'Khối sở/ngành [cấp tỉnh]: dài quá ba mươi mốt chữ'
    groups: [so]
    source: { document: quyet-dinh, section: khối, fidelity: derived }
evidenceKinds: { bao-cao: Báo cáo, bien-ban: Biên bản }
criteria:
  - id: '1'
    title: Nhóm một
    max: 60
    source: { document: quyet-dinh, section: I, fidelity: verbatim, points: illustrative }
    children:
      - id: '1.1'
        title: Hội nghị
        max: 40
        source: { document: quyet-dinh, section: I.1, fidelity: verbatim, points: illustrative }
        inputs: { so: { title: Số hội nghị, type: count } }
        method: { count: { input: so, each: 1 } }
      - id: '1.2'
        title: Báo cáo
        max: 20
        source: { document: quyet-dinh, section: I.2, fidelity: verbatim, points: illustrative }
        inputs: { co: { title: Có báo cáo, type: yesNo } }
        method: { yesNo: { input: co } }
        evidence: { kinds: [bao-cao, bien-ban], without: zero }
  - id: '2'
    title: Nhóm hai
    max: 40
    source: { document: quyet-dinh, section: II, fidelity: verbatim, points: illustrative }
    children:
      - id: '2.1'
        title: Tin bài
        max: 30
        source: { document: quyet-dinh, section: II.1, fidelity: verbatim, points: illustrative }
        inputs: { so: { title: Số tin bài, type: count } }
        method: { count: { input: so, each: '0,5' } }
      - id: '2.2'
        title: Giải quyết đơn thư
        max: 10
        applies: { fact: co-don, operator: equal, value: có }
        notApplicable: rescale
        source: { document: quyet-dinh, section: II.2, fidelity: verbatim, points: illustrative }
        inputs:
          co-don: { title: Có đơn thư, type: yesNo }
          xong: { title: Đã giải quyết xong, type: yesNo }
        method: { yesNo: { input: xong } }
bonus:
  cap: 5
  source: { document: quyet-dinh, section: thưởng, fidelity: derived }
  criteria:
    - id: T1
      title: Khen thưởng
      max: 8
      source: { document: quyet-dinh, section: T1, fidelity: derived, points: illustrative }
      inputs: { so: { title: Số lần, type: count } }
      method: { count: { input: so, each: 2 } }
deduction:
  cap: 6
  source: { document: quyet-dinh, section: trừ, fidelity: derived }
  criteria:
    - id: TR1
      title: Vi phạm
      max: 6
      source: { document: quyet-dinh, section: TR1, fidelity: derived, points: illustrative }
      inputs: { so: { title: Số vụ, type: count } }
      method: { count: { input: so, each: 1 } }
total: { mayExceedScale: không, floor: 0, source: { document: quyet-dinh, section: tổng, fidelity: derived } }
rounding:
  total: { decimals: 2, direction: halfUp }
  source: { document: quyet-dinh, section: tròn, fidelity: derived }
grades:
  - { id: tot, title: Tốt, from: 90, source: { document: quyet-dinh, section: t, fidelity: illustrative } }
  - { id: kha, title: Khá, from: 70, source: { document: quyet-dinh, section: k, fidelity: illustrative } }
  - { id: yeu, title: Yếu, source: { document: quyet-dinh, section: y, fidelity: illustrative } }
knockOuts:
  - id: khong-nop
    title: Không nộp bản tự chấm
    when: { fact: submission.received, operator: equal, value: không }
    effect: { ungraded: có }
    source: { document: quyet-dinh, section: loại, fidelity: illustrative }
ranking:
  order: total
  ties: competition
  ungraded: { label: Không đủ điều kiện phân loại, shows: score }
  source: { document: quyet-dinh, section: hạng, fidelity: illustrative }
`;

/** The sample set with parts of its text replaced. */
export function sampleSet(...replacements: readonly (readonly [string, string])[]): CriteriaSet {
  const text = replacements.reduce((result, [part, by]) => {
    if (!result.includes(part)) throw new Error(`not in the set: ${part}`);
    return result.replaceAll(part, by);
  }, SET);
  const yaml = readYaml(text, 'set.yaml');
  const set = 'value' in yaml ? readSet(yaml.value) : yaml;
  if ('value' in set) return set.value;
  throw new Error(JSON.stringify(set.findings, null, 2));
}

const REPORT: EvidenceDocument = {
  id: 'bc',
  kind: 'bao-cao',
  number: '1/BC',
  date: '2025-06-01' as IsoDate,
  issuer: 'Sở',
  subject: 'Báo cáo',
};

const ACCEPTED: Review = { by: 'Tổ thẩm định', acceptRest: true, decisions: new Map() };

/** What a unit of the sample answers; each figure is easy to score by hand. */
export interface SampleAnswers {
  readonly meetings: number;
  /** Whether the report of 1.2 is handed in; the unit always says it has one. */
  readonly report: boolean;
  readonly articles: number;
  /** Whether 2.2 applies; not said when absent. It is fulfilled when it does. */
  readonly letters?: boolean;
  readonly awards: number;
  readonly violations: number;
}

export function submissionOf(
  code: string,
  name: string,
  answers: SampleAnswers,
  appraisal: Review | undefined = ACCEPTED,
): Submission {
  const { meetings, report, articles, letters, awards, violations } = answers;
  const answer = (inputs: Record<string, FactValue>, documents: EvidenceDocument[] = []) => ({
    inputs: new Map(Object.entries(inputs)),
    documents,
  });
  return {
    unit: { code, name, group: 'so', block: 'khoi-so', attributes: new Map() },
    submitted: '2025-12-01' as IsoDate,
    answers: new Map([
      ['1.1', answer({ so: new Decimal(meetings) })],
      ['1.2', answer({ co: true }, report ? [REPORT] : [])],
      ['2.1', answer({ so: new Decimal(articles) })],
      ['2.2', answer(letters === undefined ? {} : { 'co-don': letters, xong: true })],
      ['T1', answer({ so: new Decimal(awards) })],
      ['TR1', answer({ so: new Decimal(violations) })],
    ]),
    external: new Map(),
    ...(appraisal && { appraisal }),
  };
}

export const INJECTION = '=HYPERLINK("http://example.com","Sở\u0007 Tư pháp")';

const AVERAGE = {
  meetings: 30,
  report: true,
  articles: 40,
  letters: true,
  awards: 0,
  violations: 0,
};

/** Points by hand, best first; see the comments. */
export const sampleSubmissions: readonly Submission[] = [
  // 40 + 20 + 30 + 10 = 100; + 4 − 1 = 103, at most 100
  submissionOf('S01', 'Sở Nội vụ', {
    meetings: 40,
    report: true,
    articles: 60,
    letters: true,
    awards: 2,
    violations: 1,
  }),
  // 30 + 20 + 20 + 10 = 80, twice: places 2, 2
  submissionOf('S02', INJECTION, AVERAGE),
  submissionOf('S03', 'Sở Tài chính', AVERAGE),
  // 33 (appraised; 35 by itself) + 0 (no report) + 25 = 58 of 90 → 64,444…; + 5 (6 capped) − 2 = 67,44
  submissionOf(
    'S04',
    'Sở Y tế',
    { meetings: 35, report: false, articles: 50, letters: false, awards: 3, violations: 2 },
    {
      by: 'Tổ thẩm định',
      acceptRest: true,
      decisions: new Map([
        [
          '1.1',
          { inputs: new Map(), points: new Decimal(33), reason: 'Hai hội nghị không có biên bản' },
        ],
      ]),
    },
  ),
  // Whether 2.2 applies was not said: 70 of 90, or 70 and 0 to 10 of 100.
  submissionOf('S05', 'Sở Xây dựng', {
    meetings: 30,
    report: true,
    articles: 40,
    awards: 0,
    violations: 0,
  }),
  { ...submissionOf('S06', 'Sở Công Thương', AVERAGE), appraisal: undefined } as Submission,
  neverSubmitted('S07', 'Sở Ngoại vụ'),
];

function neverSubmitted(code: string, name: string): Submission {
  const { submitted: _, ...rest } = submissionOf(code, name, AVERAGE);
  return { ...rest, answers: new Map() };
}

/** The workbook's content for a set and submissions of the sample. */
export async function sampleWorkbook(
  set: CriteriaSet = sampleSet(),
  submissions: readonly Submission[] = sampleSubmissions,
  basis: Basis = 'final',
): Promise<RankingWorkbookInput> {
  const evaluator = rulesEngine();
  return {
    set: { ...set, hash: 'abc123'.repeat(10) },
    round: { id: 'dot-2025', title: 'Đợt thử 2025', notice: 'dữ liệu giả định', year: 2025 },
    result: await rankRound(set, submissions, { year: 2025, basis, evaluator }),
    words: plainWords,
    labels: rankingWorkbookVi,
    engineVersion: '0.1.0',
    generatedOn: '2026-01-05' as IsoDate,
  };
}
