import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/criteria/located-yaml.ts';
import { readUnits } from '../../src/evidence/read-units.ts';
import { setOf, type WrittenObject, yesNo } from '../support/set-text.ts';

const SET = setOf({
  criteria: [yesNo('1', '1')],
  unitGroups: ['so', 'xa'],
  attributes: { 'dan-so': { title: 'Dân số', type: 'count' } },
});

function read(...units: readonly WrittenObject[]) {
  const yaml = readYaml(JSON.stringify({ format: '1', units }, undefined, 1), 'units.yaml');
  if ('findings' in yaml) throw new Error('JSON is YAML');
  const roster = readUnits(SET, yaml.value);
  return {
    codes: roster.units.map(({ code }) => code),
    faults: roster.findings.map(({ code, at }) => `${code} ${at.path}`),
  };
}

const unit = (code: string, more: WrittenObject = {}): WrittenObject => {
  return { code, name: `Đơn vị ${code}`, group: 'so', attributes: { 'dan-so': '0' }, ...more };
};

describe('the roster', () => {
  it('keeps codes as written: 01 is not 1', () => {
    expect(read(unit('01'), unit('1'))).toEqual({ codes: ['01', '1'], faults: [] });
  });

  it('does not let one faulty unit hide the others', () => {
    const faulty = unit('B', { group: 'huyen' });
    expect(read(unit('A'), faulty, unit('C'))).toEqual({
      codes: ['A', 'B', 'C'],
      faults: ['round.unit-group-unknown units.1.group'],
    });
  });

  it.each([
    ['the same code twice', [unit('A'), unit('A')], 'round.unit-duplicate units.1.code'],
    [
      'the same code with spaces around it',
      [unit('A'), unit(' A ')],
      'round.unit-duplicate units.1.code',
    ],
    [
      'an attribute missing',
      [unit('A', { attributes: {} })],
      'round.unit-attribute-missing units.0',
    ],
    [
      'an attribute unknown',
      [unit('A', { attributes: { 'dan-so': '1', vung: 'nui' } })],
      'round.unit-attribute-unknown units.0.attributes.vung',
    ],
    [
      'an attribute that cannot be read',
      [unit('A', { attributes: { 'dan-so': '1.234' } })],
      'number.ambiguous units.0.attributes.dan-so',
    ],
    ['no units at all', [], 'value.empty units'],
  ])('%s', (_, units, expected) => {
    expect(read(...units).faults).toEqual([expected]);
  });
});
