import type { FindingTemplatesOf } from '../../catalogue/findings.ts';

/** A criteria set as a whole. */
export const sets: FindingTemplatesOf<'set'> = {
  'set.to-confirm': {
    what: '[Item “{item}”|The set] waits to be confirmed: {text}.',
    remedy:
      'Hold it against the text; confirm it in the review workbook (or mend it and delete the line toConfirm). A set is not used for scoring before that.',
  },
  'set.id-duplicate': {
    what: 'Id “{id}” is used already[ for another {what}][, on line {first}][, in “{file}”].',
    remedy: 'Give one of the two another id, and correct the places that refer to it.',
  },
  'set.reference-unknown': {
    what: 'There is no [{what}|item] with the id “{found}”.',
    remedy: '[Use one of: {allowed}.|Declare it first, or correct the id.]',
  },
  'set.fact-type': {
    what: '“{fact}” cannot be used here[, since its value is {found}].',
    remedy: '[Choose a fact whose value is {allowed}.|Choose another fact.]',
  },
  'set.input-type': {
    what: 'Input “{input}”[ of criterion {criterion}] does not fit its use[, since it is declared as {found}].',
    remedy: '[Declare it as {allowed}, or use another input.|Use another input.]',
  },
  'set.input-range': {
    what: 'Input “{input}” has a minimum[ ({min})] above its maximum[ ({max})].',
    remedy: 'Correct “min” or “max”.',
  },
  'set.input-unused': {
    what: 'Input “{input}”[ ({title})][ of criterion {criterion}] is used by no method and no condition.',
    remedy: 'Drop it, so that units need not give it, or use it.',
  },
  'set.options-empty': {
    what: '[{what} “{name}”|“{name}”] is chosen from a list that has no options.',
    remedy: 'Write the options into “options”.',
  },
  'set.option-missing': {
    what: '[Criterion {criterion}: some|Some] options[ of “{input}”] have no points[: {missing}].',
    remedy: 'Give points for each option, also for those worth 0.',
  },
  'set.option-unreachable': {
    what: '[Criterion {criterion}: case|Case][ {case}][ “{title}”] can never happen: an earlier case always wins, or its condition contradicts itself.',
    remedy: 'Move the case up, correct its condition, or drop it.',
  },
  'set.attribute-reserved': {
    what: 'An attribute cannot be called “{name}”: the group of the unit has that name.',
    remedy: 'Choose another name.',
  },
  'set.for-nobody': {
    what: 'Entry {id}[ (“{title}”)] is for no group of units.',
    remedy: 'Look at “for” here and on the group around it.',
  },
  'set.group-empty': {
    what: 'Group {group} has no criteria[ for these groups of units: {unitGroups}].',
    remedy: 'Add criteria, or exclude those units with “for”.',
  },
  'set.maxima-sum': {
    what: 'The maxima in group {group} add up to {sum}, not to its {expected}[, for these groups of units: {unitGroups}].',
    remedy: 'Check the maxima[ of {children}] against the regulation.',
  },
  'set.scale-sum': {
    what: 'The maxima of the groups add up to {sum}, not to the scale of {expected}[, for these groups of units: {unitGroups}].',
    remedy: 'Check the maxima[ of {children}] against the regulation.',
  },
  'set.cap-over-sum': {
    what: 'The cap of [{part}|this part] is {cap}, more than its criteria can reach ({sum}).',
    remedy: 'Correct “cap” or the maxima of the criteria.',
  },
  'set.award-over-max': {
    what: '[Criterion {criterion}: the|The] points[ of “{award}”] are {found}, above the maximum of {max}.',
    remedy: 'Correct these points or the maximum.',
  },
  'set.award-none-at-max': {
    what: '[Criterion {criterion}: at|At] most {found} points can be earned, below the maximum of {max}.',
    remedy: 'Correct the points or the maximum.',
  },
  'set.band-empty': {
    what: '[Criterion {criterion}: band|Band] {band} holds no value[, being from {from} to below {below}].',
    remedy: 'Make “from” smaller than “below”.',
  },
  'set.bands-order': {
    what: '[Criterion {criterion}: the|The] bands neither rise nor fall.',
    remedy: 'Write them from the lowest to the highest, or the other way round.',
  },
  'set.bands-gap': {
    what: '[Criterion {criterion}: values|Values] from {low} to below {high} are in no band.',
    remedy: 'Correct “from” or “below” so that the bands meet.',
  },
  'set.bands-overlap': {
    what: '[Criterion {criterion}: values|Values] from {low} to below {high} are in two bands.',
    remedy: 'Correct “from” or “below” so that each value is in one band.',
  },
  'set.bands-open': {
    what: '[Criterion {criterion}: band|Band] {band} has [“{side}” at {found}|no “{side}”], so some values are in no band or in several.',
    remedy:
      '[Write {limit} for “{side}”.|Leave out “{side}” so that the band has no end on that side.]',
  },
  'set.checklist-sum': {
    what: '[Criterion {criterion}: the|The] items add up to {sum}, not to the maximum of {expected}.',
    remedy: 'Check the points of the items[: {items}].',
  },
  'set.cap-over-max': {
    what: '[Criterion {criterion}: the|The] cap is {found}, above the maximum of {max}.',
    remedy: 'Correct “atMost” or the maximum.',
  },
  'set.floor-over-max': {
    what: '[Criterion {criterion}: the|The] floor is {found}, above the maximum of {max}.',
    remedy: 'Correct “floor” or the maximum.',
  },
  'set.tiers-order': {
    what: '[Criterion {criterion}: the|The] tiers of lateness do not rise[: “{key}” is {found} after {previous}].',
    remedy: 'Write them by rising days; a longer delay must not cost less.',
  },
  'set.step': {
    what: '[Criterion {criterion}: the|The] maximum of {max} is not a multiple of the step of {step}.',
    remedy: 'Correct “step” or the maximum.',
  },
  'set.unfit-in-deduction': {
    what: 'Criterion {criterion} is in the deduction part, where “{found}” turns against its meaning: points found there are taken away.',
    remedy:
      'Use a method that counts what is deducted (such as “count”), and leave out rules made for earning points.',
  },
  'set.max-finer': {
    what: 'The maximum of {max} of criterion {id} is finer than what criteria are rounded to ({decimals} decimals).',
    remedy:
      'Allow more decimals under “rounding: criterion” or correct the maximum; rounding could exceed it.',
  },
  'set.values-incomplete': {
    what: 'There is not a value for each class of units[ by “{by}”][; missing: {missing}].',
    remedy: 'Add the missing values.',
  },
  'set.rate-scale': {
    what: 'The rate {found} probably lacks its %: without it, {found} means {found} times.',
    remedy: 'Write the %, such as 90%.',
  },
  'set.not-applicable-missing': {
    what: 'Criterion {criterion} may not apply[ (it has “{because}”)] but does not say what then.',
    remedy:
      'Add “notApplicable”: “rescale” takes the maximum out and rescales the total, “full” gives all points, “zero” none.',
  },
  'set.not-applicable-unused': {
    what: 'Criterion {criterion} always applies, so “notApplicable”[ (“{found}”)] is never used.',
    remedy: 'Drop “notApplicable”, or add a condition “applies”.',
  },
  'set.grade-from-missing': {
    what: 'Grade “{grade}” does not say how many points it takes.',
    remedy: 'Add “from”; only the lowest grade needs none.',
  },
  'set.grade-floor': {
    what: 'The lowest grade “{grade}” cannot have “{key}”: it takes every unit that is left.',
    remedy: 'Drop “{key}”, or add a lower grade.',
  },
  'set.grade-threshold': {
    what: 'Grade “{grade}” takes {found} points[ for the class “{unitClass}”], not above {low} and up to {high}.',
    remedy: 'Correct the threshold.',
  },
  'set.grades-order': {
    what: 'Grade “{grade}” takes {found} points[ for the class “{unitClass}”], not fewer than the better “{better}” ({limit} points).',
    remedy: 'Write the grades from best to lowest and correct the thresholds.',
  },
  'set.quota-twice': { what: 'Grade “{grade}” has two quotas.', remedy: 'Keep one of them.' },
  'set.quota-lowest': {
    what: 'The lowest grade “{grade}” cannot have a quota: there is no grade to move down to.',
    remedy: 'Drop the quota, or add a lower grade.',
  },
  'set.group-without-block': {
    what: 'Units of group “{unitGroup}”[ ({title})] are in no block and cannot be ranked.',
    remedy: 'Add the group to “groups” of a block.',
  },
  'set.group-in-two-blocks': {
    what: 'Group “{unitGroup}”[ ({title})] is in several blocks[: {blocks}].',
    remedy: 'Keep it in one block, or divide the units with “when”[ (lacking on: {undivided})].',
  },
  'set.deadline-early': {
    what: 'Deadline “{deadline}”[ ({date})] is before the period begins[ ({from})].',
    remedy: 'Correct the date; N is the graded year, N+1 the year after.',
  },
  'set.deadline-order': {
    what: 'Deadline “{deadline}”[ ({date})] is before “{other}”[ ({otherDate})].',
    remedy: 'Correct one of the dates; N is the graded year, N+1 the year after.',
  },
  'set.deadline-twice': {
    what: 'There is more than one deadline of the kind [{kind}|given][: {deadlines}].',
    remedy: 'Keep one of this kind.',
  },
  'set.deadline-missing': {
    what: 'The set uses “{fact}” but has no deadline[ of the kind {kind}].',
    remedy: 'Add the deadline[ of the kind {kind}] to “deadlines”.',
  },
  'set.not-a-set': {
    what: '[This is {kind}, not a criteria set.|This is not a criteria set.]',
    remedy:
      'Choose the “set.yaml” of a criteria set; to check a round, choose the folder with its “round.yaml”.',
  },
  'set.none-found': {
    what: 'There is no criteria set here.',
    remedy: 'Check the path; each criteria set is a file called “set.yaml”.',
  },
};
