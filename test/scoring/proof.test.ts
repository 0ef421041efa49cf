import { describe, expect, it } from 'vitest';
import type { CriteriaSet } from '../../src/criteria/criteria-set.ts';
import type { EvidenceDocument } from '../../src/evidence/schema.ts';
import { criterionLine, missingOn, scoreOne, shown } from '../support/score.ts';
import { criterion, is, setOf, type WrittenObject, yesNo } from '../support/set-text.ts';
import { document, type PlainInputs } from '../support/submissions.ts';

function asking(rule: WrittenObject, more: WrittenObject = {}): CriteriaSet {
  const evidence = { kinds: ['bao-cao'], ...rule };
  return setOf({ criteria: [yesNo('1', '5', { evidence, ...more })] });
}

async function lineWith(
  set: CriteriaSet,
  documents: readonly EvidenceDocument[],
  explanation?: string,
  inputs: PlainInputs = { x: 'có' },
) {
  const explanations: Record<string, string> = {};
  if (explanation !== undefined) explanations['1'] = explanation;
  const plain = { answers: { '1': inputs }, documents: { '1': documents }, explanations };
  return criterionLine(await scoreOne(set, plain));
}

describe('without a document: zero', () => {
  const set = asking({ without: 'zero' });

  it('keeps the points with one of the kind asked for', async () => {
    const line = await lineWith(set, [document()]);
    expect(shown(line.amount)).toBe('5');
    expect(line.proof).toEqual({ state: 'given', documents: 1 });
  });

  it('gives none without any, and says what is forfeited', async () => {
    const line = await lineWith(set, []);
    expect(shown(line.amount)).toBe('0');
    expect(line.state).toBe('scored');
    expect(line.proof.state === 'absent' && shown(line.proof.forfeited)).toBe('5');
  });

  it('gives none with a document of another kind', async () => {
    expect(shown((await lineWith(set, [document('cong-van')])).amount)).toBe('0');
  });

  it('is not softened by an explanation', async () => {
    expect(shown((await lineWith(set, [], 'Đang bổ sung')).amount)).toBe('0');
  });

  it('asks for nothing where there are no points', async () => {
    const line = await lineWith(set, [], undefined, { x: 'không' });
    expect(shown(line.amount)).toBe('0');
    expect(line.proof).toEqual({ state: 'notAsked' });
  });
});

describe('without a document: explanation', () => {
  const set = asking({ without: 'explanation' });

  it('keeps the points with a document', async () => {
    expect(shown((await lineWith(set, [document()])).amount)).toBe('5');
  });

  it('keeps the points with an explanation', async () => {
    const line = await lineWith(set, [], 'Hồ sơ bị hỏng do bão');
    expect(shown(line.amount)).toBe('5');
    expect(line.proof).toEqual({ state: 'explained' });
  });

  it('leaves them open with neither, and waits for evidence', async () => {
    const line = await lineWith(set, []);
    expect(shown(line.amount)).toBe('0..5');
    expect(line.state).toBe('undecided');
    expect(missingOn(line)).toEqual(['evidence']);
  });
});

describe('dated', () => {
  // The period of the test sets is 01/01/2025 to 31/12/2025.
  it.each([
    ['inPeriod', '31/12/2024', '0'],
    ['inPeriod', '01/01/2025', '5'],
    ['inPeriod', '31/12/2025', '5'],
    ['inPeriod', '01/01/2026', '0'],
    ['anyTime', '31/12/2024', '5'],
    ['anyTime', '01/01/2026', '5'],
  ])('%s: a document of %s leaves %s points', async (dated, date, points) => {
    const set = asking({ without: 'zero', dated });
    expect(shown((await lineWith(set, [document('bao-cao', date)])).amount)).toBe(points);
  });

  it.each([
    ['30/06/2024', '0'],
    ['01/07/2024', '5'],
    ['30/06/2025', '5'],
    ['01/07/2025', '0'],
  ])('goes by the period of the criterion itself: %s leaves %s', async (date, points) => {
    const period = { from: '01/07/N-1', to: '30/06/N' };
    const set = asking({ without: 'zero', dated: 'inPeriod' }, { period });
    expect(shown((await lineWith(set, [document('bao-cao', date)])).amount)).toBe(points);
  });

  it('lets one good document do, whatever lies beside it', async () => {
    const set = asking({ without: 'zero', dated: 'inPeriod' });
    const documents = [document('bao-cao', '01/01/2020'), document(), document('cong-van')];
    const line = await lineWith(set, documents);
    expect(line.proof).toEqual({ state: 'given', documents: 1 });
  });
});

describe('asked for only when', () => {
  const inputs = { x: 'yesNo', so: 'count' };
  const when = is('so', 'greaterThanInclusive', '3');
  const set = (without: string) =>
    setOf({
      criteria: [
        criterion(
          '1',
          '5',
          inputs,
          { yesNo: { input: 'x' } },
          {
            evidence: { kinds: ['bao-cao'], without, when },
          },
        ),
      ],
    });

  it.each<[string, PlainInputs, string, string]>([
    ['zero', { x: 'có', so: '2' }, '5', 'not asked for'],
    ['zero', { x: 'có', so: '3' }, '0', 'asked for, none'],
    ['zero', { x: 'có' }, '0..5', 'open whether it is asked for'],
    ['zero', { x: 'không' }, '0', 'nothing to prove'],
    ['explanation', { x: 'có', so: '2' }, '5', 'not asked for'],
    ['explanation', { x: 'có', so: '3' }, '0..5', 'asked for, waiting'],
  ])('%s with %j: %s points, %s', async (without, answers, points) => {
    const line = await lineWith(set(without), [], undefined, answers);
    expect(shown(line.amount)).toBe(points);
  });

  it('matters not at all with a document', async () => {
    expect(shown((await lineWith(set('zero'), [document()], undefined, { x: 'có' })).amount)).toBe(
      '5',
    );
  });

  it('may look at the number of documents itself', async () => {
    const counting = setOf({
      criteria: [
        criterion(
          '1',
          '5',
          { so: 'count' },
          {
            cases: {
              cases: [
                {
                  title: 'Đủ hai tài liệu',
                  when: is('evidence.documents', 'greaterThanInclusive', '2'),
                  points: '5',
                },
              ],
              otherwise: { title: 'Thiếu', points: '0' },
            },
          },
          { applies: is('so', 'greaterThan', '0'), notApplicable: 'zero' },
        ),
      ],
    });
    const one = { so: '1' };
    expect(shown((await lineWith(counting, [document()], undefined, one)).amount)).toBe('0');
    const two = [document(), document('cong-van')];
    expect(shown((await lineWith(counting, two, undefined, one)).amount)).toBe('5');
  });
});

describe('points that are still open', () => {
  const items = ['a', 'b'].map((input) => ({ input, points: '2.5' }));
  const set = (without: string) =>
    setOf({
      criteria: [
        criterion(
          '1',
          '5',
          { a: 'yesNo', b: 'yesNo' },
          { checklist: { items } },
          {
            evidence: { kinds: ['bao-cao'], without },
          },
        ),
      ],
    });
  const half = { a: 'có' };

  it.each(['zero', 'explanation'])('reach down to zero without a document: %s', async (without) => {
    const line = await lineWith(set(without), [], undefined, half);
    expect(shown(line.amount)).toBe('0..5');
    expect(missingOn(line)).toContain('1/b by unit');
  });

  it('keep what is certain with a document', async () => {
    expect(shown((await lineWith(set('zero'), [document()], undefined, half)).amount)).toBe(
      '2.5..5',
    );
  });

  it('keep what is certain with an explanation', async () => {
    const line = await lineWith(set('explanation'), [], 'Mất hồ sơ', half);
    expect(shown(line.amount)).toBe('2.5..5');
  });
});
