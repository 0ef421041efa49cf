import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsOf, MINIMAL_SET } from './minimal-set.ts';

const LINES = MINIMAL_SET.split('\n');
const WORDS = ['constructor', '__proto__', '', '0', '-1', '90%', '1.234', '[]', '{}', '~', 'a: b'];

/** The minimal set with a line gone, a line twice, or a word replaced. */
const slip = fc
  .tuple(fc.nat(LINES.length - 1), fc.nat(20), fc.constantFrom('gone', 'twice', ...WORDS))
  .map(([line, at, change]) => {
    const written = LINES[line] ?? '';
    if (change === 'gone') return LINES.toSpliced(line, 1).join('\n');
    if (change === 'twice') return LINES.toSpliced(line, 0, written).join('\n');
    const words = written.split(/(?<=\W)(?=\w)/);
    const slipped = words.map((word, index) => (index === at % words.length ? change : word));
    return LINES.with(line, slipped.join('')).join('\n');
  });

describe('any typing error in a set', () => {
  it('is told with its line and texts as figures, or does no harm; it never throws', () => {
    fc.assert(
      fc.property(slip, (text) => {
        for (const { code, at, figures } of findingsOf(text)) {
          expect(at.line, code).toBeGreaterThan(0);
          for (const figure of Object.values(figures)) expect(figure, code).toBeTypeOf('string');
        }
      }),
      { numRuns: 400 },
    );
  });
});
