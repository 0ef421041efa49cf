import { type ComponentType, lazy } from 'react';

/**
 * A part made of widgets, fetched with them when it is first shown. What people see first is made of
 * the browser's own elements, so that a slow line and an old machine have little to carry.
 */
export function withWidgets<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
) {
  return lazy(async () => {
    const [{ default: Part }, { Widgets }] = await Promise.all([load(), import('./widgets.tsx')]);
    return {
      default: (props: Props) => (
        <Widgets>
          <Part {...props} />
        </Widgets>
      ),
    };
  });
}
