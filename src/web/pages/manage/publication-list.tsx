import { useNames } from '../../api/names.ts';
import type { Round } from '../../api/rounds.ts';
import { timeText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';

/** What was published, with the bundle from which anybody can recompute it. */
export function PublicationList({ round }: { round: Round }) {
  const { publish: say } = useText();
  const publications = (round.publications ?? []).toReversed();
  const nameOf = useNames(publications.map(({ publishedBy }) => publishedBy));
  return (
    <section className="sheet">
      <h2>{say.publications}</h2>
      {publications.length === 0 ? (
        <p className="quiet">{say.noPublications}</p>
      ) : (
        <>
          <div className="scroll-x">
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col">{say.number}</th>
                  <th scope="col">{say.at}</th>
                  <th scope="col">{say.by}</th>
                  <th scope="col">{say.corrects}</th>
                  <th scope="col">{say.bundle}</th>
                </tr>
              </thead>
              <tbody>
                {publications.map(({ number, publishedAt, publishedBy, corrects, reason }) => (
                  <tr key={number}>
                    <td>{number}</td>
                    <td className="nowrap">{timeText(publishedAt)}</td>
                    <td>{nameOf(publishedBy)}</td>
                    <td>{corrects !== undefined && say.correctsFor(corrects, reason ?? '')}</td>
                    <td>
                      <a href={`/api/v1/rounds/${round.id}/publications/${number}/bundle`} download>
                        {say.bundleDownload(number)}
                      </a>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="quiet">{say.bundleHint}</p>
        </>
      )}
    </section>
  );
}
