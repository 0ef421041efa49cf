import type { Finding } from '../../../criteria/finding.ts';
import { isFault } from '../../../criteria/finding.ts';
import { wordsIn } from '../../../text/index.ts';
import { Badge } from '../../parts/badge.tsx';
import { useLanguage, useText } from '../../text/use-text.tsx';

/** Findings of a text by their line; a click goes there. */
export function FindingsList({
  findings,
  onGo,
}: {
  readonly findings: readonly Finding[];
  readonly onGo?: (line: number, column: number) => void;
}) {
  const say = useText().sets.edit;
  const { language } = useLanguage();
  const words = wordsIn(language);
  const inOrder = findings.toSorted((a, b) => (a.at.line ?? 0) - (b.at.line ?? 0));
  return (
    <ol>
      {inOrder.map((finding) => {
        const { at, code } = finding;
        const { what, remedy } = words.finding(finding);
        const { line, column = 1 } = at;
        const content = (
          <>
            <strong>{line === undefined ? say.wholeFile : say.line(line)}</strong>{' '}
            {!isFault(finding) && <Badge tone="info">{say.notice}</Badge>} {what}
            {remedy !== '' && <small className="quiet"> {remedy}</small>}
          </>
        );
        return (
          <li key={`${code} ${line}:${column} ${at.path} ${what}`}>
            {line !== undefined && onGo ? (
              <button type="button" className="finding" onClick={() => onGo(line, column)}>
                {content}
              </button>
            ) : (
              <div className="finding">{content}</div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
