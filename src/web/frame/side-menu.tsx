import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { roundsQuery } from '../api/rounds.ts';
import type { Me } from '../session/use-me.ts';
import { useText } from '../text/use-text.tsx';
import { placesFor } from './places.ts';

/** Where one can go, by what one may do. */
export function SideMenu({ me, onGone }: { me: Me; onGone?: () => void }) {
  const say = useText().shell;
  const [at] = useLocation();
  const rounds = useQuery(roundsQuery());
  return (
    <ul className="menu">
      {placesFor(me, rounds.data ?? [], at).map(({ place, href }) => (
        <li key={href}>
          <Link
            href={href}
            aria-current={isAt(at, href) ? 'page' : undefined}
            onClick={() => onGone?.()}
          >
            {say.places[place]}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function isAt(at: string, href: string): boolean {
  return at === href || (href !== '/' && at.startsWith(`${href}/`));
}
