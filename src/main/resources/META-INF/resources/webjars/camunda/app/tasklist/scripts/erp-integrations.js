// The way from Tasklist and from Cockpit back to the ERP Integrations tool, and the item's page beside its task.
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

function link(node) {
  const way = document.createElement('a');
  way.href = `${root}/erp`;
  way.textContent = 'ERP Integrations';
  node.append(way);
}

function say(node, words) {
  const said = document.createElement('p');
  said.textContent = words;
  node.replaceChildren(said);
}

async function show(node, taskId) {
  const answer = await fetch(`${root}/api/v1/reviews/${encodeURIComponent(taskId)}`);
  if (!answer.ok) {
    say(node, answer.status === 404 ? 'This task is about no item.' : 'The item cannot be read now. Open the task again.');
    return;
  }
  const { item } = await answer.json();
  const page = document.createElement('iframe');
  page.className = 'erp-item';
  page.title = `Item ${item.number}`;
  page.src = `${root}/erp/items/${item.id}`;
  node.replaceChildren(page);
}

export default [
  { id: 'erp-integrations', pluginPoint: 'tasklist.navbar.action', priority: 300, render: link, unmount() {} },
  { id: 'erp-integrations-menu', pluginPoint: 'cockpit.navigation', priority: 0, render: link, unmount() {} },
  {
    id: 'erp-item',
    pluginPoint: 'tasklist.task.detail',
    priority: 700,
    properties: { label: 'Item' },
    render: (node, { taskId }) => show(node, taskId),
    unmount() {}
  }
];
