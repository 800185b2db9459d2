// The way from Tasklist back to the ERP Integrations tool, in Tasklist's head.
export default [
  {
    id: 'erp-integrations',
    pluginPoint: 'tasklist.navbar.action',
    priority: 300,
    render(node) {
      const link = document.createElement('a');
      const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
      link.href = `${root}/erp`;
      link.textContent = 'ERP Integrations';
      node.append(link);
    },
    unmount() {}
  }
];
