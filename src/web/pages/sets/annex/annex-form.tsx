import { Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { AnnexToRead } from '../../../api/sets.ts';
import { useText } from '../../../text/use-text.tsx';
import { PickFile } from './pick-file.tsx';

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

interface AnnexFormProps {
  readonly isReading: boolean;
  onRead(annex: AnnexToRead): void;
}

/** Which annex, and what the set made of it is to be called. */
export function AnnexForm({ isReading, onRead }: AnnexFormProps) {
  const say = useText().sets.annex;
  const [form] = Form.useForm<{ id: string; year: number }>();
  const [file, setFile] = useState<File>();
  const choose = (chosen: File) => {
    setFile(chosen);
    if (!form.getFieldValue('id')) form.setFieldValue('id', idFrom(chosen.name));
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      className="narrow"
      initialValues={{ year: new Date().getFullYear() }}
      onFinish={({ id, year }) => file && onRead({ file, id, year })}
    >
      <PickFile
        id="annex-file"
        label={say.file}
        accept=".docx,.xlsx"
        chosen={file?.name}
        onPick={choose}
      />
      <Form.Item
        name="id"
        label={say.id}
        extra={say.idHint}
        rules={[
          { required: true, message: say.needed },
          { pattern: ID, message: say.idBad },
        ]}
      >
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="year" label={say.year} rules={[{ required: true, message: say.needed }]}>
        <InputNumber min={2000} max={2100} />
      </Form.Item>
      <Button type="primary" htmlType="submit" disabled={!file} loading={isReading}>
        {say.draft}
      </Button>
    </Form>
  );
}

/** `Phụ lục 01.docx` as `phu-luc-01`, as the command line names it. */
function idFrom(name: string): string {
  const bare = name
    .replace(/\.[^.]*$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
  const words = bare.split(/[^a-z0-9]+/).filter((word) => word !== '');
  return words.join('-').replace(/^(?=\d)/, 'bo-');
}
