import type { CriteriaSet } from '../../../../criteria/criteria-set.ts';
import type { CriterionSource, Fidelity, Source } from '../../../../criteria/schema/source.ts';
import { Badge } from '../../../parts/badge.tsx';
import { FidelityBadge } from '../../../parts/fidelity-badge.tsx';
import { useText } from '../../../text/use-text.tsx';

/** The article something comes from, and how near it is to it. */
export function SourceNote({ set, source }: { set: CriteriaSet; source: Source }) {
  return (
    <>
      <Cited set={set} source={source} /> <HowNear fidelity={source.fidelity} />
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
      {(typeof points !== 'string' || points !== source.fidelity) && (
        <>
          <br />
          {say.pointsFidelity}: {typeof points !== 'string' && <Cited set={set} source={points} />}{' '}
          <HowNear fidelity={fidelity} />
        </>
      )}
    </>
  );
}

/** Where a set is read for itself, what is word for word is said as well. */
function HowNear({ fidelity }: { fidelity: Fidelity }) {
  const say = useText().sets.read;
  if (fidelity !== 'verbatim') return <FidelityBadge fidelity={fidelity} />;
  return <Badge tone="good">{say.verbatim}</Badge>;
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
