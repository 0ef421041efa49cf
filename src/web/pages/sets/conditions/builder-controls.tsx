import { AntDActionElement, AntDValueEditor, AntDValueSelector } from '@react-querybuilder/antd';
import { Checkbox } from 'antd';
import type { ComponentProps } from 'react';
import type { ControlElementsProp, FullField, NotToggleProps } from 'react-querybuilder';

type Selector = ComponentProps<typeof AntDValueSelector>;
type Editor = ComponentProps<typeof AntDValueEditor>;
type Action = ComponentProps<typeof AntDActionElement>;

/** The builder's controls, each with its name for those who cannot see where it stands. */
export const controls: ControlElementsProp<FullField, string> = {
  actionElement: (props: Action) => <AntDActionElement {...props} type="default" />,
  valueSelector: NamedSelector,
  valueEditor: (props: Editor) => (
    <AntDValueEditor
      {...props}
      selectorComponent={NamedSelector}
      extraProps={{ 'aria-label': props.title }}
    />
  ),
  notToggle: Turn,
};

function NamedSelector(props: Selector) {
  return (
    <AntDValueSelector
      {...props}
      aria-label={props.title}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}

function Turn({ checked, handleOnChange, label, disabled }: NotToggleProps) {
  return (
    <Checkbox
      checked={checked === true}
      disabled={disabled === true}
      onChange={({ target }) => handleOnChange(target.checked)}
    >
      {label}
    </Checkbox>
  );
}
