import { useQueryClient } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { createPerson, type OneTimeLink, type Person } from '../../api/people.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useText } from '../../text/use-text.tsx';

const FIELDS = ['name', 'username', 'email'] as const;
type Field = (typeof FIELDS)[number];
/** As the server takes them. */
const SHAPES: Readonly<Record<Field, RegExp>> = {
  name: /\S/,
  username: /^[a-z0-9][a-z0-9._-]{1,62}[a-z0-9]$/i,
  email: /^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/,
};

/** Adds somebody; the link for their first password comes back. */
export function AddPerson({
  onClose,
  onMade,
}: {
  onClose: () => void;
  onMade: (person: Person, link: OneTimeLink) => void;
}) {
  const { people: say, shell } = useText();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Record<Field, string>>({ name: '', username: '', email: '' });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const isWrong = (field: Field) => !SHAPES[field].test(typed[field].trim());
  const save = async () => {
    setTried(true);
    if (FIELDS.some(isWrong)) return;
    setBusy(true);
    setFault(undefined);
    try {
      const email = typed.email.trim();
      const { person, link } = await createPerson({
        username: typed.username.trim().toLowerCase(),
        name: typed.name.trim(),
        ...(email !== '' && { email }),
      });
      await queries.invalidateQueries({ queryKey: ['people'] });
      onMade(person, link);
    } catch (error) {
      setFault(error);
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={say.add}
      okText={say.addNow}
      cancelText={shell.cancel}
      confirmLoading={busy}
      mask={{ closable: false }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      {FIELDS.map((field) => {
        const wrong = tried && isWrong(field);
        return (
          <div key={field} className="field">
            <label htmlFor={`person-${field}`}>{say[field]}</label>
            <Input
              id={`person-${field}`}
              value={typed[field]}
              autoComplete="off"
              status={wrong ? 'error' : ''}
              aria-invalid={wrong}
              aria-describedby={`person-${field}-hint`}
              onChange={({ target }) => setTyped((now) => ({ ...now, [field]: target.value }))}
            />
            <p id={`person-${field}-hint`} className={wrong ? 'fault' : 'quiet tight'}>
              {say.hints[field]}
            </p>
          </div>
        );
      })}
      {fault !== undefined && <ProblemNote error={fault} />}
    </Modal>
  );
}
