import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/criteria/decimal.ts';
import type { Finding } from '../../src/criteria/finding.ts';
import { readYaml } from '../../src/criteria/located-yaml.ts';
import { readExternal, readSubmission } from '../../src/evidence/read-submission.ts';
import type { Submission, Unit } from '../../src/evidence/submission.ts';
import { criterion, given, setOf, type WrittenObject, yesNo } from '../support/set-text.ts';

const SET = setOf({
  criteria: [
    criterion(
      '1',
      '4',
      { lam: { type: 'count', atMost: 'giao' }, giao: 'count' },
      { proportional: { measure: { achieved: 'lam', of: 'giao', noneAssigned: 'full' } } },
    ),
    given('2', '6', { inputs: { x: { title: 'Điểm', type: 'points', by: 'appraiser' } } }),
    criterion(
      '3',
      '2',
      { gui: { type: 'date', atMost: 'han' }, han: 'date', da: 'yesNo' },
      {
        cases: {
          cases: [
            {
              title: 'Đã gửi',
              when: {
                all: [
                  { fact: 'gui', operator: 'lessThanInclusive', value: { fact: 'han' } },
                  { fact: 'da', operator: 'equal', value: 'có' },
                ],
              },
              points: '2',
            },
          ],
          otherwise: { title: 'Chưa', points: '0' },
        },
      },
    ),
    criterion(
      '4',
      '5',
      { diem: { type: 'percent', by: 'external' } },
      { proportional: { measure: { rate: 'diem' } } },
    ),
    yesNo('5', '1', { for: ['xa'] }),
    yesNo('6', '1', { for: ['so'] }),
  ],
  unitGroups: ['so', 'xa'],
  scale: '18',
});

const UNIT: Unit = { code: 'A', name: 'A', group: 'so', block: 'khoi', attributes: new Map() };

function read(parts: WrittenObject): { value: Submission } | { findings: readonly Finding[] } {
  const text = JSON.stringify({ format: '1', unit: 'A', ...parts }, undefined, 1);
  const yaml = readYaml(text, 'A.yaml');
  if ('findings' in yaml) throw new Error('JSON is YAML');
  return readSubmission(SET, UNIT, 2025, yaml.value);
}

function faults(parts: WrittenObject): string[] {
  const result = read(parts);
  return 'findings' in result ? result.findings.map(({ code, at }) => `${code} ${at.path}`) : [];
}

const answered = (id: string, inputs: WrittenObject) => ({ answers: { [id]: { inputs } } });
const appraised = (id: string, decision: WrittenObject) => ({
  appraisal: { by: 'Tổ thẩm định', decisions: { [id]: decision } },
});

describe('answers', () => {
  it('are typed as the criterion declares them', () => {
    const result = read({ submitted: '10/12/2025', ...answered('1', { lam: '3', giao: '4' }) });
    if (!('value' in result)) throw new Error('no faults');
    expect(result.value.submitted).toBe('2025-12-10');
    expect([...(result.value.answers.get('1')?.inputs ?? [])]).toEqual([
      ['lam', new Decimal(3)],
      ['giao', new Decimal(4)],
    ]);
  });

  it.each([
    ['of a criterion the set has not', answered('9', {}), 'evidence.criterion-unknown answers.9'],
    [
      'of another group’s criterion',
      answered('5', {}),
      'evidence.criterion-not-for-unit answers.5',
    ],
    ['unknown', answered('1', { lamm: '1' }), 'evidence.input-unknown answers.1.inputs.lamm'],
    [
      'named like what every object has',
      answered('1', { constructor: '1' }),
      'evidence.input-unknown answers.1.inputs.constructor',
    ],
    ['of the appraiser', answered('2', { x: '1' }), 'evidence.input-not-yours answers.2.inputs.x'],
    [
      'from outside',
      answered('4', { diem: '90' }),
      'evidence.input-not-yours answers.4.inputs.diem',
    ],
    [
      'over what was assigned',
      answered('1', { lam: '5', giao: '4' }),
      'evidence.over-assigned answers.1.inputs.lam',
    ],
    [
      'after the day they may not pass',
      answered('3', { gui: '11/06/2025', han: '10/06/2025' }),
      'evidence.over-assigned answers.3.inputs.gui',
    ],
  ])('%s are refused', (_, parts, expected) => {
    expect(faults(parts)).toEqual([expected]);
  });

  it('equal to what was assigned, or to the last day, are fine', () => {
    expect(faults(answered('1', { lam: '4', giao: '4' }))).toEqual([]);
    expect(faults(answered('3', { gui: '10/06/2025', han: '10/06/2025' }))).toEqual([]);
  });

  it('a faulty number is told with the title of the input and the criterion', () => {
    const result = read(answered('1', { lam: '-1' }));
    expect('findings' in result && result.findings[0]?.figures).toEqual({
      found: '-1',
      input: 'lam',
      criterion: '1',
    });
  });

  it('points a unit claims stay within the maximum', () => {
    expect(faults({ answers: { '1': { claimed: '4' } } })).toEqual([]);
    expect(faults({ answers: { '1': { claimed: '4,5' } } })).toEqual([
      'evidence.points-over-max answers.1.claimed',
    ]);
  });
});

describe('the day of handing in', () => {
  it('cannot lie before the period: that would pass for in time', () => {
    expect(faults({ submitted: '31/12/2024' })).toEqual(['evidence.date-outside submitted']);
    expect(faults({ submitted: '01/01/2025' })).toEqual([]);
    expect(faults({ submitted: '31/01/2026' })).toEqual([]);
  });
});

describe('decisions', () => {
  const REASON = { reason: 'Đếm lại' };

  it.each([
    ['accepting', '1', { accept: 'có' }],
    ['the appraiser’s own input', '2', { inputs: { x: '5,5' } }],
    ['accepting, with the appraiser’s own input', '2', { accept: 'có', inputs: { x: '5,5' } }],
    ['a change with its reason', '1', { inputs: { lam: '1' }, ...REASON }],
    ['points with their reason', '1', { points: '0', ...REASON }],
  ])('%s', (_, id, decision) => {
    expect(faults(appraised(id, decision))).toEqual([]);
  });

  it.each([
    ['nothing', '1', {}, 'evidence.decision-empty'],
    ['a reason for nothing', '1', REASON, 'evidence.decision-empty'],
    ['accept: no, and nothing else', '1', { accept: 'không' }, 'evidence.decision-empty'],
    ['points without a reason', '1', { points: '1' }, 'evidence.reason-missing'],
    ['a change without a reason', '1', { inputs: { lam: '1' } }, 'evidence.reason-missing'],
    [
      'accept: yes, and other points',
      '1',
      { accept: 'có', points: '1', ...REASON },
      'evidence.decision-both',
    ],
    [
      'accept: yes, and another answer',
      '1',
      { accept: 'có', inputs: { lam: '1' }, ...REASON },
      'evidence.decision-both',
    ],
  ])('refused: %s', (_, id, decision, code) => {
    expect(faults(appraised(id, decision))).toEqual([`${code} appraisal.decisions.${id}`]);
  });

  it('are held against what the unit wrote: 3 done of 4, then 2 assigned', () => {
    const parts = {
      ...answered('1', { lam: '3', giao: '4' }),
      ...appraised('1', { inputs: { giao: '2' }, ...REASON }),
    };
    const result = read(parts);
    expect('findings' in result && result.findings).toMatchObject([
      {
        code: 'evidence.over-assigned',
        figures: { value: '3', limitValue: '2', view: 'appraised' },
      },
    ]);
  });

  it('of the council without an appraisal would count for nothing, so they are refused', () => {
    const council = { by: 'Hội đồng', decisions: { '1': { points: '1', ...REASON } } };
    expect(faults({ council })).toEqual(['evidence.council-first council']);
    expect(faults({ council, appraisal: { by: 'Tổ thẩm định' } })).toEqual([]);
  });
});

describe('documents', () => {
  const document = (id: string, kind: string) => {
    const words = { number: '1/BC', issuer: 'Sở', subject: 'Báo cáo', date: '01/06/2025' };
    return { id, kind, ...words };
  };

  it('one may serve several criteria', () => {
    const documents = [document('nam', 'bao-cao')];
    const answers = { '1': { documents: ['nam'] }, '6': { documents: ['nam'] } };
    expect(faults({ documents, answers })).toEqual([]);
  });

  it('unknown, double, or of a kind the set does not know: all are told', () => {
    const documents = [document('nam', 'bao-cao'), document('nam', 'thu-tay')];
    expect(faults({ documents, answers: { '1': { documents: ['quy'] } } })).toEqual([
      'evidence.document-duplicate documents.1.id',
      'evidence.document-kind documents.1.kind',
      'evidence.document-unknown answers.1.documents.0',
    ]);
  });
});

describe('values from outside', () => {
  function external(values: Record<string, Record<string, string>>) {
    const yaml = readYaml(JSON.stringify({ values }, undefined, 1), 'external.yaml');
    if ('findings' in yaml) throw new Error('JSON is YAML');
    return readExternal(SET, UNIT, 2025, values, yaml.value, ['values']);
  }

  it('are typed', () => {
    const result = external({ '4': { diem: '91,5' } });
    expect('value' in result && result.value.get('4')?.get('diem')).toEqual(new Decimal('0.915'));
  });

  it('are none of the unit’s own', () => {
    const result = external({ '1': { lam: '3' } });
    expect('findings' in result && result.findings[0]).toMatchObject({
      code: 'evidence.input-not-yours',
      at: { path: 'values.1.lam' },
    });
  });
});

describe('points of a decision', () => {
  const stepped = setOf({
    criteria: [
      criterion('1', '4', { x: 'points' }, { awarded: { input: 'x', step: '0.5' } }),
      yesNo('2', '1'),
    ],
    scale: '5',
  });

  const faultsOf = (id: string, points: string): readonly Finding[] => {
    const decisions = { [id]: { points, reason: 'Đếm lại' } };
    const parts = { format: '1', unit: 'A', appraisal: { by: 'Tổ', decisions } };
    const yaml = readYaml(JSON.stringify(parts), 'A.yaml');
    if ('findings' in yaml) throw new Error('JSON is YAML');
    const unit = { ...UNIT, group: stepped.unitGroups[0]?.id ?? '' };
    const result = readSubmission(stepped, unit, 2025, yaml.value);
    return 'findings' in result ? result.findings : [];
  };

  it('follow the step of the method, when it has one', () => {
    expect(faultsOf('1', '1,5')).toEqual([]);
    expect(faultsOf('1', '1,4')).toMatchObject([
      { code: 'evidence.points-step', figures: { found: '1.4', step: '0.5' } },
    ]);
    expect(faultsOf('2', '0,3')).toEqual([]);
  });

  it('take no %', () => {
    expect(faultsOf('2', '50%')).toMatchObject([
      { code: 'number.percent-sign', figures: { found: '50%' } },
    ]);
  });
});
