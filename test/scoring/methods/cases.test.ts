import { describe, expect, it } from 'vitest';
import { criterionLine, missingOn, pointsOf, scoreOne } from '../../support/score.ts';
import { criterion, is, setOf } from '../../support/set-text.ts';

// 4 points from 90% online, 2.5 points (50%) from 70% without overdue files, else 1.
const set = setOf({
  criteria: [
    criterion(
      '1',
      '5',
      { online: 'percent', overdue: 'count' },
      {
        cases: {
          cases: [
            {
              title: 'Từ 90% và không quá hạn',
              when: {
                all: [is('online', 'greaterThanInclusive', '90%'), is('overdue', 'equal', '0')],
              },
              points: '5',
            },
            {
              title: 'Từ 70%',
              when: is('online', 'greaterThanInclusive', '70%'),
              share: '50%',
            },
          ],
          otherwise: { title: 'Còn lại', points: '1' },
        },
      },
    ),
  ],
});

describe('cases', () => {
  it.each([
    ['90%', '0', '5', 'the first case, at its threshold'],
    ['89,99%', '0', '2.5', 'just below: the second case, 50% of 5'],
    ['90,01%', '1', '2.5', 'the first case fails on its other condition'],
    ['70%', '0', '2.5', 'the second case, at its threshold'],
    ['69,99%', '0', '1', 'just below: otherwise'],
  ])('online %s and %s overdue earn %s: %s', async (online, overdue, points) => {
    expect(await pointsOf(set, { online, overdue })).toBe(points);
  });

  it('lets the first case win when several hold', async () => {
    expect(await pointsOf(set, { online: '95%', overdue: '0' })).toBe('5');
  });

  it('keeps an undecided case and the next that holds possible', async () => {
    expect(await pointsOf(set, { online: '90%' })).toBe('2.5..5');
  });

  it('needs no answer that cannot matter', async () => {
    expect(await pointsOf(set, { online: '60%' })).toBe('1');
  });

  it('skips a case that fails whatever is still missing', async () => {
    expect(await pointsOf(set, { overdue: '2' })).toBe('1..2.5');
  });

  it('leaves all of them possible with nothing answered, and names what is missing', async () => {
    const line = criterionLine(await scoreOne(set));
    expect(await pointsOf(set)).toBe('1..5');
    expect(missingOn(line)).toEqual(['1/online by unit', '1/overdue by unit']);
  });

  it('says which cases were looked at and which are still possible', async () => {
    const line = criterionLine(await scoreOne(set, { answers: { '1': { online: '90%' } } }));
    const working = line.how.by === 'method' ? line.how.working : undefined;
    expect(working).toMatchObject({
      method: 'cases',
      tried: [{ verdict: { outcome: 'undecided' } }, { verdict: { outcome: 'holds' } }],
      possible: [{ title: 'Từ 90% và không quá hạn' }, { title: 'Từ 70%' }],
    });
  });
});
