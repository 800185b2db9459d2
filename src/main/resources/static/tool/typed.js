// What was typed into a form that came after the end of its session is offered again after the next sign-in: in this window only, to
// the same person only, and to be looked at before it is sent. Without this file it has to be typed again.
'use strict';

const KEPT = 'typed';
const offer = document.getElementById('typed');

function fieldsOf(form) {
  return [...form.elements].filter((field) => field.name && !field.disabled
    && field.matches('textarea, select, input:not([type="hidden"], [type="file"], [type="password"])'));
}

function pick(form, name, value) {
  return fieldsOf(form).find((field) => field.name === name && (!field.matches('[type="radio"], [type="checkbox"]') || field.value === value));
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  const fields = fieldsOf(form).map((field) => ({ name: field.name, value: field.value, checked: field.checked }));
  const { user } = offer.dataset;
  sessionStorage.setItem(KEPT, JSON.stringify({ user, page: location.pathname + location.search, action: form.getAttribute('action'), fields }));
});

function fill(form, fields) {
  for (const { name, value, checked } of fields) {
    const lines = name.startsWith('lines/') && form.elements.more;
    while (lines && !form.elements[name]) form.elements.more.click();
    const field = pick(form, name, value);
    if (!field) continue;
    if (field.matches('[type="radio"], [type="checkbox"]')) field.checked = checked;
    else field.value = value;
  }
  const details = form.closest('details');
  if (details) details.open = true;
  form.dispatchEvent(new Event('input'));
}

function offerAgain(typed) {
  const there = offer.querySelector('a');
  const form = [...document.forms].find((one) => one.getAttribute('action') === typed.action);
  offer.hidden = false;
  if (form && location.pathname + location.search === typed.page) {
    fill(form, typed.fields);
    sessionStorage.removeItem(KEPT);
    document.getElementById('typed-here').hidden = false;
  } else {
    there.href = typed.page;
    document.getElementById('typed-there').hidden = false;
  }
}

const typed = JSON.parse(sessionStorage.getItem(KEPT));
if (typed?.ended && typed.user === offer.dataset.user) offerAgain(typed);
else sessionStorage.removeItem(KEPT);
