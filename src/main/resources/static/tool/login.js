// A link into Tasklist names its task behind a #, which the server never sees: the browser carries it through.
const form = document.getElementById('sign-in');
form.action += location.hash;
