import { Modal } from 'antd';
import { useText } from '../../text/use-text.tsx';
import { KEYS } from './keys.ts';

/** The list of keys. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const say = useText().appraise.keys;
  const { close } = useText().shell;
  return (
    <Modal
      className="appraise-dialog"
      open
      title={say.title}
      onCancel={onClose}
      onOk={onClose}
      okText={close}
      cancelButtonProps={{ hidden: true }}
    >
      <p className="quiet">{say.hint}</p>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say.key}</th>
            <th scope="col">{say.does}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(KEYS).map(([name, key]) => (
            <tr key={name}>
              <td>
                <kbd>{key}</kbd>
              </td>
              <td>{say[name as keyof typeof KEYS]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
