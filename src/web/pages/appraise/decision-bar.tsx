import { Alert, Button } from 'antd';
import type { Permit } from '../../../round/permissions.ts';
import type { DecisionValue } from '../../api/appraisal.ts';
import { useText } from '../../text/use-text.tsx';
import type { Choices } from './deciding.ts';
import { KEYS, type KeyName } from './keys.ts';

interface Props {
  readonly choices: Choices;
  readonly permit: Permit;
  readonly mayAsk: boolean;
  readonly busy: boolean;
  onDecide(value: DecisionValue | null): void;
  onChange(): void;
  onAsk(): void;
}

/** What can be done about a task, each with its key; or why nothing can. */
export function DecisionBar(props: Props) {
  const { choices, permit, mayAsk, busy, onDecide, onChange, onAsk } = props;
  const say = useText().appraise;
  const { accept, keepFirst, part, standing } = choices;
  return (
    <div className="decision-bar">
      {permit.allowed ? (
        <>
          {keepFirst && (
            <Button type="primary" loading={busy} onClick={() => onDecide(keepFirst)}>
              {say.keepFirst} <Key name="keepFirst" />
            </Button>
          )}
          {accept && (
            <Button
              type={keepFirst ? 'default' : 'primary'}
              loading={busy}
              onClick={() => onDecide(accept)}
            >
              {part === 'council' ? say.acceptCouncil : say.accept} <Key name="accept" />
            </Button>
          )}
          <Button type={accept ? 'default' : 'primary'} onClick={onChange}>
            {say.change} <Key name="change" />
          </Button>
          {standing && (
            <Button type="text" onClick={() => onDecide(null)}>
              {say.takeBack}
            </Button>
          )}
        </>
      ) : (
        <Alert type="info" showIcon title={say.cannot[permit.because]} />
      )}
      {mayAsk && (
        <Button onClick={onAsk}>
          {say.ask} <Key name="ask" />
        </Button>
      )}
    </div>
  );
}

/** The key a button can be pressed by. */
export function Key({ name }: { name: KeyName }) {
  return <kbd aria-hidden>{KEYS[name]}</kbd>;
}
