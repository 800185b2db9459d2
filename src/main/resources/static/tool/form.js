// What a form does while somebody fills it in: sums that follow, and cells as spreadsheets write them. Without this file all is said on saving.
'use strict';

// Amounts are added as whole numbers of their smallest part: never as floating point.
const DECIMALS = 6;

function parts(text) {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,6}))?$/.exec(text.trim());
  if (!match) return text.trim() === '' ? 0n : null;
  const whole = BigInt(match[2] + (match[3] || '').padEnd(DECIMALS, '0'));
  return match[1] ? -whole : whole;
}

// The reader's own signs between thousands and before decimals.
const READER = document.documentElement.lang;
const SIGNS = Object.fromEntries(
  new Intl.NumberFormat(READER, { useGrouping: 'always' }).formatToParts(12345.6).map((part) => [part.type, part.value]));

const GROUPED = new RegExp(`^(\\d{1,3}([ ${SIGNS.group.replace(/\s/, ' ')}])\\d{3}(?:\\2\\d{3})*|\\d+)(?:[${SIGNS.decimal}](\\d+))?$`);

// A number with the decimals it has, none or two and more, and at least so many: as a field takes it, or with the reader's signs.
function digits(sum, least, group = '', point = '.') {
  const sign = sum < 0n ? '-' : '';
  const all = (sum < 0n ? -sum : sum).toString().padStart(DECIMALS + 1, '0');
  const whole = all.slice(0, -DECIMALS).replace(/\B(?=(\d{3})+$)/g, group);
  const own = all.slice(-DECIMALS).replace(/0+$/, '');
  const decimals = own.padEnd(own ? Math.max(least, 2) : least, '0');
  return sign + whole + (decimals ? point + decimals : '');
}

// The product of two such numbers, rounded half up to so many decimals.
function product(one, other, decimals) {
  const unit = 10n ** BigInt(2 * DECIMALS - decimals);
  const exact = one * other;
  const rounded = ((exact < 0n ? -exact : exact) + unit / 2n) / unit * 10n ** BigInt(DECIMALS - decimals);
  return exact < 0n ? -rounded : rounded;
}

// How the reader may write a currency beside an amount, and its decimals; null for what is no code.
function currencyOf(code) {
  try {
    const form = (currencyDisplay) => new Intl.NumberFormat(READER, { style: 'currency', currency: code, currencyDisplay });
    const sign = (display) => form(display).formatToParts(0).find((part) => part.type === 'currency').value;
    return { signs: [code.toUpperCase(), sign('symbol'), sign('narrowSymbol')], decimals: form('code').resolvedOptions().maximumFractionDigits };
  } catch {
    return null;
  }
}

// Where points stand between thousands, 1.500 is read in two ways; and so is 1,500 where commas stand before decimals.
function twoWays(number) {
  return /^-?\d{1,3}[.,]\d{3}$/.test(number) && (number.includes('.') ? SIGNS.group === '.' : SIGNS.decimal === ',');
}

// A number with the signs of a spreadsheet, as a field takes it; null for what is none by the reader's own signs, or of another currency.
function plain(cell, currency) {
  const text = cell.replace(/\s/g, ' ').replace('\u2212', '-').trim();
  const inside = /^\((.*)\)$/.exec(text);
  const match = /^(-?) ?([^\d\s.,()-]*) ?(-?) ?(\d[\d.,'’ ]*?) ?([^\d\s.,()'’-]*)$/.exec((inside ? inside[1] : text).trim());
  if (!match) return null;
  const [, before, left, after, number, right] = match;
  const named = [left, right].filter(Boolean);
  const ours = currency ? (sign) => currency.signs.includes(sign) : (sign) => /^(\p{Lu}*\p{Sc}|\p{Lu}{3})$/u.test(sign);
  const minus = [inside, before, after].filter(Boolean).length;
  if (!named.every(ours) || minus > 1 || twoWays(number)) return null;
  const own = GROUPED.exec(number);
  const value = own ? own[1].replace(/\D/g, '') + (own[3] ? `.${own[3]}` : '') : /^\d+\.\d+$/.test(number) ? number : null;
  return value && (minus ? '-' : '') + value;
}

function linesForm(table) {
  const form = table.closest('form');
  const body = table.tBodies[0];
  const pattern = document.getElementById('line-pattern').content.querySelector('tr');
  const hint = document.getElementById('sum-hint');
  const take = document.getElementById('take-sum');
  const header = form.elements.amount;

  const currency = () => currencyOf(form.elements.currency?.value.trim() ?? '');
  const cells = (field) => [...body.querySelectorAll(`input[data-field="${field}"]`)];
  const numeric = (input) => input.inputMode === 'decimal';
  const marked = () => [...form.querySelectorAll('[data-wrong]')];

  // What cannot be read is marked at once; what the item has already can be.
  function mark(input) {
    const text = input.value.trim();
    const wrong = text !== '' && input.value !== input.defaultValue && (parts(text) === null || twoWays(text));
    if (wrong) {
      input.dataset.wrong = '';
      input.setAttribute('aria-invalid', 'true');
      if (!input.hasAttribute('aria-describedby')) input.setAttribute('aria-describedby', hint.id);
    } else if ('wrong' in input.dataset) {
      delete input.dataset.wrong;
      input.removeAttribute('aria-invalid');
      if (input.getAttribute('aria-describedby') === hint.id) input.removeAttribute('aria-describedby');
    }
  }

  function sum(field) {
    return cells(field)
      .map((input) => ('wrong' in input.dataset ? null : parts(input.value)))
      .reduce((total, amount) => (total === null || amount === null ? null : total + amount), 0n);
  }

  function show() {
    const least = currency()?.decimals ?? 0;
    const written = (amount) => (amount === null ? '?' : digits(amount, least, SIGNS.group, SIGNS.decimal));
    const total = sum('amount');
    const amount = parts(header.value);
    const filled = total !== null && cells('amount').some((input) => input.value.trim() !== '');
    const blank = header.value.trim() === '';
    table.tFoot.hidden = false;
    document.getElementById('sum').textContent = written(total);
    document.getElementById('sum-retainage').textContent = written(sum('retainage'));
    take.hidden = !(filled && blank) || header.disabled;
    take.textContent = take.hidden ? '' : take.dataset.take.replace('{0}', () => written(total));
    const differs = filled && !blank && amount !== null && amount !== total;
    const unread = marked().map((input) => hint.dataset.unread
      .replace('{0}', () => input.getAttribute('aria-label') ?? input.labels[0].firstElementChild.textContent).replace('{1}', () => input.value.trim()));
    const words = unread.join(' ') || (differs ? hint.dataset.differs.replace('{0}', () => written(amount - total)) : '');
    if (hint.textContent !== words) hint.textContent = words;
  }

  // Quantity times unit price fills an amount that is empty, and follows as long as nobody types another.
  function follow(row) {
    const [quantity, price, amount] = ['quantity', 'unitPrice', 'amount'].map((field) => row.querySelector(`[data-field="${field}"]`));
    if (amount.value.trim() !== '' && !('follows' in amount.dataset)) return;
    const [count, each] = [quantity, price].map((input) => (input.value.trim() === '' ? null : parts(input.value)));
    const known = count !== null && each !== null;
    const decimals = currency()?.decimals ?? 2;
    amount.value = known ? digits(product(count, each, decimals), decimals) : '';
    if (known) amount.dataset.follows = '';
    else delete amount.dataset.follows;
    mark(amount);
  }

  function typed(input) {
    const { field } = input.dataset;
    if (field === 'amount') delete input.dataset.follows;
    if (['quantity', 'unitPrice'].includes(field)) follow(input.closest('tr'));
    if (input === form.elements.currency) [...body.querySelectorAll('[data-follows]')].forEach((amount) => follow(amount.closest('tr')));
  }

  function put(input, cell) {
    input.value = numeric(input) ? plain(cell, currency()) ?? cell.trim() : cell.trim();
    if (numeric(input)) mark(input);
    typed(input);
  }

  function addLine() {
    const index = body.rows.length;
    const row = pattern.cloneNode(true);
    row.querySelector('.position').textContent = index + 1;
    for (const input of row.querySelectorAll('input')) {
      input.id = input.name = input.name.replace('/-1/', `/${index}/`);
      input.setAttribute('aria-label', input.getAttribute('aria-label').replace(/\d+$/, index + 1));
    }
    body.append(row);
    return row;
  }

  // What a spreadsheet puts on the clipboard fills rows and columns from the field on that it is pasted into.
  function fill(row, first, text) {
    const column = [...row.querySelectorAll('input')].indexOf(first);
    let next = row;
    for (const texts of text.split(/\r?\n/).map((line) => line.split('\t'))) {
      next ??= addLine();
      [...next.querySelectorAll('input')].slice(column).forEach((input, index) => {
        if (texts[index] !== undefined) put(input, texts[index]);
      });
      follow(next);
      next = next.nextElementSibling;
    }
  }

  form.addEventListener('paste', (event) => {
    const text = event.clipboardData.getData('text/plain').replace(/\r?\n$/, '');
    const { target } = event;
    const row = target.closest('#lines tbody tr');
    const whole = numeric(target) && target.selectionStart === 0 && target.selectionEnd === target.value.length;
    if (row && /[\t\n]/.test(text)) fill(row, target, text);
    else if (whole && (plain(text, currency()) ?? text) !== text) put(target, text);
    else return;
    event.preventDefault();
    show();
  });

  form.addEventListener('input', ({ target, inputType }) => {
    typed(target);
    if ('wrong' in target.dataset || (numeric(target) && inputType === 'insertFromPaste')) mark(target);
    show();
  });

  form.addEventListener('change', ({ target }) => {
    if (numeric(target)) mark(target);
    show();
  });

  take.addEventListener('click', () => {
    header.value = digits(sum('amount'), currency()?.decimals ?? 0);
    header.focus();
    show();
  });

  form.elements.more.addEventListener('click', (event) => {
    event.preventDefault();
    addLine().querySelector('input').focus();
  });
  show();
}

const lines = document.getElementById('lines');
if (lines) linesForm(lines);

// Commitments are offered as soon as it is known of which project.
const commitments = document.getElementById('commitments');
const project = document.getElementById('project');
if (commitments) {
  project.addEventListener('change', async () => {
    const answer = await fetch(`${commitments.dataset.from}?project=${encodeURIComponent(project.value)}`);
    if (answer.ok && !answer.redirected) commitments.innerHTML = await answer.text();
  });
}
