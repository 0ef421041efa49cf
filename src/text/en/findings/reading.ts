import type { FindingTemplatesOf } from '../../catalogue/findings.ts';

/** Files, layout and single values. */
export const reading: FindingTemplatesOf<
  'file' | 'yaml' | 'text' | 'key' | 'value' | 'number' | 'date'
> = {
  'file.empty': {
    what: 'The file is empty.',
    remedy: 'Check that the right file was chosen and that it was saved.',
  },
  'file.too-large': {
    what: 'The file is too large[ ({size})].',
    remedy:
      '[At most {limit} is allowed. ]Remove what is not needed, or check whether it is the right file.',
  },
  'file.unreadable': {
    what: 'The file cannot be read[: {reason}].',
    remedy: 'Check the name of the file, its folder and the permission to open it.',
  },
  'file.not-utf8': {
    what: 'The file is not in Unicode (UTF-8), so Vietnamese text cannot be read.',
    remedy:
      'Open it in Notepad and choose Save As, Encoding UTF-8; if it is an Excel or Word file, the wrong file was chosen. If it was typed with a TCVN3 (ABC) or VNI font, convert it to Unicode, then save it as UTF-8.',
  },
  'yaml.syntax': {
    what: 'The layout of the file is wrong[ at “{text}”][: {reason}].',
    remedy:
      'Look at this line, the one before and the one after: colon after the key, indentation, quotes, brackets.',
  },
  'yaml.duplicate-key': {
    what: '[Key “{text}”|A key] stands twice in the same part.',
    remedy: 'Keep one and delete the other.',
  },
  'yaml.alias': {
    what: 'References to other places[ (“*{name}”)] are not allowed.',
    remedy: 'Write the content out in full here.',
  },
  'yaml.anchor': {
    what: 'A text beginning with “&{name}” would be taken for a mark and lost.',
    remedy: 'Drop “&{name}”, or put the whole text in double quotes.',
  },
  'text.normalised': {
    what: 'Some Vietnamese letters were typed as combining characters and were converted.',
    remedy: 'Nothing to do: the content is the same.',
  },

  'key.unknown': {
    what: 'There is no key “{key}” here.',
    remedy:
      '[Was this meant: {allowed}? ]If it is what follows the comma of a number or of a sentence in braces, put the whole number or sentence in double quotes, like "[{number}|7,5]".',
  },
  'key.missing': { what: 'Key “{key}” is missing.', remedy: 'Add “{key}” here.' },
  'value.type': {
    what: '[“{found}”|The content] is of the wrong type[ for “{input}”][ of criterion {criterion}].',
    remedy: '[It must be {expected}.|Check how this is written.]',
  },
  'value.not-allowed': {
    what: '[Value “{found}”|The value] is not allowed[ for “{input}”][ of criterion {criterion}].',
    remedy: '[Choose one of: {allowed}.|Choose one of the allowed values.]',
  },
  'value.pattern': {
    what: '[“{found}”|The content] is not written as it must be.',
    remedy:
      'Ids have lower-case letters without marks, digits and hyphens, such as “so-nganh”; criteria are numbered like “3.2”. If this is what follows the comma of a number or of a sentence in braces, put the whole number or sentence in double quotes, like "7,5".',
  },
  'value.empty': {
    what: 'There is nothing here[ for “{input}”][ of criterion {criterion}].',
    remedy: 'Write the content, or delete the key if it is optional.',
  },
  'value.one-of': {
    what: '[“{found}”|The content] fits none of the ways this can be written.',
    remedy: 'Write just one of the allowed ways and drop what is too much.',
  },

  'value.too-long': {
    what: '[The {field}|The text][ (“{key}”)] is too long[: {length} characters, at most {most}].',
    remedy:
      'Write it shorter[, in {most} characters]; details can go into a document sent along with it.',
  },
  'value.too-many': {
    what: '[The list of {field}|The list][ (“{key}”)] is too long[: {count} items, at most {most}].',
    remedy: 'Leave some out[, so that {most} items remain], or put several into one.',
  },

  'number.ambiguous': {
    what: 'Number “{found}” can be read in two ways[: {thousands} or {decimals}][, for “{input}”][ of criterion {criterion}].',
    remedy:
      '[Write {thousands} if it means thousands, or {decimals} if it is a decimal.|Write thousands without a mark, or a decimal with a number of digits other than 3.]',
  },
  'number.unreadable': {
    what: '[“{found}”|The content] is not a number[, for “{input}”][ of criterion {criterion}].',
    remedy:
      'Write digits only, a comma or point for decimals and % for a rate, such as 12, 7.5 or 90%.',
  },
  'number.percent-sign': {
    what: '[“{found}” is a rate|This is a rate], but a number without % belongs here.',
    remedy: 'Write points or a quantity, such as 4 or 7.5.',
  },
  'number.rate-unclear': {
    what: 'Rate “{found}” is not clear[: {rate} or {percent}][, for “{input}”][ of criterion {criterion}].',
    remedy: '[Write {rate} or {percent}.|Write it with its %.]',
  },
  'number.negative': {
    what: '[Number {found}|The number] is below 0[, for “{input}”][ of criterion {criterion}].',
    remedy: 'Write a number of 0 or more.',
  },
  'number.not-positive': {
    what: '[Number {found}|The number] is not above 0[, for “{input}”][ of criterion {criterion}].',
    remedy: 'Write a number above 0.',
  },
  'number.not-whole': {
    what: '[“{found}”|This] is not a whole number of 0 or more[, for “{input}”][ of criterion {criterion}].',
    remedy: 'Write a whole number such as 0 or 12.',
  },
  'number.out-of-range': {
    what: '[Number {found}|The number] is out of range[, at least {low}][, at most {high}][, for “{input}”][ of criterion {criterion}].',
    remedy: 'Write a number within the range[; a rate has its %, like {rate}].',
  },
  'number.decimals': {
    what: '[Number {found}|The number] has too many decimals[, for “{input}”][ of criterion {criterion}].',
    remedy: '[Write at most {decimals} decimals.|Write fewer decimals.]',
  },

  'date.format': {
    what: '[“{found}”|The date] is not written as a date[, for “{input}”][ of criterion {criterion}].',
    remedy:
      '[Write two digits for the day, two for the month, then N for the year that is graded, such as {yearly} or {next}.|Write two digits for the day, two for the month, four for the year, such as 05/12/2025.]',
  },
  'date.impossible': {
    what: '[There is no day “{found}”|There is no such day][, for “{input}”][ of criterion {criterion}].',
    remedy:
      'Check day and month.[ A yearly date cannot be {yearly}, which does not come every year.]',
  },
  'date.order': {
    what: 'The end[ {to}] comes before the beginning[ {from}].',
    remedy: 'Correct one of the two dates.',
  },
};
