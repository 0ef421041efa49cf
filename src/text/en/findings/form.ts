import type { FindingTemplatesOf } from '../../catalogue/findings.ts';

/** Forms that come back filled in. */
export const form: FindingTemplatesOf<'form'> = {
  'form.not-a-form': {
    what: 'This file is not a form made by Thang Điểm, or its hidden sheets were deleted.',
    remedy: 'Fill in the very form that was sent; do not copy it into another file.',
  },
  'form.layout': {
    what: 'The form has an old or another layout[ (layout {found}, needed {expected})].',
    remedy: 'Make the form again with the present version and copy the figures into it.',
  },
  'form.other-round': {
    what: 'The form belongs to another round[: it says “{found}”, this round is “{expected}”].',
    remedy: 'Use the form of this round, or import it into its own.',
  },
  'form.other-set': {
    what: 'The form follows another criteria set[: it says “{found}”, this round uses “{expected}”].',
    remedy: 'Use a form made from this round.',
  },
  'form.set-changed': {
    what: 'The criteria set changed after the form was made[ (form: version “{found}”, now “{expected}”)].',
    remedy: 'Make the form again and copy the figures into it.',
  },
  'form.unit-twice': {
    what: 'Unit “{code}” has several forms in this import[; another: {first}].',
    remedy: 'Leave only the right one and import again. None of this unit was imported.',
  },
  'form.sheet-missing': {
    what: 'The form lacks the sheet [{sheet}|that is needed].',
    remedy: 'Take the original form and fill it in; delete no sheet.',
  },
  'form.column-missing': {
    what: 'This sheet lacks the column [“{column}”|that is needed].',
    remedy: 'Take the original form and fill it in; delete no column.',
  },
  'form.row-missing': {
    what: 'The row [“{row}”|of the form] was deleted, or its hidden key is gone.',
    remedy: 'Take the original form and fill it in; delete no row.',
  },
  'form.row-duplicate': {
    what: 'The row [“{row}” ]stands twice with different figures[; the other is row {first}].',
    remedy: 'Delete one and keep the right one.',
  },
  'form.stray': {
    what: 'There is an entry [“{found}” ]in a row that is not part of the form.',
    remedy: 'Move it to the row of its criterion and clear this cell.',
  },
  'form.merged': {
    what: 'This cell is merged with one of another row[, holding “{found}”].',
    remedy: 'Unmerge the cells and fill in each row by itself.',
  },
  'form.choices-partial': {
    what: '[“{input}”|This][ (criterion {criterion})] is answered only in part: this line is blank.',
    remedy: 'Choose Yes or No on each line, or leave all of them blank.',
  },
  'form.cell-empty': {
    what: 'Document [{document} ]lacks [{field}|an entry].',
    remedy: 'Fill in this cell; if the document is not used, clear the whole line.',
  },
  'form.document-code': {
    what: 'The document on this line has no code[, or “{found}” is not one].',
    remedy: 'Use a free line that has a code (TL01, TL02…) and delete this one.',
  },
  'form.document-unknown': {
    what: '[Criterion {criterion}: document|Document] “{document}” is not on the sheet “Documents”.',
    remedy: 'List it on the sheet “Documents”, or choose another code from the list of the cell.',
  },
  'form.document-kind': {
    what: 'The kind of document “{found}” is not in the list.',
    remedy: '[Choose a kind from the list: {allowed}.|Choose a kind from the list of the cell.]',
  },
  'form.reason-missing': {
    what: '[Criterion {criterion}: points|Points] or figures are changed without a reason.',
    remedy: 'Give it under “Reason for the change”.',
  },
  'form.decision-empty': {
    what: '[Criterion {criterion}: a|A] reason, or “No” under “Accept”, without a change.',
    remedy: 'Choose “Yes” under “Accept”, or write the change; leave it blank if not looked at.',
  },
  'form.decision-both': {
    what: '[Criterion {criterion}: both|Both] accepted and changed.',
    remedy: 'Clear “Accept” if it is changed, or clear the change if it is accepted.',
  },
  'form.blank': {
    what: 'Nothing is filled in on the form.',
    remedy: 'Check whether the blank form was sent by mistake; fill it in and import again.',
  },
  'form.submitted-missing': {
    what: 'The date of submission is missing.',
    remedy:
      'Write it on the first sheet, or import with the date the form arrived (on the command line: --received).',
  },
  'form.submitted-future': {
    what: 'The date of submission[ {found}] is still to come[: today is {today}].',
    remedy:
      'Put the date right in this cell, or the date the form arrived when importing; it cannot be later than the day of the import.',
  },
  'form.by-missing': {
    what: 'The reviewing body or person is missing.',
    remedy: 'Write it on the first sheet of the form.',
  },
  'form.older': {
    what: 'The form is older than what is there[: the form says {found}, what is there {existing}].',
    remedy:
      'Check; if it is to replace it, choose to overwrite when importing (on the command line: --overwrite).',
  },
  'form.appraised': {
    what: 'The unit has been appraised, and this form differs from what was appraised.',
    remedy:
      'If it is to replace it, choose to overwrite when importing (on the command line: --overwrite) and appraise the changed criteria again.',
  },
  'form.basis': {
    what: 'The answers of the unit changed after this review form was made.',
    remedy:
      'Make the form again; to use this one all the same, choose to overwrite when importing (on the command line: --overwrite).',
  },
  'form.typed-since': {
    what: 'This form would undo what the unit wrote after the form was made[; criteria that differ: {criteria}][; documents that differ: {documents}].',
    remedy:
      'Make a new form, go on with that one and import it; if this one is to replace what is there, choose to overwrite (on the command line: --overwrite).',
  },
  'form.document-kept': {
    what: 'Document [“{document}” |]is no longer on the form but has a file; document and file were kept.',
    remedy: 'If it is not needed, the unit removes it from its documents on the page.',
  },
  'form.decision-kept': {
    what: '[Criterion {criteria}: left|Left] blank on the form but decided on screen; that decision was kept.',
    remedy: 'If it is to be replaced, change it on screen, or choose to overwrite when importing.',
  },
  'form.reviewer-not-kept': {
    what: 'The decisions of the form were saved[ under the name “{kept}” of the round (the form says “{by}”)][ on the day of the import, {today} (the form says {on})].',
    remedy: 'Nothing needs mending; keep the form if the name and day written on it are needed.',
  },
  'form.nothing-to-review': {
    what: 'Unit “{code}” has handed in nothing that could be reviewed.',
    remedy: 'Import its self-assessment first.',
  },
  'form.none-found': {
    what: 'There is no Excel file in this folder.',
    remedy: 'Check the path; forms are Excel files (.xlsx).',
  },
};
