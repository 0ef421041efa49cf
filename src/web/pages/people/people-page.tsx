import '../../parts/fields.css';
import '../../parts/stacked.css';
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { type Grant, permit } from '../../../round/index.ts';
import { useKnownSets } from '../../api/known-sets.ts';
import { type OneTimeLink, type Person, peopleQuery } from '../../api/people.ts';
import type { PageProps } from '../../frame/routes.tsx';
import { Badge } from '../../parts/badge.tsx';
import { matches } from '../../parts/matches.ts';
import { Answered } from '../../parts/page-state.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { useRoundLabels } from '../../text/use-labels.ts';
import { useText } from '../../text/use-text.tsx';
import { AddPerson } from './add-person.tsx';
import { grantText } from './grant-text.ts';
import { PersonDrawer } from './person-drawer.tsx';
import { ShownLink } from './shown-link.tsx';

/** Who may sign in, and what each may do. */
export default function PeoplePage({ me }: PageProps) {
  const { people: say } = useText();
  useTitle(say.title);
  const people = useQuery(peopleQuery());
  const mayManage = permit((me.grants ?? []) as readonly Grant[], 'manage-people', {}).allowed;
  const [asked, setAsked] = useState('');
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<string>();
  const [made, setMade] = useState<{ person: Person; link: OneTimeLink }>();
  return (
    <>
      <h1>{say.title}</h1>
      {mayManage && (
        <p className="no-print">
          <Button type="primary" onClick={() => setAdding(true)}>
            {say.add}
          </Button>
        </p>
      )}
      {made && (
        <ShownLink name={made.person.name} link={made.link} onDone={() => setMade(undefined)} />
      )}
      <Answered query={people}>
        {(all) => {
          const shown = all
            .filter(({ name, username, email }) =>
              matches(`${name} ${username} ${email ?? ''}`, asked),
            )
            .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
          const opened = all.find(({ id }) => id === open);
          return (
            <>
              <div className="field narrow no-print">
                <label htmlFor="find-person">{say.find}</label>
                <Input
                  id="find-person"
                  allowClear
                  value={asked}
                  onChange={({ target }) => setAsked(target.value)}
                />
              </div>
              <p role="status" className="quiet">
                {say.shown(shown.length, all.length)}
              </p>
              <PeopleTable people={shown} onOpen={setOpen} />
              {opened && <PersonDrawer person={opened} onClose={() => setOpen(undefined)} />}
            </>
          );
        }}
      </Answered>
      {adding && (
        <AddPerson
          onClose={() => setAdding(false)}
          onMade={(person, link) => {
            setMade({ person, link });
            setAdding(false);
          }}
        />
      )}
    </>
  );
}

function PeopleTable({
  people,
  onOpen,
}: {
  people: readonly Person[];
  onOpen: (id: string) => void;
}) {
  const { people: say } = useText();
  const labels = useRoundLabels();
  const known = useKnownSets();
  return (
    <div className="scroll-x">
      <table className="plain stacked">
        <thead>
          <tr>
            <th scope="col">{say.name}</th>
            <th scope="col">{say.username}</th>
            <th scope="col">{say.roles}</th>
            <th scope="col">{say.state}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name, username, email, disabled, secondFactorEnrolled, grants }) => (
            <tr key={id}>
              <th scope="row">
                <button type="button" className="link-button" onClick={() => onOpen(id)}>
                  {name}
                </button>
                {email && <div className="quiet">{email}</div>}
              </th>
              <td data-label={say.username}>{username}</td>
              <td>
                {(grants ?? []).length === 0 && <span className="quiet">{say.noRole}</span>}
                {(grants ?? []).map((grant) => (
                  <div key={grant.id}>{grantText(grant, labels, known, say)}</div>
                ))}
              </td>
              <td>
                {disabled ? (
                  <Badge tone="bad">{say.disabled}</Badge>
                ) : (
                  <Badge tone="good">{say.active}</Badge>
                )}{' '}
                {secondFactorEnrolled && <Badge tone="info">{say.secondFactor}</Badge>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
