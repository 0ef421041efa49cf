import { expect } from 'vitest';
import type { CriteriaSet } from '../../src/criteria/criteria-set.ts';
import type { Finding } from '../../src/criteria/finding.ts';
import { readYaml } from '../../src/criteria/located-yaml.ts';
import { readSet } from '../../src/criteria/read-set.ts';

/** The smallest set that has a little of everything the checks look at; it has no faults. */
export const MINIMAL_SET = `format: 1
id: thu-nghiem-2025
lineage: thu-nghiem
version: 2025
title: Bộ tiêu chí thử nghiệm
province: { code: thu-nghiem, name: Tỉnh thử nghiệm }
instrument:
  document: quyet-dinh
  replaces: quyet-dinh-cu
  legalBasis: [luat]
documents:
  quyet-dinh: { number: 1/QĐ-UBND, issuer: UBND tỉnh, title: Quyết định }
  quyet-dinh-cu: { number: 0/QĐ-UBND, issuer: UBND tỉnh, title: Quyết định cũ }
  luat: { number: 77/2015/QH13, issuer: Quốc hội, title: Luật }
inForce: { from: 01/01/2025, to: 31/12/2029 }
gradeWord: xếp loại
scale: 100
period: { from: 01/12/N-1, to: 30/11/N, source: { document: quyet-dinh, section: kỳ, fidelity: derived } }
unitGroups:
  - { id: so-nganh, title: Sở ngành, source: { document: quyet-dinh, section: a, fidelity: derived } }
  - { id: cap-xa, title: Cấp xã, source: { document: quyet-dinh, section: b, fidelity: derived } }
attributes:
  hang: { title: Hạng, type: choice, options: { mot: Hạng I, hai: Hạng II } }
  bien-che: { title: Biên chế, type: count }
blocks:
  - id: khoi-so
    title: Khối sở
    groups: [so-nganh]
    source: { document: quyet-dinh, section: khối, fidelity: derived }
  - id: khoi-xa
    title: Khối xã
    groups: [cap-xa]
    source: { document: quyet-dinh, section: khối, fidelity: derived }
bodies: { so-noi-vu: Sở Nội vụ }
evidenceKinds: { bao-cao: Báo cáo }
deadlines:
  - id: tu-cham
    title: Tự chấm
    kind: selfScore
    date: 10/12/N
    source: { document: quyet-dinh, section: hạn, fidelity: derived }
  - id: tham-dinh
    title: Thẩm định
    kind: appraisal
    date: 31/01/N+1
    source: { document: quyet-dinh, section: hạn, fidelity: derived }
counts:
  bi-mat-diem: { title: Tiêu chí mất điểm, within: ['1'], where: { fact: lost, operator: greaterThan, value: 0 } }
criteria:
  - id: '1'
    title: Nhóm một
    max: 60
    responsible: [so-noi-vu]
    source: { document: quyet-dinh, section: I, fidelity: derived, points: illustrative }
    children:
      - id: '1.1'
        title: Có kế hoạch
        max: 20
        appraisedBy: so-noi-vu
        source: { document: quyet-dinh, section: I.1, fidelity: derived, points: illustrative }
        inputs:
          co-ke-hoach: { title: Đã ban hành, type: yesNo }
        method:
          yesNo: { input: co-ke-hoach }
        evidence: { kinds: [bao-cao], without: zero }
      - id: '1.2'
        title: Tiêu chí thay đổi
        max: 40
        source: { document: quyet-dinh, section: I.2, fidelity: derived, points: illustrative }
        inputs:
          ty-le: { title: Tỷ lệ, type: percent }
        method:
          proportional: { measure: { rate: ty-le } }
  - id: '2'
    title: Nhóm của sở
    max: 40
    for: [so-nganh]
    source: { document: quyet-dinh, section: II, fidelity: derived, points: illustrative }
    children:
      - id: '2.1'
        title: Số hội nghị
        max: 40
        source: { document: quyet-dinh, section: II.1, fidelity: derived, points: illustrative }
        inputs:
          hoi-nghi: { title: Số hội nghị, type: count }
        method:
          count: { input: hoi-nghi, each: 10 }
  - id: '3'
    title: Tiêu chí của xã
    max: 40
    for: [cap-xa]
    source: { document: quyet-dinh, section: III, fidelity: derived, points: illustrative }
    inputs:
      diem: { title: Điểm chấm, type: points, by: appraiser }
    method:
      awarded: { input: diem, step: '0,5' }
bonus:
  cap: 5
  source: { document: quyet-dinh, section: thưởng, fidelity: derived }
  criteria:
    - id: T1
      title: Khen thưởng
      max: 5
      source: { document: quyet-dinh, section: T1, fidelity: derived, points: illustrative }
      inputs:
        khen: { title: Được khen, type: yesNo }
      method:
        yesNo: { input: khen }
total: { mayExceedScale: không, floor: 0, source: { document: quyet-dinh, section: tổng, fidelity: derived } }
rounding:
  total: { decimals: 2, direction: halfUp }
  source: { document: quyet-dinh, section: tròn, fidelity: derived }
grades:
  - id: xuat-sac
    title: Xuất sắc
    from: 90
    source: { document: quyet-dinh, section: xs, fidelity: illustrative }
  - id: tot
    title: Tốt
    from: { by: unit.hang, values: { mot: 75, hai: 70 } }
    source: { document: quyet-dinh, section: t, fidelity: illustrative }
  - id: yeu
    title: Yếu
    source: { document: quyet-dinh, section: y, fidelity: illustrative }
knockOuts:
  - id: nop-cham
    title: Nộp chậm
    when: { fact: submission.daysLate, operator: greaterThan, value: 10 }
    effect: { atMost: tot }
    source: { document: quyet-dinh, section: chậm, fidelity: illustrative }
quotas:
  - grade: xuat-sac
    atMost: 20%
    of: { gradeOrBetter: tot }
    rounding: down
    tiedAtTheLimit: allMoveDown
    source: { document: quyet-dinh, section: tỷ lệ, fidelity: illustrative }
ranking:
  order: total
  ties: competition
  tieBreakers:
    - { fact: points.1.1, prefer: higher }
  ungraded: { label: Không xếp loại, shows: score }
  source: { document: quyet-dinh, section: hạng, fidelity: illustrative }
`;

/** Text to look for, which stands exactly once, and what to put in its place. */
export type Replacement = readonly [text: string, by: string];

/** The minimal set with parts of its text replaced. */
export function minimalSet(...replacements: readonly Replacement[]): string {
  return replacements.reduce((text, [part, by]) => {
    if (text.split(part).length !== 2) throw new Error(`not exactly once in the set: ${part}`);
    return text.replace(part, () => by);
  }, MINIMAL_SET);
}

const CHANGING_CRITERION = `        inputs:
          ty-le: { title: Tỷ lệ, type: percent }
        method:
          proportional: { measure: { rate: ty-le } }
`;

/** The minimal set with other inputs, method and further keys on criterion 1.2 (40 points). */
export function setWithCriterion(yaml: string): string {
  const indented = yaml
    .trim()
    .split('\n')
    .map((line) => `        ${line}\n`)
    .join('');
  return minimalSet([CHANGING_CRITERION, indented]);
}

/** What reading and checking a set finds: nothing for a good one. */
export function findingsOf(text: string): readonly Finding[] {
  const yaml = readYaml(text, 'set.yaml');
  if ('findings' in yaml) return yaml.findings;
  const set = readSet(yaml.value);
  return 'findings' in set ? set.findings : [];
}

export function validSet(text: string = MINIMAL_SET, file = 'set.yaml'): CriteriaSet {
  const yaml = readYaml(text, file);
  const set = 'value' in yaml ? readSet(yaml.value) : yaml;
  if ('value' in set) return set.value;
  throw new Error(`not a valid set: ${JSON.stringify(set.findings, null, 2)}`);
}

/** Number of the only line that holds a text. */
export function lineOf(text: string, part: string): number {
  const lines = text.split('\n');
  const [first, ...others] = lines.flatMap((line, index) => (line.includes(part) ? [index] : []));
  if (first === undefined || others.length > 0) throw new Error(`not on exactly one line: ${part}`);
  return first + 1;
}

/** A finding as tests expect it: code, the line that holds `part`, and every figure. */
export function found(
  code: Finding['code'],
  text: string,
  part: string,
  figures: Readonly<Record<string, string>>,
): unknown {
  const at = { file: 'set.yaml', line: lineOf(text, part) };
  return { code, at: expect.objectContaining(at), figures };
}
