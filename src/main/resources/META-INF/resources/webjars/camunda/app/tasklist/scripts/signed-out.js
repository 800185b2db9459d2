// Whoever signs out, or comes back after the session has ended, meets the one sign-in page and not the web application's
// own form. AngularJS changes the address without an event, so the two ways it does that are watched.
function leave() {
  if (location.hash.startsWith('#/login')) {
    location.replace(location.pathname);
  }
}

for (const change of ['pushState', 'replaceState']) {
  const original = history[change];
  history[change] = function () {
    original.apply(history, arguments);
    leave();
  };
}
addEventListener('hashchange', leave);
leave();

export default [];
