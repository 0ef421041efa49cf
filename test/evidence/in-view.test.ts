import { describe, expect, it } from 'vitest';
import { evidenceInView, hasView, isAwaiting } from '../../src/evidence/in-view.ts';
import type { Inputs } from '../../src/evidence/inputs.ts';
import { criterion, setOf } from '../support/set-text.ts';
import { document, type PlainSubmission, submissionOf } from '../support/submissions.ts';

const inputs = {
  a: 'count',
  b: 'count',
  khao: { type: 'number', by: 'external' },
  diem: { type: 'points', by: 'appraiser' },
};
const when = (fact: string) => ({ fact, operator: 'greaterThan', value: '1' });
const set = setOf({
  criteria: [
    criterion('1', '5', inputs, {
      cases: {
        cases: [
          {
            title: 'Đạt',
            when: { all: [when('a'), when('b'), when('khao'), when('diem')] },
            points: '5',
          },
        ],
        otherwise: { title: 'Không', points: '0' },
      },
    }),
  ],
});

const plain: PlainSubmission = {
  answers: { '1': { a: '1', b: '2' } },
  documents: { '1': [document()] },
  explanations: { '1': 'Vì bão' },
  external: { '1': { khao: '4,5' } },
};

function written(values: Inputs): Record<string, string> {
  return Object.fromEntries([...values].map(([name, value]) => [name, String(value)]));
}

const submission = (more: PlainSubmission = {}) => submissionOf(set, { ...plain, ...more });

describe('hasView', () => {
  it.each([
    ['nothing but the self-score', {}, [true, false, false]],
    ['an appraisal', { appraisal: {} }, [true, true, true]],
    ['a council after it', { appraisal: {}, council: {} }, [true, true, true]],
    ['a council without an appraisal', { council: {} }, [true, false, false]],
  ])('with %s', (_title, more, expected) => {
    const views = (['self', 'appraised', 'final'] as const).map((view) =>
      hasView(submission(more), view),
    );
    expect(views).toEqual(expected);
  });
});

describe('evidenceInView', () => {
  it('has the unit’s inputs with those from outside', () => {
    const evidence = evidenceInView(submission(), '1', 'self');
    expect(written(evidence.inputs)).toEqual({ khao: '4.5', a: '1', b: '2' });
    expect(evidence.explanation).toBe('Vì bão');
    expect(evidence.documents).toHaveLength(1);
    expect(evidence.change).toBeUndefined();
    expect(isAwaiting(evidence)).toBe(false);
  });

  it('is empty where nothing was answered', () => {
    const evidence = evidenceInView(submissionOf(set), '1', 'self');
    expect([...evidence.inputs]).toEqual([]);
    expect(evidence.documents).toEqual([]);
  });

  it('lays the decisions over, the council’s last', () => {
    const one = submission({
      appraisal: { decisions: { '1': { inputs: { a: '7', diem: '3' }, reason: 'Đếm lại' } } },
      council: { decisions: { '1': { inputs: { diem: '4' }, reason: 'Giải trình' } } },
    });
    const seen = (view: 'self' | 'appraised' | 'final') =>
      written(evidenceInView(one, '1', view).inputs);
    expect(seen('self')).toEqual({ khao: '4.5', a: '1', b: '2' });
    expect(seen('appraised')).toEqual({ khao: '4.5', a: '7', b: '2', diem: '3' });
    expect(seen('final')).toEqual({ khao: '4.5', a: '7', b: '2', diem: '4' });
    expect(evidenceInView(one, '1', 'appraised').change).toMatchObject({ by: 'Sở Nội vụ' });
    expect(evidenceInView(one, '1', 'final').change).toMatchObject({ by: 'Hội đồng' });
  });

  it('keeps the earlier change when the council only accepts', () => {
    const one = submission({
      appraisal: { decisions: { '1': { points: '3', reason: 'Trùng' } } },
      council: { decisions: { '1': {} } },
    });
    const { change } = evidenceInView(one, '1', 'final');
    expect(change).toMatchObject({ by: 'Sở Nội vụ', reason: 'Trùng' });
    expect(change?.points?.toString()).toBe('3');
  });

  it.each([
    ['decided', { decisions: { '1': {} } }, false],
    ['accepted with the rest', { acceptRest: true }, false],
    ['not looked at', { decisions: {} }, true],
  ])('knows whether it awaits the appraisal: %s', (_title, appraisal, awaits) => {
    const one = submission({ appraisal });
    expect(isAwaiting(evidenceInView(one, '1', 'appraised'))).toBe(awaits);
    expect(isAwaiting(evidenceInView(one, '1', 'self'))).toBe(false);
  });

  describe('given the earlier view', () => {
    const self = (more: PlainSubmission) => evidenceInView(submission(more), '1', 'self');

    it('gives the same back when nothing changed', () => {
      const more = { appraisal: { acceptRest: true } };
      const before = self(more);
      expect(evidenceInView(submission(more), '1', 'appraised', before)).toBe(before);
    });

    it.each<[string, PlainSubmission]>([
      ['inputs changed', { appraisal: { decisions: { '1': { inputs: { a: '3' } } } } }],
      ['points changed', { appraisal: { decisions: { '1': { points: '3' } } } }],
      ['the appraisal awaits', { appraisal: { decisions: {} } }],
    ])('is the same as without it: %s', (_title, more) => {
      const before = self(more);
      const seen = evidenceInView(submission(more), '1', 'appraised', before);
      expect(seen).not.toBe(before);
      expect(seen).toEqual(evidenceInView(submission(more), '1', 'appraised'));
    });
  });
});
