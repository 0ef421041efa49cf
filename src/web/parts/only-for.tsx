import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { hrefs } from '../frame/places.ts';
import { holds, type Me, type Role } from '../session/use-me.ts';
import { useText } from '../text/use-text.tsx';

interface OnlyForProps {
  readonly me: Me;
  readonly roles: readonly Role[];
  /** Made only for those who may see it: a page asks for nothing that would be refused. */
  readonly children: () => ReactNode;
}

/** A page for some roles; whoever came here without one is told so, and where to go instead. */
export function OnlyFor({ me, roles, children }: OnlyForProps) {
  const { shell, step } = useText();
  if (holds(me, ...roles)) return <>{children()}</>;
  return (
    <Alert
      type="warning"
      showIcon
      title={<h1 className="tight">{step.notForYou}</h1>}
      description={
        <>
          <p>{step.notForYouRemedy}</p>
          <Link className="in-text" href={hrefs.home}>
            {shell.places.home}
          </Link>
        </>
      }
    />
  );
}
