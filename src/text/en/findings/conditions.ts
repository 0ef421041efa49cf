import type { FindingTemplatesOf } from '../../catalogue/findings.ts';

export const conditions: FindingTemplatesOf<'condition'> = {
  'condition.shape': {
    what: 'The condition is not written as it must be.',
    remedy:
      'A condition has “fact”, “operator” and “value”, or is a group “all”, “any” or “not”, or a name from “conditions”.',
  },
  'condition.fact-unknown': {
    what: 'The condition names “{fact}”, which cannot be used here or does not exist.',
    remedy: '[Perhaps one of these was meant: {allowed}.|Check the spelling of the name.]',
  },
  'condition.operator-unfit': {
    what: 'Operator “{operator}” does not fit “{fact}”[, whose value is {type}].',
    remedy: '[Use one of: {allowed}.|Use another operator.]',
  },
  'condition.value-unfit': {
    what: 'Value “{found}” cannot be compared with “{fact}”.',
    remedy: '[It must be {type}.|Check the value.][ Possible values: {allowed}.]',
  },
  'condition.name-unknown': {
    what: 'There is no condition named “{name}”.',
    remedy: '[Use one of the names in “conditions”: {allowed}.|Declare it in “conditions” first.]',
  },
  'condition.cycle': {
    what: 'Conditions refer to one another in a circle[: {name}].',
    remedy: 'Take one of the references out of the circle.',
  },
  'condition.layer': {
    what: 'A condition of a criterion cannot use “{fact}”: points are known only after scoring.',
    remedy: 'Use inputs, attributes of the unit or the date of submission instead.',
  },
};
