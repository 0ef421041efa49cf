import type { CriteriaSet } from '../../../../criteria/criteria-set.ts';
import type { CriterionSource, Source } from '../../../../criteria/schema/source.ts';
import { FidelityBadge } from '../../../parts/fidelity-badge.tsx';
import { useText } from '../../../text/use-text.tsx';

/** The article something comes from, and how near it is to it. */
export function SourceNote({ set, source }: { set: CriteriaSet; source: Source }) {
  return (
    <>
      <Cited set={set} source={source} /> <FidelityBadge fidelity={source.fidelity} />
      {source.note && (
        <>
          <br />
          <small className="quiet">{source.note}</small>
        </>
      )}
    </>
  );
}

/** The same for a criterion, whose numbers may come from elsewhere than its wording. */
export function CriterionSourceNote({
  set,
  source,
}: {
  set: CriteriaSet;
  source: CriterionSource;
}) {
  const say = useText().sets.read;
  const { points } = source;
  const fidelity = typeof points === 'string' ? points : points.fidelity;
  return (
    <>
      <SourceNote set={set} source={source} />
      {(typeof points !== 'string' || fidelity !== 'verbatim') && (
        <>
          <br />
          {say.pointsFidelity}: {typeof points !== 'string' && <Cited set={set} source={points} />}{' '}
          <FidelityBadge fidelity={fidelity} />
        </>
      )}
    </>
  );
}

function Cited({
  set,
  source,
}: {
  set: CriteriaSet;
  source: Pick<Source, 'document' | 'section'>;
}) {
  const document = set.documents[source.document];
  return (
    <span title={document?.title}>
      {source.section}, {document?.number.replace(/ \([^)]*\)/g, '') ?? source.document}
    </span>
  );
}
