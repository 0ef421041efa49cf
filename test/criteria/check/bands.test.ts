import { describe, expect, it } from 'vitest';
import { findingsOf, found, setWithCriterion } from '../minimal-set.ts';

const INPUTS = {
  rate: 'x: { title: X, type: percent }',
  count: 'x: { title: X, type: count }',
};

function bands(bands: readonly string[], input = INPUTS.rate, measure = 'value: x'): string {
  return setWithCriterion(`
inputs:
  ${input}
method:
  bands:
    measure: { ${measure} }
    bands:
${bands.map((band) => `      - { ${band} }`).join('\n')}`);
}

describe('bands', () => {
  it('that meet, open at both ends, are fine rising or falling', () => {
    const rising = [
      'below: 50%, share: 0',
      'from: 50%, below: 80%, share: 50%',
      'from: 80%, share: 1',
    ];
    expect(findingsOf(bands(rising))).toEqual([]);
    expect(findingsOf(bands(rising.toReversed()))).toEqual([]);
  });

  it('may start at zero', () => {
    expect(findingsOf(bands(['from: 0, below: 50%, share: 0', 'from: 50%, share: 1']))).toEqual([]);
  });

  it('with a gap are refused', () => {
    const text = bands(['below: 50%, share: 0', 'from: 51%, share: 1']);
    const figures = { criterion: '1.2', band: '2', low: '50%', high: '51%' };
    expect(findingsOf(text)).toEqual([found('set.bands-gap', text, 'from: 51%', figures)]);
  });

  it('that overlap are refused', () => {
    const text = bands(['from: 5, share: 1', 'below: 6, share: 0'], INPUTS.count);
    const figures = { criterion: '1.2', band: '1', low: '5', high: '6' };
    expect(findingsOf(text)).toEqual([found('set.bands-overlap', text, 'from: 5,', figures)]);
  });

  it('neither rising nor falling are refused', () => {
    const text = bands([
      'from: 50%, below: 80%, share: 0',
      'from: 80%, share: 1',
      'below: 50%, share: 0',
    ]);
    expect(findingsOf(text)).toEqual([
      found('set.bands-order', text, 'from: 50%', { criterion: '1.2' }),
    ]);
  });

  it('with nothing in them are refused', () => {
    const text = bands([
      'below: 50%, share: 0',
      'from: 50%, below: 50%, share: 0',
      'from: 50%, share: 1',
    ]);
    const figures = { criterion: '1.2', band: '2', from: '50%', below: '50%' };
    expect(findingsOf(text)).toEqual([
      found('set.band-empty', text, 'from: 50%, below: 50%', figures),
    ]);
  });

  it('that leave the smallest values out are refused', () => {
    const text = bands(['from: 1, below: 5, share: 0', 'from: 5, share: 1'], INPUTS.count);
    const figures = { criterion: '1.2', band: '1', side: 'from', found: '1', limit: '0' };
    expect(findingsOf(text)).toEqual([found('set.bands-open', text, 'from: 1,', figures)]);
  });

  it('may start where the input starts', () => {
    const input = 'x: { title: X, type: count, min: 1 }';
    const text = bands(['from: 1, below: 5, share: 0', 'from: 5, share: 1'], input);
    expect(findingsOf(text)).toEqual([]);
  });

  it('that leave 100 % out are refused, being exclusive above', () => {
    const input = 'x: { title: X, type: percent, max: 100% }';
    const upTo = (below: string) =>
      bands(['below: 50%, share: 0', `from: 50%, below: ${below}, share: 1`], input);
    const text = upTo('100%');
    const figures = { criterion: '1.2', band: '2', side: 'below', found: '100%', limit: '100%' };
    expect(findingsOf(text)).toEqual([found('set.bands-open', text, 'below: 100%', figures)]);
    expect(findingsOf(upTo('101%'))).toEqual([]);
  });

  it('that end although the values do not are refused', () => {
    const text = bands(['below: 5, share: 0', 'from: 5, below: 10, share: 1'], INPUTS.count);
    const figures = { criterion: '1.2', band: '2', side: 'below', found: '10', limit: '' };
    expect(findingsOf(text)).toEqual([found('set.bands-open', text, 'below: 10', figures)]);
  });

  it('over achieved of assigned end only where achieved cannot exceed assigned', () => {
    const ending = ['below: 50%, share: 0', 'from: 50%, below: 101%, share: 1'];
    const inputs = (limit: string) =>
      `giao: { title: Giao, type: count }\n  dat: { title: Đạt, type: count${limit} }`;
    const measure = 'achieved: dat, of: giao, noneAssigned: full';
    expect(findingsOf(bands(ending, inputs(', atMost: giao'), measure))).toEqual([]);
    const text = bands(ending, inputs(''), measure);
    const figures = { criterion: '1.2', band: '2', side: 'below', found: '101%', limit: '' };
    expect(findingsOf(text)).toEqual([found('set.bands-open', text, 'below: 101%', figures)]);
  });

  it('open in the middle are refused', () => {
    const text = bands(['below: 50%, share: 0', 'from: 50%, share: 50%', 'from: 80%, share: 1']);
    const figures = { criterion: '1.2', band: '2', side: 'below', found: '', limit: '80%' };
    expect(findingsOf(text)).toEqual([found('set.bands-open', text, 'from: 50%', figures)]);
  });

  it('none of which earns the maximum are refused', () => {
    const text = bands(['below: 50%, share: 0', 'from: 50%, points: 39']);
    const figures = { criterion: '1.2', found: '39', max: '40' };
    expect(findingsOf(text)).toEqual([
      {
        code: 'set.award-none-at-max',
        at: expect.objectContaining({ path: 'criteria.0.children.1.method' }),
        figures,
      },
    ]);
  });

  it('of rates written without their % are refused', () => {
    const text = bands(['below: 50, share: 0', 'from: 50 , share: 1']);
    expect(findingsOf(text)).toEqual([
      found('set.rate-scale', text, 'below: 50,', { found: '50' }),
      found('set.rate-scale', text, 'from: 50 ,', { found: '50' }),
    ]);
  });
});
