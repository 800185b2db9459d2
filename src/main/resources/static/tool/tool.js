// Everything works without this file; it only saves round trips and clicks.
'use strict';

// Amounts are added as whole numbers of their smallest part: never as floating point.
const DECIMALS = 6;

function parts(text) {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,6}))?$/.exec(text.trim());
  if (!match) return text.trim() === '' ? 0n : null;
  const whole = BigInt(match[2] + (match[3] || '').padEnd(DECIMALS, '0'));
  return match[1] ? -whole : whole;
}

function written(sum) {
  const sign = sum < 0n ? '-' : '';
  const digits = (sum < 0n ? -sum : sum).toString().padStart(DECIMALS + 1, '0');
  const decimals = digits.slice(-DECIMALS).replace(/0+$/, '');
  const whole = digits.slice(0, -DECIMALS).replace(/\B(?=(\d{3})+$)/g, ',');
  return sign + whole + (decimals ? '.' + decimals.padEnd(2, '0') : '');
}

function linesForm(table) {
  const form = table.closest('form');
  const body = table.tBodies[0];
  const pattern = document.getElementById('line-pattern').content.querySelector('tr');

  function sum(field) {
    return [...body.querySelectorAll(`input[data-field="${field}"]`)]
      .map((input) => parts(input.value))
      .reduce((total, amount) => (total === null || amount === null ? null : total + amount), 0n);
  }

  function show() {
    const total = sum('amount');
    const retainage = sum('retainage');
    const amount = form.elements.amount ? parts(form.elements.amount.value) : total;
    table.tFoot.hidden = false;
    document.getElementById('sum').textContent = total === null ? '?' : written(total);
    document.getElementById('sum-retainage').textContent = retainage === null ? '?' : written(retainage);
    const differs = total !== null && amount !== null && amount !== total;
    document.getElementById('sum-hint').textContent = differs ? `differs from the amount by ${written(amount - total)}` : '';
  }

  function addLine() {
    const index = body.rows.length;
    const row = pattern.cloneNode(true);
    row.querySelector('.position').textContent = index + 1;
    for (const input of row.querySelectorAll('input')) {
      input.id = input.name = input.name.replace('/-1/', `/${index}/`);
      input.setAttribute('aria-label', input.getAttribute('aria-label').replace(/line .*$/, `line ${index + 1}`));
    }
    body.append(row);
    return row;
  }

  form.elements.more.addEventListener('click', (event) => {
    event.preventDefault();
    addLine().querySelector('input').focus();
  });
  form.addEventListener('input', show);
  show();
}

const lines = document.getElementById('lines');
if (lines) linesForm(lines);

// One tick for all that are shown.
const tickAll = document.getElementById('tick-all');
if (tickAll) {
  const ticks = [...tickAll.closest('form').querySelectorAll('input[name="item"]')];
  tickAll.hidden = false;
  tickAll.addEventListener('change', () => { for (const tick of ticks) tick.checked = tickAll.checked; });
  tickAll.closest('form').addEventListener('change', () => { tickAll.checked = ticks.every((tick) => tick.checked); });
}

// How far a bulk run is, as the server tells it; a lost line comes back by itself.
const bar = document.querySelector('progress[data-stream]');
if (bar) {
  const stream = new EventSource(bar.dataset.stream);
  stream.addEventListener('progress', (event) => {
    const progress = JSON.parse(event.data);
    bar.value = progress.done + progress.refused;
    document.getElementById('decided').textContent = bar.value;
    document.getElementById('done').textContent = progress.done;
    document.getElementById('refused').textContent = progress.refused;
  });
  stream.addEventListener('end', () => {
    stream.close();
    location.reload();
  });
}

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

