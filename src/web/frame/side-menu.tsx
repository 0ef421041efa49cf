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
  const places = placesFor(me, rounds.data ?? [], at);
  // Some places lie within others: a round is managed at an address below the list of rounds.
  const here = places
    .filter(({ href }) => isAt(at, href))
    .reduce((nearest, { href }) => (href.length > nearest.length ? href : nearest), '');
  return (
    <ul className="menu">
      {places.map(({ place, href }) => (
        <li key={href}>
          <Link
            href={href}
            aria-current={href === here ? 'page' : undefined}
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
