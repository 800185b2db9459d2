// Everything works without this file; it only saves round trips and clicks.
'use strict';

// Beside its task in Tasklist a page shows itself alone, and what it leads to takes the whole window.
if (window.self !== window.top) {
  document.documentElement.classList.add('framed');
  const ways = document.createElement('base');
  ways.target = '_top';
  document.head.append(ways);
}

// Single keys, for those who answer a hundred items a day. Whoever's speech or hands press keys unasked switches them off.
const keys = document.getElementById('keys');
const wanted = document.getElementById('keys-wanted');
keys.hidden = false;
wanted.checked = localStorage.getItem('keys') !== 'off';
wanted.addEventListener('change', () => localStorage.setItem('keys', wanted.checked ? 'on' : 'off'));

// Leads to an answer, and never gives it: Enter does.
function leadTo(verb) {
  const form = document.querySelector(`.actions form[action$="/${verb}"]`);
  const details = form?.closest('details');
  if (details) details.open = true;
  const first = form?.querySelector('textarea') ?? form?.querySelector('input:not([type="hidden"]), select, button');
  first?.focus();
}

// On a list to the next row, on an item's page to its neighbour in the list that it was opened from.
function step(by) {
  document.querySelector(`.trail a[rel="${by > 0 ? 'next' : 'prev'}"]`)?.click();
  const links = [...document.querySelectorAll('.items a.number')];
  const now = links.indexOf(document.activeElement);
  links[now < 0 ? 0 : Math.min(Math.max(now + by, 0), links.length - 1)]?.focus();
}

const ACTIONS = {
  a: () => leadTo('accept'),
  r: () => leadTo('reject'),
  j: () => step(1),
  k: () => step(-1),
  x: () => document.activeElement.closest('.items tr')?.querySelector('input[name="item"]')?.click(),
  '/': () => document.getElementById('q')?.focus(),
  '?': () => { keys.open = !keys.open; keys.querySelector('summary').focus(); },
};

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input:not([type="checkbox"]), select, textarea');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !wanted.checked || !ACTIONS[event.key]) return;
  event.preventDefault();
  ACTIONS[event.key]();
});

// What was opened over the page closes again.
document.addEventListener('keydown', (event) => {
  const open = event.key === 'Escape' && event.target.closest('.tabs details[open]');
  if (open) {
    open.open = false;
    open.querySelector('summary').focus();
  }
});

// One tick for all that are shown.
const tickAll = document.getElementById('tick-all');
if (tickAll) {
  const ticks = [...tickAll.closest('form').querySelectorAll('input[name="item"]')];
  tickAll.hidden = false;
  tickAll.addEventListener('change', () => { for (const tick of ticks) tick.checked = tickAll.checked; });
  tickAll.closest('form').addEventListener('change', () => { tickAll.checked = ticks.every((tick) => tick.checked); });
}

// A line that was lost, or that a server in its restart refused, is tried again.
const AGAIN = 3000;

// What others do to the items shown here is marked at once. A page in the background does not listen: browsers have few lines.
const shown = new Map([...document.querySelectorAll('[data-version]')].map((part) => [part.dataset.item, part]));
let changes = null;

function markMoved(item) {
  const part = shown.get(item.id);
  if (part.matches('tr')) {
    part.classList.add('moved');
    const tick = part.querySelector('input[name="item"]');
    if (tick) { tick.checked = false; tick.disabled = true; }
    const words = part.querySelector('.moved-words') || document.createElement('span');
    words.className = 'words moved-words';
    words.textContent = item.words;
    part.querySelector('.title').append(words);
  } else {
    document.getElementById('moved-words').textContent = item.words;
    document.getElementById('moved').hidden = false;
    for (const button of part.querySelectorAll('.actions button')) button.disabled = true;
  }
}

function markFile(file) {
  const page = document.querySelector('[data-files]');
  page.dataset.files = file.position;
  const line = document.createElement('li');
  line.textContent = file.words;
  document.getElementById('moved-files').append(line);
  document.getElementById('moved').hidden = false;
}

function listen() {
  changes?.close();
  changes = null;
  if (document.hidden || shown.size === 0) return;
  const seen = new URLSearchParams();
  for (const [id, part] of shown) seen.append('item', `${id}:${part.dataset.version}`);
  const files = document.querySelector('[data-files]')?.dataset.files;
  if (files) seen.append('files', files);
  changes = new EventSource('/erp/changes?' + seen);
  changes.addEventListener('moved', (event) => markMoved(JSON.parse(event.data)));
  changes.addEventListener('file', (event) => markFile(JSON.parse(event.data)));
  // Too many other pages of the same person: this one listens again when it is looked at next.
  changes.addEventListener('superseded', (event) => event.target.close());
  changes.addEventListener('error', (event) => {
    event.target.close();
    setTimeout(() => { if (changes === event.target) listen(); }, AGAIN);
  });
}

document.addEventListener('visibilitychange', listen);
window.addEventListener('pagehide', () => changes?.close());
listen();

// The process picture is fetched when somebody wants to see it, with the viewer that draws it.
const picture = document.getElementById('process');

function viewer() {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = picture.dataset.viewer;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
}

// No smaller than its words can be read: where the window is narrow, the picture is moved sideways instead.
const READABLE = 0.8;

function fit(bpmn, frame, canvas) {
  const { width } = bpmn.get('canvas').viewbox().inner;
  const scale = Math.min(1, Math.max(READABLE, frame.clientWidth / width));
  canvas.style.width = `${Math.ceil(width * scale)}px`;
  bpmn.get('canvas').resized();
  bpmn.get('canvas').zoom('fit-viewport', 'auto');
}

function show(step, frame) {
  const place = step.getBoundingClientRect();
  frame.scrollLeft += place.left + place.width / 2 - frame.getBoundingClientRect().left - frame.clientWidth / 2;
}

async function draw() {
  const words = document.getElementById('process-words');
  const frame = document.getElementById('process-frame');
  const canvas = document.getElementById('process-canvas');
  try {
    const [answer] = await Promise.all([fetch(picture.dataset.picture), viewer()]);
    if (!answer.ok) throw new Error(answer.statusText);
    const process = await answer.json();
    frame.hidden = false;
    const bpmn = new BpmnJS({ container: canvas });
    await bpmn.importXML(process.diagram);
    const shapes = bpmn.get('elementRegistry');
    const taken = new Set([...process.taken, ...process.present]);
    const steps = new Set(process.taken.slice(1).map((id, index) => `${process.taken[index]} ${id}`));
    fit(bpmn, frame, canvas);
    for (const shape of shapes.getAll()) {
      const flow = shape.source && shape.target;
      if (flow ? steps.has(`${shape.source.id} ${shape.target.id}`) : taken.has(shape.id)) {
        bpmn.get('canvas').addMarker(shape, 'taken');
      }
    }
    process.present.forEach((id) => bpmn.get('canvas').addMarker(id, 'present'));
    const last = process.present[0] ?? process.taken.at(-1);
    if (last) show(shapes.getGraphics(last), frame);
    const named = (ids) => ids.map((id) => shapes.get(id)?.businessObject.name).filter(Boolean).join(', ');
    words.textContent = process.present.length
      ? words.dataset.present.replace('{0}', named(process.present))
      : words.dataset.ended.replace('{0}', named(process.taken.filter((id) => shapes.get(id)?.type === 'bpmn:EndEvent')));
    const cockpit = document.getElementById('process-cockpit');
    if (cockpit && process.running) {
      cockpit.querySelector('a').href += `#/process-instance/${process.instance}/runtime`;
      cockpit.hidden = false;
    }
  } catch (trouble) {
    frame.hidden = true;
    words.textContent = words.dataset.missing;
  }
}

picture?.addEventListener('toggle', draw, { once: true });

// In a long tree the present item is in sight.
const here = document.querySelector('.tree .here');
if (here) {
  const tree = here.closest('.tree');
  tree.scrollTop = here.getBoundingClientRect().bottom - tree.getBoundingClientRect().bottom + tree.clientHeight / 3;
}

// A recent reason is written where the reason goes, to be looked at and changed.
for (const recent of document.querySelectorAll('select[data-fills]')) {
  recent.addEventListener('change', () => {
    const reason = document.getElementById(recent.dataset.fills);
    reason.value = recent.value;
    reason.focus();
  });
}

// A second question that opens at the end of a list is brought into sight.
for (const question of document.querySelectorAll('.ask-twice')) {
  question.addEventListener('toggle', () => { if (question.open) question.scrollIntoView({ block: 'nearest' }); });
}

// How far a bulk run is, as the server tells it.
const bar = document.querySelector('progress[data-stream]');

// All numbers come together, so that those of items and those of amounts are of one moment.
async function count() {
  const answer = await fetch(bar.dataset.numbers);
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of document.querySelectorAll('#numbers [id]')) {
    const news = fresh.getElementById(part.id);
    if (news) part.replaceChildren(...news.childNodes);
  }
}

function follow() {
  const stream = new EventSource(bar.dataset.stream);
  stream.addEventListener('progress', (event) => {
    const progress = JSON.parse(event.data);
    if (bar.value !== progress.done + progress.refused) count().catch(() => {});
    bar.value = progress.done + progress.refused;
  });
  stream.addEventListener('end', () => {
    stream.close();
    location.reload();
  });
  stream.addEventListener('superseded', () => stream.close());
  stream.addEventListener('error', () => {
    stream.close();
    setTimeout(follow, AGAIN);
  });
}

if (bar) follow();

// One click is one answer: a button that has been pressed rests until the next page is there.
document.addEventListener('submit', (event) => {
  const button = event.submitter;
  if (button && !event.defaultPrevented && event.target.method === 'post') {
    setTimeout(() => { button.disabled = true; });
  }
});
window.addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll('button[type="submit"]:disabled, form button:not([type]):disabled')) {
    if (!button.closest('fieldset:disabled')) button.disabled = false;
  }
});

// What was refused is read first.
document.querySelector('[role="alert"][tabindex]')?.focus();


// A file that is too large is said so before it travels.
const upload = document.getElementById('file');
upload?.addEventListener('change', () => {
  upload.setCustomValidity(upload.files[0]?.size > Number(upload.dataset.most) ? upload.dataset.tooLarge : '');
});
