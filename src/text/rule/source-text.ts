import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { CriterionSource, Source } from '../../criteria/schema/source.ts';
import type { Speaking } from './speaking.ts';

/** `Mục II.3, 12/KH-UBND của UBND tỉnh (dựa theo)`: where something comes from, and how near it is. */
export function sourceText({ set, words, labels }: Speaking, source: Source): string {
  const cited = labels.source.cited(source.section, documentText(set, source.document));
  return withNote(labels, `${cited} (${words.fidelity(source.fidelity)})`, source.note);
}

/**
 * The same for a criterion: wording and points each with their own fidelity. In short, remarks and
 * what a number says in brackets are left to the sheet that lists the documents.
 */
export function criterionSourceText(
  { set, words, labels }: Speaking,
  source: CriterionSource,
  length: 'short' | 'full',
): string {
  const cite = ({ section, document }: Pick<Source, 'section' | 'document'>): string => {
    const full = documentText(set, document);
    return labels.source.cited(section, length === 'full' ? full : full.replace(IN_BRACKETS, ''));
  };
  const { points } = source;
  const pointsText =
    typeof points === 'string'
      ? words.fidelity(points)
      : `${words.fidelity(points.fidelity)}, ${cite(points)}`;
  const fidelity = labels.source.fidelity(words.fidelity(source.fidelity), pointsText);
  return withNote(
    labels,
    `${cite(source)} ${fidelity}`,
    length === 'full' ? source.note : undefined,
  );
}

const IN_BRACKETS = / \([^)]*\)/g;

export function documentText({ documents }: Pick<CriteriaSet, 'documents'>, id: string): string {
  const document = documents[id];
  return document ? `${document.number} – ${document.issuer}` : id;
}

function withNote(labels: Speaking['labels'], text: string, note: string | undefined): string {
  return note ? `${text}. ${labels.source.note(note)}` : text;
}
