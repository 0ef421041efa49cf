import { Alert, Button, Popconfirm, Tabs } from 'antd';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import { isFault } from '../../../../criteria/finding.ts';
import { useTitle } from '../../../parts/use-title.ts';
import { Waiting } from '../../../parts/waiting.tsx';
import { useText } from '../../../text/use-text.tsx';
import { CriteriaForm } from '../criteria-form/criteria-form.tsx';
import { DifferenceTable } from '../difference-table.tsx';
import { FrameForm } from '../frame-form/frame-form.tsx';
import type { KeptDraft } from '../kept-draft.ts';
import type { ReadText } from '../set-text.ts';
import { AddSet } from './add-set.tsx';
import { Checks } from './checks.tsx';
import { CodeField, type CodeFieldHandle } from './code-field.tsx';
import { ElsewhereNote } from './elsewhere-note.tsx';
import { useDraft } from './use-draft.ts';

/** The builder is heavy, and not everybody who edits a text opens it. */
const Conditions = lazy(() => import('../conditions/conditions.tsx'));
const Trial = lazy(() => import('../trial/trial.tsx'));

interface WorkbenchProps {
  readonly draftKey: string;
  readonly begun: KeptDraft;
  /** The version the draft is a copy of. */
  readonly base?: ReadText | undefined;
  onStartAgain?(): void;
}

/** A text, its conditions, what it changes and a trial of it; the checks always beside. */
export function Workbench({ draftKey, begun, base, onStartAgain }: WorkbenchProps) {
  const say = useText().sets.edit;
  const item = new URLSearchParams(useSearch()).get('muc') ?? undefined;
  const [tab, setTab] = useState(() => (item === undefined ? 'frame' : 'criteria'));
  const isChanged = useCallback((text: string) => text !== base?.text, [base?.text]);
  const draft = useDraft(draftKey, begun, isChanged);
  const { text, read, setText } = draft;
  const field = useRef<CodeFieldHandle>(null);
  const faults = useMemo(() => read.findings.filter(isFault), [read]);
  const marked = useMemo(() => new Set(faults.flatMap(({ at }) => at.line ?? [])), [faults]);
  const title = base?.set ? say.title(base.set.id) : say.titleNew;
  useTitle(title);
  const goTo = (line: number, column: number) => {
    setTab('text');
    // The field is there only once its tab is.
    setTimeout(() => field.current?.goTo(line, column));
  };
  const items = [
    { key: 'frame', label: say.tabs.frame, children: <FrameForm draft={draft} /> },
    {
      key: 'criteria',
      label: say.tabs.criteria,
      children: <CriteriaForm draft={draft} begun={item} onSeeText={goTo} />,
    },
    {
      key: 'conditions',
      label: say.tabs.conditions,
      children: later(<Conditions draft={draft} onSeeText={goTo} />),
    },
    {
      key: 'text',
      label: say.tabs.text,
      children: (
        <CodeField
          ref={field}
          label={say.textLabel}
          value={text}
          onChange={setText}
          marked={marked}
        />
      ),
    },
    ...(base?.set
      ? [
          {
            key: 'changes',
            label: say.tabs.changes,
            children: read.set ? (
              <DifferenceTable before={base.set} after={read.set} />
            ) : (
              <Alert type="warning" showIcon title={say.faults(faults.length)} />
            ),
          },
        ]
      : []),
    { key: 'trial', label: say.tabs.trial, children: later(<Trial draft={draft} />) },
  ];
  return (
    <>
      <h1>{title}</h1>
      <ElsewhereNote draft={draft} />
      <div className="toolbar">
        <AddSet draftKey={draftKey} draft={draft} isChanged={isChanged(text)} />
        {onStartAgain && isChanged(text) && (
          <Popconfirm title={say.startAgainAsk} onConfirm={onStartAgain}>
            <Button>{say.startAgain}</Button>
          </Popconfirm>
        )}
        <p className="quiet tight">{draft.isKept ? say.kept : say.notKept}</p>
      </div>
      <div className="workbench">
        <Tabs activeKey={tab} onChange={setTab} items={items} />
        <Checks read={read} isReading={draft.isReading} onGo={goTo} />
      </div>
    </>
  );
}

function later(part: React.ReactNode) {
  return <Suspense fallback={<Waiting />}>{part}</Suspense>;
}
