import type { Referred } from '../../criteria/check/reference.ts';
import type { OtherFile } from '../../criteria/not-a-set.ts';
import type { Giver, InputType } from '../../criteria/schema/criterion.ts';
import type { Deadline } from '../../criteria/schema/set.ts';
import type { Fidelity } from '../../criteria/schema/source.ts';
import type { View } from '../../evidence/submission.ts';

/** Words for codes that occur inside sentences, and how words are put together. */
export interface Labels {
  /** Sets off a title or a key as it stands. */
  quoted(text: string): string;
  /** `a, b or c`. */
  alternatives(items: readonly string[]): string;
  /** `a, b, c`, or with more of them left out. */
  listed(items: readonly string[], leftOut: number): string;
  readonly yes: string;
  readonly no: string;
  readonly fidelity: Readonly<Record<Fidelity, string>>;
  /** Name of a fact that exists in every set, such as the total; `title` is its Vietnamese name. */
  builtInFact(fact: string, title: string): string;
  /** An input of another criterion than the one spoken of. */
  ofCriterion(title: string, criterionId: string): string;
  readonly codes: CodeLabels;
}

/** Codes that findings carry as figures. */
export interface CodeLabels {
  readonly type: Readonly<
    Record<InputType | 'list' | 'string' | 'array' | 'object' | 'record', string>
  >;
  readonly referred: Readonly<Record<Referred, string>>;
  readonly list: Readonly<
    Record<'criteria' | 'unitGroups' | 'blocks' | 'deadlines' | 'grades' | 'knockOuts', string>
  >;
  readonly declared: Readonly<Record<'input' | 'attribute', string>>;
  readonly part: Readonly<Record<'bonus' | 'deduction', string>>;
  readonly deadline: Readonly<Record<Deadline['kind'], string>>;
  readonly giver: Readonly<Record<Giver, string>>;
  readonly view: Readonly<Record<View, string>>;
  /** How the outcome of a worked case is told. */
  readonly result: Readonly<
    Record<
      'notApplicable' | 'waiting' | 'outside' | 'ungraded' | 'undecided' | 'total' | 'grade',
      string
    >
  >;
  /** What a file taken for a criteria set is instead. */
  readonly otherFile: Readonly<Record<OtherFile, string>>;
  /** What a file taken for a workbook is instead. */
  readonly otherWorkbook: Readonly<
    Record<
      | 'xls'
      | 'xlsx'
      | 'xlsb'
      | 'ods'
      | 'doc'
      | 'docx'
      | 'odt'
      | 'pptx'
      | 'pdf'
      | 'html'
      | 'xml'
      | 'text'
      | 'archive'
      | 'unknown',
      string
    >
  >;
  /** What a workbook has too much of. */
  readonly excess: Readonly<
    Record<
      'size' | 'unpacked' | 'entries' | 'sheets' | 'cells' | 'items' | 'letters' | 'seconds',
      string
    >
  >;
  /** System codes, and `NAME`, of why a file could not be read. */
  readonly fileReason: Readonly<
    Record<'ENOENT' | 'EACCES' | 'EPERM' | 'EISDIR' | 'ENOTDIR' | 'NAME', string>
  >;
  /** What is sent to the server, by its keys. */
  readonly field: Readonly<
    Record<
      | 'text'
      | 'explanation'
      | 'claimed'
      | 'accept'
      | 'points'
      | 'reason'
      | 'source'
      | 'kind'
      | 'number'
      | 'date'
      | 'issuer'
      | 'subject'
      | 'page'
      | 'file'
      | 'documents'
      | 'title'
      | 'notice'
      | 'name',
      string
    >
  >;
  /** Columns a register of units cannot do without. */
  readonly registerColumn: Readonly<Record<'code' | 'name' | 'kind', string>>;
  /** Sheets and columns of a form. */
  readonly formSheet: Readonly<Record<'cover' | 'scores' | 'documents', string>>;
  readonly formColumn: Readonly<
    Record<
      | 'id'
      | 'kind'
      | 'number'
      | 'date'
      | 'issuer'
      | 'subject'
      | 'file'
      | 'page'
      | 'entry'
      | 'document1'
      | 'document2'
      | 'document3'
      | 'documents'
      | 'explanation'
      | 'claimed'
      | 'changedEntry'
      | 'changedPoints'
      | 'accept'
      | 'reason',
      string
    >
  >;
  /** Codes of the YAML reader. */
  readonly yamlReason: Readonly<
    Record<
      | 'TAB_AS_INDENT'
      | 'BAD_INDENT'
      | 'MISSING_CHAR'
      | 'MULTILINE_IMPLICIT_KEY'
      | 'BLOCK_AS_IMPLICIT_KEY'
      | 'BAD_SCALAR_START'
      | 'UNEXPECTED_TOKEN',
      string
    >
  >;
}
