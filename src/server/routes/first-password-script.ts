/**
 * Shows whom the link is for, sends the first password, and shows what the server says of it.
 * Sentences are on the page; the token stands behind the mark of the address and is sent in bodies.
 */
export const FIRST_PASSWORD_SCRIPT = `const by = (id) => document.getElementById(id);
const [form, first, again, told] = ['form', 'first', 'again', 'told'].map(by);
const token = location.hash.slice(1);
const send = async (path, body) => {
  const answer = await fetch('/api/auth/invitation/' + path + location.search, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, ...body }),
  });
  const said = await answer.json();
  if (!answer.ok) told.textContent = said.title + ' ' + said.detail;
  return answer.ok ? said : undefined;
};
const whom = await send('look', {});
if (whom) by('who').textContent = whom.name + ' (' + whom.username + ')';
else form.remove();
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (first.value !== again.value) { told.textContent = form.dataset.differ; return; }
  if (!(await send('accept', { password: first.value }))) return;
  told.textContent = form.dataset.done + ' ' + whom.username;
  form.remove();
});
`;
