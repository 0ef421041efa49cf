import type { Criterion } from '../../../criteria/schema/criterion.ts';
import { AnswerFields } from './answer-fields.tsx';
import { answerLines, documentTitles } from './answer-words.ts';
import { ConflictNote } from './conflict-note.tsx';
import { CriterionArticle } from './criterion-article.tsx';
import { Documents } from './documents.tsx';
import { LastYear } from './last-year.tsx';
import { LivePoints } from './live-points.tsx';
import type { UnitWork } from './use-unit-work.ts';

interface CriterionPaneProps {
  readonly work: UnitWork;
  readonly criterion: Criterion;
  readonly disabled: boolean;
}

/** One criterion: what is asked and answered, its points as typed, and the regulation beside. */
export function CriterionPane({ work, criterion, disabled }: CriterionPaneProps) {
  const titles = documentTitles(work.core.set, work.said);
  return (
    <div className="criterion">
      <div className="answering">
        <h2>
          {criterion.id}. {criterion.title}
        </h2>
        <ConflictNote
          draft={work.said('answer', criterion.id).draft}
          outbox={work.outbox}
          show={(value) => answerLines(criterion, value, titles)}
        />
        <AnswerFields work={work} criterion={criterion} disabled={disabled} />
        <Documents work={work} criterion={criterion} disabled={disabled} />
      </div>
      <aside className="beside">
        <LivePoints live={work.live} words={work.core.words} criterion={criterion.id} />
        <LastYear work={work} criterion={criterion} disabled={disabled} />
        <CriterionArticle set={work.core.set} criterion={criterion} />
      </aside>
    </div>
  );
}
