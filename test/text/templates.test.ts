import { describe, expect, test } from 'vitest';
import { figuresIn, fill } from '../../src/text/templates.ts';

describe('templates', () => {
  test('put figures into their places', () => {
    expect(fill('Thiếu mục «{key}».', { key: 'max' })).toBe('Thiếu mục «max».');
  });

  test('leave out a section whose figure is absent or empty', () => {
    const template = 'Không đọc được tệp[: {reason}].';
    expect(fill(template, { reason: 'đây là thư mục' })).toBe(
      'Không đọc được tệp: đây là thư mục.',
    );
    expect(fill(template, {})).toBe('Không đọc được tệp.');
    expect(fill(template, { reason: '' })).toBe('Không đọc được tệp.');
  });

  test('say the other words when a figure is absent', () => {
    const template = '[Số {found}|Số này] nhỏ hơn 0.';
    expect(fill(template, { found: '-1' })).toBe('Số -1 nhỏ hơn 0.');
    expect(fill(template, {})).toBe('Số này nhỏ hơn 0.');
  });

  test('take figures as they stand, brackets and all', () => {
    expect(fill('«{found}»', { found: '[a|b] {key} $1' })).toBe('«[a|b] {key} $1»');
  });

  test('know the figures they use', () => {
    expect(figuresIn('[Từ {low}|x] đến {high}')).toEqual(['low', 'high']);
  });
});
