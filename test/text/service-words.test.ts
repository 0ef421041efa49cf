import { describe, expect, it } from 'vitest';
import { REFUSALS, ROLES, ROUND_STATES, UNIT_STATES } from '../../src/round/index.ts';
import { serviceWordsIn } from '../../src/text/service-words.ts';

const VIETNAMESE = /[ăâđêôơưàáạảãầấậẩẫằắặẳẵèéẹẻẽềếệểễìíịỉĩòóọỏõồốộổỗờớợởỡùúụủũừứựửữỳýỵỷỹ]/i;

describe.each(['vi', 'en'] as const)('what is said of refusals in %s', (language) => {
  const words = serviceWordsIn(language);

  it.each(REFUSALS)('%s: what is wrong and what to do, in whole sentences', (code) => {
    const { what, remedy } = words.refusal(code, {});
    for (const text of [what, remedy]) {
      expect(text).toMatch(/^\p{Lu}.*[.…]$/u);
      expect(text).not.toMatch(/undefined|[{}[\]]/);
      if (language === 'vi') expect(text).toMatch(VIETNAMESE);
    }
  });

  it('has a label for every state and role, none of them the code itself', () => {
    for (const state of ROUND_STATES) expect(words.labels.round[state]).toBeTruthy();
    for (const state of UNIT_STATES) expect(words.labels.unit[state]).toBeTruthy();
    for (const role of ROLES) expect(words.labels.role[role]).toBeTruthy();
    const { what } = words.refusal('not-allowed.round-state', { round: 'second-appraisal' });
    expect(what).not.toContain('second-appraisal');
  });

  it('tells an instant as clocks in Việt Nam show it', () => {
    const { what } = words.refusal('stale', { at: '2025-12-31T17:05:09.124Z' });
    expect(what).toContain('00:05 01/01/2026');
  });
});
