import type { ComponentProps, ReactNode } from 'react';
import type { IconName } from './icon.tsx';
import { Icon } from './icon.tsx';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  readonly type?: 'primary' | 'text' | 'link' | 'dashed' | undefined;
  readonly size?: 'small' | undefined;
  readonly icon?: IconName;
  /** What it set off is not done yet: it cannot be pressed again. */
  readonly loading?: boolean;
  readonly htmlType?: 'submit';
  readonly children?: ReactNode;
}

/** A button of the pages that are loaded first; it looks like those of the widgets. */
export function Button(props: ButtonProps) {
  const { type = 'plain', size = '', icon, loading, htmlType, className = '', ...rest } = props;
  const { children, disabled, ...others } = rest;
  return (
    <button
      {...others}
      type={htmlType ?? 'button'}
      className={`button ${type} ${size} ${className}`}
      disabled={disabled === true || loading === true}
      aria-busy={loading}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
