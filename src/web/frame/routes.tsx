import { type ComponentType, lazy } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { HomePage } from '../pages/home/home-page.tsx';
import { NoPage } from '../pages/no-page.tsx';
import type { Me } from '../session/use-me.ts';
import { withWidgets } from '../with-widgets.tsx';

/** What a page is given: the one signed in, and the parts of its address. */
export interface PageProps {
  readonly me: Me;
  readonly at: Readonly<Record<string, string>>;
}

type Page = ComponentType<PageProps>;

interface KnownPage {
  readonly path: string;
  load(): Promise<{ readonly default: Page }>;
  /** Made of the browser's own elements alone. */
  readonly isPlain?: boolean;
}

const routes: readonly KnownPage[] = [
  { path: '/dot/:round/tham-dinh', load: () => import('../pages/appraise/appraise-page.tsx') },
  {
    path: '/dot/:round/don-vi/:unit/tu-cham',
    load: () => import('../pages/unit/unit-page.tsx'),
    isPlain: true,
  },
  { path: '/nhat-ky', load: () => import('../pages/audit/audit-page.tsx') },
  { path: '/bao-mat', load: () => import('../pages/security/security-page.tsx') },
  { path: '/dot/:round/quan-ly/:part?', load: () => import('../pages/manage/manage-page.tsx') },
  { path: '/dot', load: () => import('../pages/rounds/rounds-page.tsx') },
  { path: '/dot/moi', load: () => import('../pages/rounds/new-round-page.tsx') },
  { path: '/dot/:round/lap', load: () => import('../pages/rounds/edit-round-page.tsx') },
  {
    path: '/dot/:round/don-vi-tham-gia',
    load: () => import('../pages/rounds/participants-page.tsx'),
  },
  { path: '/don-vi', load: () => import('../pages/units/units-page.tsx') },
  { path: '/nguoi-dung', load: () => import('../pages/people/people-page.tsx') },
  { path: '/bo-tieu-chi', load: () => import('../pages/sets/sets-page.tsx') },
  { path: '/bo-tieu-chi/nhap-phu-luc', load: () => import('../pages/sets/annex-page.tsx') },
  { path: '/bo-tieu-chi/:set', load: () => import('../pages/sets/read-set-page.tsx') },
  { path: '/bo-tieu-chi/:draft/soan', load: () => import('../pages/sets/edit-set-page.tsx') },
  {
    path: '/bo-tieu-chi/:before/so-voi/:after',
    load: () => import('../pages/sets/compare-page.tsx'),
  },
  {
    path: '/dot/:round/don-vi/:unit/ket-qua',
    load: () => import('../pages/result/result-page.tsx'),
  },
  { path: '/dot/:round/xep-hang', load: () => import('../pages/ranking/ranking-page.tsx') },
  {
    path: '/dot/:round/xep-hang/bang',
    load: () => import('../pages/ranking/public-table-page.tsx'),
  },
];

/** Each page is fetched when it is first opened: a unit's people never load the council's charts. */
const pages: readonly (readonly [path: string, page: Page])[] = routes.map(
  ({ path, load, isPlain }) => [path, isPlain ? lazy(load) : withWidgets(load)],
);

function shapeOf(path: string): RegExp {
  const shape = path.replace(/\/:\w+\?/g, '(?:/[^/]+)?').replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${shape}$`);
}

/** Sends for the page of an address before it is known who is asking for it: it will be wanted. */
export function fetchPage(address: string): void {
  const route = routes.find(({ path }) => shapeOf(path).test(address));
  // What cannot be fetched now is asked for again, and told of, when it is shown.
  route?.load().catch(() => undefined);
}

export function Routes({ me }: { me: Me }) {
  // Nothing else is to be had before the second factor is set up.
  if (me.secondFactorNeeded)
    return (
      <Switch>
        <Route path="/bao-mat">{() => page('/bao-mat', me, {})}</Route>
        <Route>
          <Redirect to="/bao-mat" />
        </Route>
      </Switch>
    );
  return (
    <Switch>
      <Route path="/">
        <HomePage me={me} />
      </Route>
      {pages.map(([path]) => (
        <Route key={path} path={path}>
          {(at) => page(path, me, at as Record<string, string>)}
        </Route>
      ))}
      <Route>
        <NoPage />
      </Route>
    </Switch>
  );
}

function page(path: string, me: Me, at: Readonly<Record<string, string>>) {
  const Page = pages.find(([known]) => known === path)?.[1];
  return Page ? <Page me={me} at={at} /> : <NoPage />;
}
