import { describe, expect, it } from 'vitest';
import type { CriteriaSet } from '../../src/criteria/criteria-set.ts';
import { evidenceOf } from '../../src/evidence/evidence-of.ts';
import { type DecidedEvidence, decideEvidence } from '../../src/scoring/decided-evidence.ts';
import { rulesEngine } from '../../src/scoring/rules-engine.ts';
import { criterionLine, scoreOne, shown } from '../support/score.ts';
import { criterion, given, is, setOf, type Written } from '../support/set-text.ts';
import { document, type PlainSubmission, submissionOf, YEAR } from '../support/submissions.ts';

function decided(set: CriteriaSet, plain: PlainSubmission): Promise<DecidedEvidence> {
  return decideEvidence(
    set,
    evidenceOf(set, submissionOf(set, plain), 'self', YEAR),
    rulesEngine(),
  );
}

/** A criterion with a yes/no `co` and points `x`, applying when `when` holds. */
function sometimes(id: string, when: Written, notApplicable = 'zero') {
  const inputs = { co: 'yesNo', x: 'points' };
  return criterion(id, '10', inputs, { awarded: { input: 'x' } }, { applies: when, notApplicable });
}

/** 5 points when `when` holds. */
function cases(id: string, when: Written) {
  const method = {
    cases: {
      cases: [{ title: 'Đạt', when, points: '5' }],
      otherwise: { title: 'Không đạt', points: '0' },
    },
  };
  return criterion(id, '5', {}, method);
}

describe('what a criterion that does not apply was not asked', () => {
  const set = setOf({
    criteria: [
      sometimes('1', is('co', 'equal', 'có')),
      cases('2', is('1/x', 'greaterThan', '5')),
      cases('3', { any: [is('1/x', 'greaterThan', '5'), is('4/x', 'greaterThan', '5')] }),
      given('4', '10'),
    ],
  });

  it('does not count, so a condition about it alone does not hold', async () => {
    const plain = { answers: { '1': { co: 'không' }, '4': { x: '6' } } };
    const sheet = await scoreOne(set, plain);
    const line = criterionLine(sheet, '2');
    expect(line.state).toBe('scored');
    expect(shown(line.amount)).toBe('0');
  });

  it('is left out of a condition about more', async () => {
    const yes = await scoreOne(set, { answers: { '1': { co: 'không' }, '4': { x: '6' } } });
    expect(shown(criterionLine(yes, '3').amount)).toBe('5');
    const no = await scoreOne(set, { answers: { '1': { co: 'không' }, '4': { x: '5' } } });
    expect(shown(criterionLine(no, '3').amount)).toBe('0');
  });

  it('is missing while the criterion does apply', async () => {
    const sheet = await scoreOne(set, { answers: { '1': { co: 'có' }, '4': { x: '5' } } });
    expect(shown(criterionLine(sheet, '2').amount)).toBe('0..5');
    expect(shown(criterionLine(sheet, '3').amount)).toBe('0..5');
  });

  it('is missing while it is unknown whether it applies', async () => {
    const sheet = await scoreOne(set, { answers: { '4': { x: '5' } } });
    expect(shown(criterionLine(sheet, '2').amount)).toBe('0..5');
  });

  it('is not what makes it apply or not: that answer still counts', async () => {
    const { facts } = await decided(set, { answers: { '1': { co: 'không' } } });
    expect(facts.get('1/co')).toEqual({ state: 'known', value: false });
    expect(facts.get('1/x')).toEqual({ state: 'notApplicable' });
  });

  it('includes its documents, when there are none', async () => {
    const { facts } = await decided(set, { answers: { '1': { co: 'không' } } });
    expect(facts.get('1/evidence.documents')).toEqual({ state: 'notApplicable' });
  });

  it('does not include documents that were handed in nevertheless', async () => {
    const plain = { answers: { '1': { co: 'không' } }, documents: { '1': [document()] } };
    const { facts } = await decided(set, plain);
    expect(facts.get('1/evidence.documents')).toMatchObject({ state: 'known' });
  });
});

describe('criteria that apply when another does', () => {
  const first = sometimes('1', is('co', 'equal', 'có'));
  const second = sometimes('2', is('1/x', 'greaterThan', '5'));
  const third = sometimes('3', is('2/x', 'greaterThan', '5'));
  const filler = cases('4', { any: [is('2/co', 'equal', 'có'), is('3/co', 'equal', 'có')] });

  it.each([
    ['after it', [first, second, third, filler]],
    ['before it', [filler, third, second, first]],
  ])('do not apply when it does not: written %s', async (_title, criteria) => {
    const sheet = await scoreOne(setOf({ criteria }), { answers: { '1': { co: 'không' } } });
    const states = ['1', '2', '3'].map((id) => criterionLine(sheet, id).state);
    expect(states).toEqual(['notApplicable', 'notApplicable', 'notApplicable']);
    expect(shown(sheet.total.points)).toBe('0');
  });
});

describe('verdicts taken over from an earlier view', () => {
  const set = setOf({
    criteria: [
      sometimes('1', is('co', 'equal', 'có')),
      cases('2', is('1/x', 'greaterThan', '5')),
      given('3', '10'),
    ],
  });

  it('are the ones that would be found afresh', async () => {
    const submission = submissionOf(set, {
      answers: { '1': { co: 'không' }, '3': { x: '4' } },
      appraisal: { acceptRest: true, decisions: { '1': { inputs: { co: 'có' }, reason: 'Có' } } },
    });
    const evaluator = rulesEngine();
    const self = await decideEvidence(set, evidenceOf(set, submission, 'self', YEAR), evaluator);
    const evidence = evidenceOf(set, submission, 'appraised', YEAR, self);
    const taken = await decideEvidence(set, evidence, evaluator, self);
    const fresh = await decideEvidence(
      set,
      evidenceOf(set, submission, 'appraised', YEAR),
      evaluator,
    );
    const named = [...set.facts.keys()].filter((name) => name.includes('/'));
    expect(named.map((name) => taken.facts.get(name))).toEqual(
      named.map((name) => fresh.facts.get(name)),
    );
    expect(taken.verdicts).toEqual(fresh.verdicts);
    expect([...self.verdicts.values()].map(({ outcome }) => outcome)).toEqual([
      'fails',
      'notApplicable',
    ]);
    expect([...taken.verdicts.values()].map(({ outcome }) => outcome)).toEqual([
      'holds',
      'undecided',
    ]);
  });
});
