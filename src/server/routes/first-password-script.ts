/** Sends the first password and shows what the server says of it. Sentences are on the page. */
export const FIRST_PASSWORD_SCRIPT = `const form = document.getElementById('form');
const [first, again, told] = ['first', 'again', 'told'].map((id) => document.getElementById(id));
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (first.value !== again.value) { told.textContent = form.dataset.differ; return; }
  const token = location.pathname.split('/').at(-1);
  const answer = await fetch('/api/v1/invitations' + location.search, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, password: first.value }),
  });
  const body = await answer.json();
  told.textContent = answer.ok ? form.dataset.done + ' ' + body.username : body.title + ' ' + body.detail;
  if (answer.ok) form.remove();
});
`;
