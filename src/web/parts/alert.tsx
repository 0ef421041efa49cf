import { type ReactNode, useState } from 'react';
import { useText } from '../text/use-text.tsx';
import { Icon } from './icon.tsx';

interface AlertProps {
  readonly type: 'error' | 'warning' | 'info' | 'success';
  readonly title: ReactNode;
  readonly description?: ReactNode;
  /** At the end: what can be done about it. */
  readonly action?: ReactNode;
  readonly className?: string;
  readonly closable?: boolean;
}

/** Something to be noticed, in a frame of its own. What is wrong is also read out. */
export function Alert(props: AlertProps) {
  const { type, title, description, action, className = '', closable = false } = props;
  const say = useText().shell;
  const [isPutAway, putAway] = useState(false);
  if (isPutAway) return null;
  const isUrgent = type === 'error' || type === 'warning';
  return (
    <div className={`alert ${type} ${className}`} role={isUrgent ? 'alert' : undefined}>
      <Icon name={isUrgent ? 'warning' : type === 'success' ? 'done' : 'info'} />
      <div className="alert-body">
        <div className="alert-title">{title}</div>
        {description}
      </div>
      {action}
      {closable && (
        <button
          type="button"
          className="button text small"
          aria-label={say.putAway}
          onClick={() => putAway(true)}
        >
          ×
        </button>
      )}
    </div>
  );
}
