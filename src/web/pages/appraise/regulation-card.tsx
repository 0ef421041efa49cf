import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import type { Criterion } from '../../../criteria/schema/criterion.ts';
import { methodText } from '../../../text/rule/method-text.ts';
import { ruleSpeechOf } from '../../../text/rule/rule-words.ts';
import { FidelityBadge } from '../../parts/fidelity-badge.tsx';
import { useLanguage } from '../../text/use-text.tsx';
import { CriterionArticle } from '../unit/criterion-article.tsx';

/** What the regulation says of a criterion, and how it is scored: both by how near to its words. */
export function RegulationCard({ set, criterion }: { set: CriteriaSet; criterion: Criterion }) {
  const { language, text } = useLanguage();
  const { points } = criterion.source;
  return (
    <div className="card">
      <CriterionArticle set={set} criterion={criterion} />
      <p className="tight">
        <strong>{text.appraise.method}:</strong>{' '}
        {methodText(ruleSpeechOf(set, language), criterion)}{' '}
        <FidelityBadge fidelity={typeof points === 'string' ? points : points.fidelity} />
      </p>
    </div>
  );
}
