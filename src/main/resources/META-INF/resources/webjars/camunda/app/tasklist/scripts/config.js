// Takes the place of Tasklist's own file of this name; the shortcuts are those that people know from there.
export default {
  app: { name: 'Tasklist', vendor: 'Ledgergate' },
  customScripts: ['scripts/ledgergate/link'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' }
  }
};
