// Instances are told apart by their item's number, which people know, and not by ids alone.
const root = document.querySelector('base').getAttribute('app-root');
const engine = `${root}/api/engine/engine/default`;
// So many ids fit into an address.
const MOST = 100;

async function ask(path) {
  const answer = await fetch(engine + path, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  return answer.json();
}

function element(name, text = '') {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function linkTo(href, text) {
  const link = element('a', text);
  link.href = href;
  return link;
}

function row(...cells) {
  const made = element('tr');
  for (const content of cells) {
    const cell = element('td');
    cell.append(content ?? '');
    made.append(cell);
  }
  return made;
}

function table(rows, ...headings) {
  const made = element('table');
  made.className = 'cam-table items-by-number';
  const head = element('thead');
  head.append(element('tr'));
  for (const heading of headings) head.firstChild.append(element('th', heading));
  const body = element('tbody');
  body.append(...rows);
  made.append(head, body);
  return made;
}

const VARIABLES = { itemType: 'Type', itemNumber: 'Number', itemVendor: 'Vendor', itemProject: 'Project', itemAmount: 'Amount' };

async function items(node, { processDefinitionId }) {
  const instances = await ask(`/process-instance?processDefinitionId=${encodeURIComponent(processDefinitionId)}&maxResults=${MOST}`);
  const found = instances.length === 0 ? [] : await ask(
    `/variable-instance?variableNameLike=item%25&deserializeValues=false&processInstanceIdIn=${instances.map(({ id }) => id).join(',')}`);
  const byInstance = new Map();
  for (const { name, value, processInstanceId } of found) {
    byInstance.set(processInstanceId, { ...byInstance.get(processInstanceId), [name]: value });
  }
  const rows = [...byInstance]
    .filter(([, about]) => about.itemNumber)
    .sort(([, one], [, other]) => one.itemNumber.localeCompare(other.itemNumber, undefined, { numeric: true }))
    .map(([id, about]) => row(
      linkTo(`#/process-instance/${id}/runtime`, about.itemNumber), about.itemType, about.itemVendor, about.itemProject, about.itemAmount));
  node.replaceChildren(rows.length === 0
    ? element('p', 'No instance of this version is about an item now.')
    : table(rows, 'Number', 'Type', 'Vendor', 'Project', 'Amount'));
  if (instances.length === MOST) node.append(element('p', `These are of ${MOST} instances; there may be more.`));
}

async function item(node, { processInstanceId }) {
  const [instance, variables] = await Promise.all([
    ask(`/process-instance/${processInstanceId}`),
    ask(`/process-instance/${processInstanceId}/variables?deserializeValues=false`),
  ]);
  if (!variables.itemNumber) {
    node.replaceChildren(element('p', 'This instance is about no item.'));
    return;
  }
  const rows = Object.entries(VARIABLES)
    .filter(([name]) => variables[name]?.value)
    .map(([name, label]) => row(label, String(variables[name].value)));
  rows.push(row('Page', linkTo(`${root.replace(/\/camunda$/, '')}/erp/items/${instance.businessKey}`, 'ERP Integrations')));
  node.replaceChildren(table(rows, 'Item', ''));
}

function tab(id, pluginPoint, label, show) {
  return {
    id,
    pluginPoint,
    priority: 20,
    properties: { label },
    render: (node, about) => show(node, about).catch(() => node.replaceChildren(element('p', 'The items cannot be read now. Open this tab again.'))),
    unmount() {},
  };
}

export default [
  tab('erp-items', 'cockpit.processDefinition.runtime.tab', 'Items', items),
  tab('erp-item', 'cockpit.processInstance.runtime.tab', 'Item', item),
];
