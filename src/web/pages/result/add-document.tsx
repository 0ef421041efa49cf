import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Progress, Select } from 'antd';
import { useState } from 'react';
import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import { api, taken } from '../../api/client.ts';
import { attachFile, newDocumentId } from '../../api/documents.ts';
import type { UnitAt } from '../../api/units.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useText } from '../../text/use-text.tsx';

interface AddDocumentProps {
  readonly set: CriteriaSet;
  readonly at: UnitAt;
  readonly onAdded: (document: string) => void;
  readonly onClose: () => void;
}

type Written = Readonly<Record<'kind' | 'number' | 'date' | 'issuer' | 'subject', string>>;

/** A document that supports an explanation: what it is, and its file. */
export function AddDocument({ set, at, onAdded, onClose }: AddDocumentProps) {
  const { result, shell } = useText();
  const say = result.explain;
  const queries = useQueryClient();
  const [form] = Form.useForm<Written>();
  const [file, setFile] = useState<File>();
  const [share, setShare] = useState<number>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const add = async (value: Written) => {
    setBusy(true);
    setError(undefined);
    const document = newDocumentId();
    const path = { ...at, document };
    try {
      await taken(
        api.PUT('/v1/rounds/{round}/units/{unit}/documents/{document}', {
          params: { path },
          body: { value, seen: 0 },
        }),
      );
      if (file) await attachFile(at, document, file, setShare);
      await queries.invalidateQueries({ queryKey: ['units', at.round, at.unit, 'evidence'] });
      onAdded(document);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const fields = ['number', 'date', 'issuer', 'subject'] as const;
  const kinds = Object.entries(set.evidenceKinds).map(([value, label]) => ({ value, label }));
  return (
    <Modal
      open
      title={say.addTitle}
      okText={say.addNow}
      cancelText={shell.cancel}
      confirmLoading={busy}
      mask={{ closable: false }}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(value) => void add(value)}
      >
        <Form.Item name="kind" label={say.kind} rules={[{ required: true, message: say.needed }]}>
          <Select options={kinds} />
        </Form.Item>
        {fields.map((field) => (
          <Form.Item
            key={field}
            name={field}
            label={say[field]}
            rules={[{ required: true, whitespace: true, message: say.needed }]}
          >
            <Input />
          </Form.Item>
        ))}
        <label>
          {say.file}
          <br />
          <input type="file" onChange={({ target }) => setFile(target.files?.[0])} />
        </label>
        {share !== undefined && <Progress percent={Math.floor(share * 100)} />}
      </Form>
      {error !== undefined && <ProblemNote error={error} />}
    </Modal>
  );
}
