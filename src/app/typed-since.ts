import type { Finding } from '../criteria/finding.ts';
import type { Answer, Submission } from '../evidence/submission.ts';
import type { PlainMap } from './form-evidence.ts';
import { sameValues } from './plain-values.ts';

/** Pieces, such as `answer/1.2`, whose last change came by a form: another form may correct them. */
export type ByForms = ReadonlySet<string>;

/** What is known of a unit, and what a form would make of it. */
export interface Replaced {
  readonly before: Submission;
  readonly after: Submission;
  /** Documents that no criterion cited: the form did not show them. */
  readonly uncited: readonly PlainMap[];
  /** The documents as the form has them. */
  readonly documents: readonly PlainMap[];
}

/** What a form would undo although it neither shows it nor brought it. */
export function typedSince(
  replaced: Replaced,
  showsAnswers: boolean,
  byForms: ByForms,
  file: string,
): Finding | undefined {
  const criteria = showsAnswers ? [] : answersAtStake(replaced, byForms);
  const documents = documentsAtStake(replaced, byForms);
  if (criteria.length === 0 && documents.length === 0) return undefined;
  const figures = {
    ...(criteria.length > 0 && { criteria: criteria.join(', ') }),
    ...(documents.length > 0 && { documents: documents.join(', ') }),
  };
  return { code: 'form.typed-since', at: { file }, figures };
}

function answersAtStake({ before, after }: Replaced, byForms: ByForms): readonly string[] {
  const cameByForm = (id: string, { documents }: Answer): boolean =>
    byForms.has(`answer/${id}`) &&
    documents.every((document) => byForms.has(`document/${document.id}`));
  return [...before.answers].flatMap(([id, answer]) =>
    sameValues(answer, after.answers.get(id)) || cameByForm(id, answer) ? [] : [id],
  );
}

function documentsAtStake({ uncited, documents }: Replaced, byForms: ByForms): readonly string[] {
  const listed = new Map(documents.map((document) => [document.id, document]));
  return uncited.flatMap((document) => {
    const other = listed.get(document.id ?? '');
    const id = String(document.id);
    const isLeft = !other || sameValues(document, other) || byForms.has(`document/${id}`);
    return isLeft ? [] : [id.toUpperCase()];
  });
}
