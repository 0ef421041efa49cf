import { expect, it } from 'vitest';
import { cliWordsIn } from '../../src/text/cli-words.ts';
import { formWordsIn } from '../../src/text/form-words.ts';
import { houseWordsIn } from '../../src/text/house-words.ts';

it('one thing stands in the singular, several in the plural', () => {
  const { checked, rank } = cliWordsIn('en');
  expect([checked.faults(1), checked.faults(2)]).toEqual(['1 fault', '2 faults']);
  expect(checked.allSound(1, 1, 1)).toBe(
    'Checked 1 criteria set with 1 worked case and 1 round: no faults.',
  );
  expect(rank.block('Departments', 1)).toBe('Departments (1 unit)');
  const { command } = formWordsIn('en');
  expect(command.faults(1, 1)).toMatch(/^1 fault in 1 file\./);
  expect(command.faults(3, 2)).toMatch(/^3 faults in 2 files\./);
  expect(command.sound(1)).toBe('1 form read, no faults.');
  const house = houseWordsIn('en');
  expect(house.unitsSound(1)).toContain('1 unit.');
  expect(house.backedUp('x', 1, 1)).toBe('Backed up to x: 1 row, 1 file.');
});
