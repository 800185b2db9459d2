// A link into Tasklist names its task behind a #, which the server never sees: the browser carries it through.
const form = document.getElementById('sign-in');
form.action += location.hash;

// What was typed and came too late is offered again after the sign-in; typed.js keeps it until then.
const kept = document.getElementById('kept');
const typed = JSON.parse(sessionStorage.getItem('typed'));
if (kept && typed?.fields.length > 0) {
  sessionStorage.setItem('typed', JSON.stringify({ ...typed, ended: true }));
  kept.hidden = false;
} else if (!typed?.ended) {
  sessionStorage.removeItem('typed');
}
