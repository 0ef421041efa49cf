import type { FindingTemplatesOf } from '../../catalogue/findings.ts';

/** Rounds, submissions and worked cases. */
export const round: FindingTemplatesOf<'lineage' | 'round' | 'evidence' | 'case' | 'verify'> = {
  'lineage.overlap': {
    what: '[Sets “{set}” and “{other}”|Two sets][ “{first}” and “{second}”] are in force together[ from {from}][ to {to}] for the same groups of units[: {unitGroups}].',
    remedy: 'End the replaced set[ (file {otherFile})] before the new one begins.',
  },

  'round.set-unknown': {
    what: 'There is no criteria set with the id “{set}”.',
    remedy: '[Use one of: {allowed}.|Check the id of the set.]',
  },
  'round.set-not-in-force': {
    what: 'Set “{set}” is not in force in [{year}|the graded year][; it is in force from {from}][ to {to}].',
    remedy: 'Choose a set in force in that year, or correct the year.',
  },
  'round.unit-duplicate': {
    what: 'Unit code “{code}” is used twice[; first for “{first}”].',
    remedy: 'Delete one entry, or correct the code if these are two units.',
  },
  'round.unit-unknown': {
    what: 'There is no unit with the code “{code}” in this round.',
    remedy: 'Correct the code, or add the unit to the list.',
  },
  'round.unit-in-no-block': {
    what: 'Unit “{code}”[ (group “{group}”)] is in no block and cannot be ranked.',
    remedy: 'Check its group and attributes, or the conditions of the blocks.',
  },
  'round.unit-in-two-blocks': {
    what: 'Unit “{code}”[ (group “{group}”)] is in several blocks at once[: {blocks}].',
    remedy: 'Correct the conditions of the blocks so that each unit is in one.',
  },
  'round.unit-group-unknown': {
    what: 'The criteria set has no group of units “{group}”.',
    remedy: '[Use one of: {allowed}.|Correct the group of the unit.]',
  },
  'round.unit-attribute-missing': {
    what: '[Unit “{code}”|A unit] lacks the attribute “{attribute}” that the set needs.',
    remedy: 'Add “{attribute}” to “attributes” of the unit.',
  },
  'round.unit-attribute-unknown': {
    what: 'The criteria set has no unit attribute “{attribute}”.',
    remedy: '[Use one of: {allowed}.|Correct the name, or drop it.]',
  },
  'round.submission-duplicate': {
    what: 'Unit “{code}” has two submissions[; the other is {first}].',
    remedy: 'Keep the right one.',
  },
  'round.file-name': {
    what: 'The file is named “{named}” but the unit in it is “{code}”.',
    remedy: 'Correct the code in the file, or rename the file, so that they agree.',
  },
  'round.empty': {
    what: 'The round has no submissions yet.',
    remedy: 'Put the file of each unit into this folder.',
  },

  'evidence.criterion-unknown': {
    what: 'There is no criterion “{criterion}”.',
    remedy: '[Use one of: {allowed}.|Correct the number of the criterion.]',
  },
  'evidence.criterion-not-for-unit': {
    what: 'Criterion {criterion} is not for [the group “{group}”|the group of this unit].',
    remedy: 'Drop the answer, or check the group of the unit.',
  },
  'evidence.input-unknown': {
    what: '[Criterion {criterion}|The criterion] does not ask for “{input}”.',
    remedy: '[Use one of: {allowed}.|Correct the name, or drop it.]',
  },
  'evidence.input-not-yours': {
    what: 'Input “{input}”[ of criterion {criterion}] is not given here[: {by}].',
    remedy: 'Drop it here.',
  },
  'evidence.document-unknown': {
    what: '[Criterion {criterion}|An answer] names the document “{document}”, which is not listed.',
    remedy: 'Add it to “documents”, or correct its id.',
  },
  'evidence.document-duplicate': {
    what: 'Document id “{document}” is used twice.',
    remedy: 'Give one of them another id, or delete the duplicate.',
  },
  'evidence.document-kind': {
    what: 'There is no kind of evidence “{kind}”.',
    remedy: '[Use one of: {allowed}.|Correct the kind.]',
  },
  'evidence.over-assigned': {
    what: '[Criterion {criterion}: input|Input] “{input}”[ ({value})] is above “{limit}”[ ({limitValue})][, in the {view}].',
    remedy: 'Check both numbers; the first cannot exceed the second.',
  },
  'evidence.date-outside': {
    what: '[Date {found}|The date][ of “{input}”][ in criterion {criterion}] is outside the period[ from {from}][ to {to}].',
    remedy: 'Check the date, above all the year.',
  },
  'evidence.points-over-max': {
    what: '[Criterion {criterion}: {found}|{found}] points are above the maximum of {max}.',
    remedy: 'Write at most [{max}|the maximum].',
  },
  'evidence.points-step': {
    what: '[Criterion {criterion}: {found}|{found}] points are not a multiple of the step of {step}.',
    remedy: 'Write a multiple of [{step}|the step].',
  },
  'evidence.reason-missing': {
    what: '[Criterion {criterion}: points|Points] or inputs were changed without a reason.',
    remedy: 'Add the reason to “reason”.',
  },
  'evidence.decision-empty': {
    what: '[Criterion {criterion}: the|The] decision says nothing.',
    remedy:
      'Write “accept: có” to accept, or changed points or inputs with a reason; else delete it.',
  },
  'evidence.decision-both': {
    what: '[Criterion {criterion}: the|The] decision both accepts and changes the answer.',
    remedy: 'Drop “accept: có” to change it, or drop the changes to accept it.',
  },
  'evidence.council-first': {
    what: 'There is a decision of the council (“council”) but no appraisal (“appraisal”).',
    remedy: 'Write the appraisal into “appraisal” first.',
  },
  'evidence.not-submitted': {
    what: '[Unit “{code}”|The unit] has answers but no day of submission, and counts as not having handed in.',
    remedy: 'If it has handed in, write the day into “submitted”, such as 10/12/2025.',
  },
  'evidence.step-early': {
    what: '[Unit “{code}”: the|The] day in “{step}” is {on}, before the day in “{after}” ({afterOn}).',
    remedy: 'Look at both days again; points do not depend on the days of appraisal and council.',
  },

  'case.mismatch': {
    what: '[Case “{case}”|A case]: expected {expected}, found {found}.',
    remedy: 'Work it out by hand from the regulation, then correct the case or the set.',
  },
  'case.unknown-criterion': {
    what: '[Case “{case}”|A case] names criterion “{criterion}”, which the set does not have.',
    remedy: 'Correct the number of the criterion in the case.',
  },
  'verify.differs': {
    what: 'Two independent computations disagree on unit {unit}, item {item}: {first}; {second}.',
    remedy: "Do not use this result. Send the set and the unit's file to the developers.",
  },
};
