import type { ChangeFault } from '../analysis/what-if/index.ts';
import { whatIfEn } from './en/what-if.ts';
import { type WhatIfWords, whatIfVi } from './vi/what-if.ts';
import type { Language } from './words.ts';

export type { WhatIfWords };

const MOST_NAMES = 40;

export function whatIfWordsIn(language: Language): WhatIfWords {
  return language === 'vi' ? whatIfVi : whatIfEn;
}

/** A fault of the changes themselves. One of the changed set is told as the finding it is. */
export function changeFaultSentence(
  { faults: say }: WhatIfWords,
  fault: Exclude<ChangeFault, { code: 'set-fault' }>,
): string {
  switch (fault.code) {
    case 'name-unknown':
      return say.nameUnknown(fault.name, fault.within, listed(fault.allowed));
    case 'not-a-value':
      return say.notAValue(listed(fault.allowed));
    case 'not-a-number':
      return say.notANumber(fault.change.value);
    case 'twice':
      return say.twice(fault.first.path);
    case 'forms-differ':
    case 'nothing-left': {
      const where = fault.within === '' ? say.wholeSet : say.ofGroup(fault.within);
      const sentence = fault.code === 'forms-differ' ? say.formsDiffer : say.nothingLeft;
      return sentence(where, fault.target);
    }
  }
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES);
  return [...shown, ...(names.length > MOST_NAMES ? ['…'] : [])].join(', ');
}
