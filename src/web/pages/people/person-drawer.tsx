import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { useKnownSets } from '../../api/known-sets.ts';
import {
  type Deed,
  deeds,
  type HeldGrant,
  invite,
  type OneTimeLink,
  type Person,
  takeRole,
} from '../../api/people.ts';
import { hrefs } from '../../frame/places.ts';
import { Badge } from '../../parts/badge.tsx';
import { StepDialog } from '../../parts/step-dialog.tsx';
import { useRoundLabels } from '../../text/use-labels.ts';
import { useText } from '../../text/use-text.tsx';
import { GiveRole } from './give-role.tsx';
import { grantText } from './grant-text.ts';
import { ShownLink } from './shown-link.tsx';

type Asked = { readonly deed: Deed | 'invite' } | { readonly grant: HeldGrant };

/** One person: what they may do, and what an administrator may do about it. */
export function PersonDrawer({ person, onClose }: { person: Person; onClose: () => void }) {
  const { people: say } = useText();
  const labels = useRoundLabels();
  const known = useKnownSets();
  const [asked, setAsked] = useState<Asked>();
  const [link, setLink] = useState<OneTimeLink>();
  const { name, username, email, disabled, secondFactorEnrolled, grants = [] } = person;
  const offered: readonly (Deed | 'invite')[] = disabled
    ? ['enable']
    : [
        'invite',
        'unlock',
        'endSessions',
        ...(secondFactorEnrolled ? (['removeSecondFactor'] as const) : []),
        'disable',
      ];
  return (
    <Drawer open size={560} onClose={onClose} title={name}>
      <p>
        {say.username}: <strong>{username}</strong>
        {email && ` · ${email}`}{' '}
        <Badge tone={disabled ? 'bad' : 'good'}>{disabled ? say.disabled : say.active}</Badge>
      </p>
      {link && <ShownLink name={name} link={link} onDone={() => setLink(undefined)} />}
      <h3>{say.roles}</h3>
      {grants.length === 0 && <p className="quiet">{say.noRole}</p>}
      <ul className="notes gap-below">
        {grants.map((grant) => (
          <li key={grant.id}>
            {grantText(grant, labels, known, say)}{' '}
            <Button
              size="small"
              aria-label={say.takeThis(grantText(grant, labels, known, say))}
              onClick={() => setAsked({ grant })}
            >
              {say.take}
            </Button>
          </li>
        ))}
      </ul>
      <GiveRole person={person} known={known} />
      <h3>{say.account}</h3>
      <div className="buttons">
        {offered.map((deed) => (
          <Button key={deed} danger={deed === 'disable'} onClick={() => setAsked({ deed })}>
            {say.deeds[deed].button}
          </Button>
        ))}
      </div>
      <p className="gap-above">
        <Link href={hrefs.auditOf({ subject: `person/${person.id}` })}>{say.seeLog}</Link>
      </p>
      {asked && (
        <AskedStep
          of={asked}
          person={person}
          grantTold={'grant' in asked ? grantText(asked.grant, labels, known, say) : ''}
          onLink={setLink}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Drawer>
  );
}

function AskedStep({
  of,
  person,
  grantTold,
  onLink,
  onClose,
}: {
  of: Asked;
  person: Person;
  grantTold: string;
  onLink: (link: OneTimeLink) => void;
  onClose: () => void;
}) {
  const { people: say } = useText();
  const queries = useQueryClient();
  const told =
    'grant' in of
      ? { button: say.take, title: say.takeTitle(person.name), means: say.takeMeans(grantTold) }
      : { ...say.deeds[of.deed], title: say.deeds[of.deed].title(person.name) };
  const work = async () => {
    if ('grant' in of) await takeRole(person.id, of.grant.id);
    else if (of.deed === 'invite') onLink(await invite(person.id));
    else await deeds[of.deed](person.id);
    await queries.invalidateQueries({ queryKey: ['people'] });
  };
  return (
    <StepDialog
      title={told.title}
      confirm={told.button}
      danger={'deed' in of && of.deed === 'disable'}
      onConfirm={work}
      onClose={onClose}
    >
      <p className="tight">{told.means}</p>
    </StepDialog>
  );
}
