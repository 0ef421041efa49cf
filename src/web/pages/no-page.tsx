import { Link } from 'wouter';
import { Alert } from '../parts/alert.tsx';
import { useText } from '../text/use-text.tsx';

export function NoPage() {
  const say = useText().shell;
  return (
    <Alert
      type="warning"
      title={<h1 className="tight">{say.problems.notFound}</h1>}
      description={
        <>
          <p>{say.problems.notFoundRemedy}</p>
          <Link href="/">{say.places.home}</Link>
        </>
      }
    />
  );
}
