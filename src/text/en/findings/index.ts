import type { FindingTemplates } from '../../catalogue/findings.ts';
import { annexes } from './annexes.ts';
import { bundle } from './bundle.ts';
import { conditions } from './conditions.ts';
import { form } from './form.ts';
import { reading } from './reading.ts';
import { register } from './register.ts';
import { round } from './round.ts';
import { sets } from './sets.ts';
import { workbooks } from './workbooks.ts';

export const findings: FindingTemplates = {
  ...reading,
  ...conditions,
  ...sets,
  ...round,
  ...workbooks,
  ...annexes,
  ...form,
  ...bundle,
  ...register,
};
