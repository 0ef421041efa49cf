import { Alert } from 'antd';
import { Link, useSearchParams } from 'wouter';
import { permit } from '../../../round/index.ts';
import { api, taken } from '../../api/client.ts';
import { type Edition, type Ranking, rankingFileAddress } from '../../api/ranking.ts';
import type { Round } from '../../api/rounds.ts';
import { hrefs } from '../../frame/places.ts';
import { Badge } from '../../parts/badge.tsx';
import { ExportButton } from '../../parts/export-button.tsx';
import type { Me } from '../../session/use-me.ts';
import { useLanguage, useText } from '../../text/use-text.tsx';
import { Choices } from './choices.tsx';
import { ComparisonSection } from './comparison-section.tsx';
import { EditionNotes } from './edition-notes.tsx';
import { GradesSection } from './grades-section.tsx';
import { GroupsSection } from './groups-section.tsx';
import { LostSection } from './lost-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { RankingSection } from './ranking-section.tsx';

/** The parts of the page as its address names them. */
const SECTIONS = [
  ['xep-hang', 'ranking'],
  ['xep-loai', 'grades'],
  ['nhom', 'groups'],
  ['tu-cham', 'comparison'],
  ['mat-diem', 'lost'],
  ['don-vi', 'profile'],
] as const;

interface OverviewProps {
  readonly me: Me;
  readonly round: Round;
  readonly ranking: Ranking;
  readonly edition: Edition;
  readonly editions: readonly Edition[];
}

/** One block at a time, one question at a time; what is chosen stands in the address. */
export function Overview({ me, round, ranking, edition, editions }: OverviewProps) {
  const say = useText().ranking;
  const { language } = useLanguage();
  const [asked] = useSearchParams();
  const own = (me.grants ?? []).flatMap(({ unit }) => unit ?? []);
  const ownBlock = ranking.blocks.find(({ units }) => units.some(({ code }) => own.includes(code)));
  const block =
    ranking.blocks.find(({ id }) => id === asked.get('khoi')) ?? ownBlock ?? ranking.blocks[0];
  const [, section] = SECTIONS.find(([name]) => name === asked.get('muc')) ?? SECTIONS[0];
  const mayExport = permit(me.grants ?? [], 'export-results', {
    round: { state: round.state },
  }).allowed;
  const workbook = () =>
    taken(api.POST('/v1/jobs/export-ranking', { body: { round: round.id, language } }));
  return (
    <article className="ranking">
      <div className="head-line">
        <h1>{say.heading}</h1>
        <p className="tight">
          {round.title} · <Badge tone="info">{round.stateLabel}</Badge>
        </p>
      </div>
      <EditionNotes round={round} ranking={ranking} />
      <div className="ranking-actions no-print">
        <a className="door" href={rankingFileAddress(round.id, edition)} download>
          {say.excel}
        </a>
        <Link className="door" href={hrefs.publicTable(round.id, String(edition))}>
          {say.publicTable}
        </Link>
        {mayExport && <ExportButton ask={workbook}>{say.official}</ExportButton>}
      </div>
      {editions.length > 1 && (
        <Choices
          label={say.edition}
          name="ban"
          chosen={String(edition)}
          options={editions.map((one) => [
            String(one),
            one === 'now' ? say.now : say.publishedAs(one),
          ])}
        />
      )}
      {block === undefined ? (
        <Alert type="info" showIcon title={say.notYours} />
      ) : (
        <>
          <Choices
            label={say.block}
            name="khoi"
            chosen={block.id}
            options={ranking.blocks.map(({ id, title, grades }) => [
              id,
              `${title} (${grades.units})`,
            ])}
          />
          <Choices
            label={say.parts}
            name="muc"
            chosen={SECTIONS.find(([, one]) => one === section)?.[0] ?? ''}
            options={SECTIONS.map(([name, one]) => [name, say.sections[one]])}
          />
          <p className="only-print">
            {say.block}: {block.title}
          </p>
          {section === 'ranking' && <RankingSection {...{ ranking, block, own }} />}
          {section === 'grades' && <GradesSection {...{ ranking, block }} />}
          {section === 'groups' && <GroupsSection {...{ ranking, block }} />}
          {section === 'comparison' && <ComparisonSection {...{ ranking, block, own }} />}
          {section === 'lost' && <LostSection {...{ ranking, block }} />}
          {section === 'profile' && (
            <ProfileSection key={block.id} {...{ ranking, block, own }} seesAll={mayExport} />
          )}
        </>
      )}
    </article>
  );
}
