import type { IsoDate } from '../src/criteria/dates.ts';
import { Decimal, wholeDecimal } from '../src/criteria/decimal.ts';
import type { FactValue } from '../src/criteria/facts.ts';
import type { LoadedSet } from '../src/criteria/load.ts';
import { readYaml } from '../src/criteria/located-yaml.ts';
import { readSet } from '../src/criteria/read-set.ts';
import { keptInputs, NO_INPUTS } from '../src/evidence/inputs.ts';
import type { Answer, Decision, Submission } from '../src/evidence/submission.ts';

/**
 * The work every bench measures: one set of 60 criteria (six groups of ten, all common shapes) and
 * any number of units that answered it. Reproducible: the same number gives the same units.
 */

const SOURCE = '{ document: qd, section: Phụ lục, fidelity: illustrative, points: illustrative }';
const FRAME = '{ document: qd, section: Điều 1, fidelity: illustrative }';

/** Ten criteria a group; together they are worth 20 points, and the scale is 120. */
const SHAPES: readonly ((id: string) => string)[] = [
  () => `inputs: { co: { title: Có kế hoạch, type: yesNo } }
        method: { yesNo: { input: co } }
        evidence: { kinds: [bao-cao], without: zero }`,
  () => `inputs:
          muc: { title: Mức thực hiện, type: choice, options: { du: Đầy đủ, mot-phan: Một phần, khong: Không } }
        method: { choice: { input: muc, options: { du: { share: 1 }, mot-phan: { share: 0.5 }, khong: { share: 0 } } } }`,
  () => `inputs:
          dat: { title: Đạt, type: count, atMost: giao }
          giao: { title: Giao, type: count }
        method: { proportional: { measure: { achieved: dat, of: giao, noneAssigned: full }, target: 90% } }`,
  () => `inputs: { ty-le: { title: Tỷ lệ, type: percent } }
        method:
          bands:
            measure: { rate: ty-le }
            bands:
              - { from: 90%, share: 1 }
              - { from: 70%, below: 90%, share: 0.7 }
              - { from: 50%, below: 70%, share: 0.4 }
              - { below: 50%, share: 0 }`,
  () => `inputs: { so: { title: Số mô hình, type: count } }
        method: { count: { input: so, each: 0.5 } }`,
  () => `inputs:
          a: { title: Việc a, type: yesNo }
          b: { title: Việc b, type: yesNo }
        method: { checklist: { items: [{ input: a, points: 1.5 }, { input: b, points: 0.5 }] } }`,
  () => `inputs:
          loi: { title: Số lỗi, type: count }
          khach-quan: { title: Do khách quan, type: yesNo }
        method:
          deductions:
            occurrences: [{ input: loi, each: 0.25 }]
            floor: 0
            waivedWhen: { all: [{ fact: khach-quan, operator: equal, value: có }, { fact: loi, operator: lessThan, value: 5 }] }`,
  () => `inputs: { ngay: { title: Ngày nộp, type: date } }
        method: { lateness: { deadline: bao-cao, submitted: ngay, deduct: { perDay: 0.2 }, floor: 0 } }`,
  () => `inputs: { diem: { title: Chỉ số, type: number, min: 0, max: 100 } }
        method: { survey: { input: diem, outOf: 100 } }`,
  (
    id,
  ) => `applies: { any: [{ fact: co-don, operator: equal, value: có }, { fact: so-don, operator: greaterThan, value: 0 }] }
        notApplicable: rescale
        inputs:
          co-don: { title: Có đơn, type: yesNo }
          so-don: { title: Số đơn, type: count }
          dung-han: { title: Đúng hạn, type: count }
        method:
          cases:
            cases:
              - { title: Tất cả đúng hạn, when: { fact: dung-han, operator: greaterThanInclusive, value: { fact: so-don } }, share: 1 }
              - title: Phần lớn đúng hạn
                when: { all: [{ fact: dung-han, operator: greaterThanInclusive, value: 5 }, { not: { fact: ${id.split('.')[0]}.7/loi, operator: greaterThan, value: 6 } }] }
                share: 0.5
            otherwise: { title: Còn lại, share: 0 }`,
];

const GROUPS = 6;

function setText(): string {
  const groups = Array.from({ length: GROUPS }, (_, g) => {
    const children = SHAPES.map((shape, c) => {
      const id = `${g + 1}.${c + 1}`;
      return `      - id: ${id}
        title: Tiêu chí ${id}
        max: 2
        source: ${SOURCE}
        ${shape(id)}`;
    });
    return `  - id: ${g + 1}
    title: Nhóm ${g + 1}
    max: 20
    source: ${SOURCE}
    children:
${children.join('\n')}`;
  });
  return `format: 1
id: bench
lineage: bench
version: 1
title: Bộ đo tốc độ
notice: Dữ liệu đo tốc độ, không phải quy định nào
province: { code: vi-du, name: Tỉnh ví dụ }
instrument: { document: qd }
documents: { qd: { number: 01/QĐ, issuer: UBND, title: Ví dụ } }
inForce: { from: 01/01/2025 }
gradeWord: xếp loại
scale: 120
period: { from: 01/01/N, to: 31/12/N, source: ${FRAME} }
unitGroups: [{ id: xa, title: Xã, source: ${FRAME} }]
blocks: [{ id: khoi, title: Khối xã, groups: [xa], source: ${FRAME} }]
evidenceKinds: { bao-cao: Báo cáo }
deadlines: [{ id: bao-cao, title: Báo cáo năm, kind: report, date: 10/12/N, source: ${FRAME} }]
counts: { yeu: { title: Số tiêu chí dưới một nửa, where: { fact: share, operator: lessThan, value: 50% } } }
criteria:
${groups.join('\n')}
total: { mayExceedScale: không, floor: 0, source: ${FRAME} }
rounding: { total: { decimals: 2, direction: halfUp }, source: ${FRAME} }
grades:
  - { id: xuat-sac, title: Xuất sắc, from: 96, requires: { all: [{ fact: share.1, operator: greaterThanInclusive, value: 50% }, { fact: share.2, operator: greaterThanInclusive, value: 50% }] }, source: ${FRAME} }
  - { id: tot, title: Tốt, from: 72, source: ${FRAME} }
  - { id: hoan-thanh, title: Hoàn thành, from: 48, source: ${FRAME} }
  - { id: khong, title: Không hoàn thành, source: ${FRAME} }
knockOuts:
  - { id: nhieu-yeu, title: Nhiều tiêu chí yếu, when: { fact: count.yeu, operator: greaterThan, value: 40 }, effect: { dropOne: có }, source: ${FRAME} }
quotas: [{ grade: xuat-sac, atMost: 20%, of: blockUnits, rounding: down, tiedAtTheLimit: allStay, source: ${FRAME} }]
ranking:
  order: total
  ties: competition
  tieBreakers: [{ fact: points.1, prefer: higher }]
  ungraded: { label: Không xếp loại, shows: score }
  source: ${FRAME}
`;
}

export const YEAR = 2025;
export const SCALE = 120;
/** The deadline `10/12/N` in the graded year. */
export const REPORT_DEADLINE = `${YEAR}-12-10` as IsoDate;

export function benchSet(): LoadedSet {
  const yaml = readYaml(setText(), 'bench/set.yaml');
  if ('findings' in yaml) throw new Error(JSON.stringify(yaml.findings));
  const set = readSet(yaml.value);
  if ('findings' in set) throw new Error(JSON.stringify(set.findings, undefined, 1));
  return { ...set.value, hash: 'bench' };
}

/** Park and Miller's generator: the same numbers on every machine. */
function numbers(seed: number): (below: number) => number {
  let state = (seed % 2147483646) + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** A unit that answered everything; one criterion in twelve was changed by the appraiser. */
export function benchSubmission(set: LoadedSet, index: number): Submission {
  const random = numbers(index * 7919 + 17);
  const answers = new Map<string, Answer>();
  const decisions = new Map<string, Decision>();
  for (const { node } of set.leaves) {
    const inputs = keptInputs(new Map(inputsOf(node.id, random)));
    const documents = node.evidence
      ? [
          {
            id: 'bc',
            kind: 'bao-cao',
            number: `${index}/BC`,
            date: '2025-11-20' as never,
            issuer: 'UBND',
            subject: 'Báo cáo năm',
          },
        ]
      : [];
    answers.set(node.id, { inputs, documents });
    if (random(12) === 0) {
      const reason = 'Đối chiếu hồ sơ, số liệu chưa khớp báo cáo';
      decisions.set(node.id, { inputs: NO_INPUTS, points: new Decimal(random(8)).div(4), reason });
    }
  }
  const code = `X${String(index).padStart(6, '0')}`;
  const unit = { code, name: `Xã ${index}`, group: 'xa', block: 'khoi', attributes: new Map() };
  const appraisal = { by: 'Tổ thẩm định', acceptRest: true, decisions };
  return { unit, submitted: '2025-12-05' as never, answers, external: new Map(), appraisal };
}

function inputsOf(id: string, random: (below: number) => number): readonly [string, FactValue][] {
  // Small whole numbers as reading evidence gives them.
  const whole = (below: number): Decimal => wholeDecimal(random(below));
  switch (Number(id.split('.')[1])) {
    case 1:
      return [['co', random(10) > 0]];
    case 2:
      return [['muc', ['du', 'du', 'mot-phan', 'khong'][random(4)] ?? 'du']];
    case 3: {
      const assigned = 50 + random(200);
      return [
        ['giao', wholeDecimal(assigned)],
        ['dat', wholeDecimal(Math.floor((assigned * (60 + random(41))) / 100))],
      ];
    }
    case 4:
      return [['ty-le', new Decimal(400 + random(601)).div(1000)]];
    case 5:
      return [['so', whole(6)]];
    case 6:
      return [
        ['a', random(5) > 0],
        ['b', random(3) > 0],
      ];
    case 7:
      return [
        ['loi', whole(9)],
        ['khach-quan', random(6) === 0],
      ];
    case 8:
      return [['ngay', `2025-12-${String(1 + random(28)).padStart(2, '0')}`]];
    case 9:
      return [['diem', new Decimal(600 + random(400)).div(10)]];
    default: {
      const complaints = random(4) === 0 ? 0 : random(12);
      return [
        ['co-don', complaints > 0],
        ['so-don', wholeDecimal(complaints)],
        ['dung-han', wholeDecimal(Math.max(0, complaints - random(3)))],
      ];
    }
  }
}

export function benchSubmissions(set: LoadedSet, count: number): readonly Submission[] {
  return Array.from({ length: count }, (_, index) => benchSubmission(set, index + 1));
}
