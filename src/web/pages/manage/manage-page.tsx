import '../../parts/fields.css';
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'wouter';
import { progressQuery, roundQuery } from '../../api/rounds.ts';
import { useSetTitles } from '../../api/set-outline.ts';
import { hrefs, MANAGE_PARTS, type ManagePart } from '../../frame/places.ts';
import type { PageProps } from '../../frame/routes.tsx';
import { OnlyFor } from '../../parts/only-for.tsx';
import { Answered } from '../../parts/page-state.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { useText } from '../../text/use-text.tsx';
import { ExportsPart } from './exports-part.tsx';
import { FormsPart } from './forms-part.tsx';
import { MilestonesPart } from './milestones-part.tsx';
import type { PartProps } from './part-props.ts';
import { ProgressPart } from './progress-part.tsx';
import { PublishPart } from './publish-part.tsx';
import { RoundSteps } from './round-steps.tsx';

const PARTS: Readonly<Record<ManagePart, (props: PartProps) => React.ReactNode>> = {
  'tien-do': ProgressPart,
  'moc-bao-cao': MilestonesPart,
  phieu: FormsPart,
  'cong-bo': PublishPart,
  'xuat-tep': ExportsPart,
};

/** One round, for whoever runs it or looks over it. */
export default function ManagePage(props: PageProps) {
  return (
    <OnlyFor me={props.me} roles={['manager', 'council-member', 'auditor']}>
      {() => <Managed {...props} />}
    </OnlyFor>
  );
}

function Managed({ me, at }: PageProps) {
  const { manage: say } = useText();
  const id = at.round ?? '';
  const part: ManagePart = MANAGE_PARTS.find((one) => one === at.part) ?? 'tien-do';
  const round = useQuery(roundQuery(id));
  const progress = useQuery(progressQuery(id));
  const titles = useSetTitles(round.data?.set);
  useTitle(say.parts[part]);
  const Part = PARTS[part];
  return (
    <Answered query={round}>
      {(known) => (
        <>
          <h1>{known.title}</h1>
          {known.notice && (
            <Alert
              type="warning"
              showIcon
              title={capital(known.notice)}
              className="notice gap-below"
            />
          )}
          {titles.set?.notice && (
            <Alert type="warning" showIcon title={titles.set.notice} className="notice gap-below" />
          )}
          <Answered query={progress}>
            {(all) => (
              <>
                <RoundSteps me={me} round={known} units={all.units} />
                <nav aria-label={say.partsOf}>
                  <ul className="parts">
                    {MANAGE_PARTS.map((one) => (
                      <li key={one}>
                        <Link
                          href={hrefs.managePart(id, one)}
                          aria-current={one === part ? 'page' : undefined}
                        >
                          {say.parts[one]}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </nav>
                <Part me={me} round={known} progress={all} titles={titles} />
              </>
            )}
          </Answered>
        </>
      )}
    </Answered>
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
