export const shelf = {
  newAdventure: 'New adventure',
  edit: 'Edit',
  export: 'Export',
  exportHint: 'One file with everything, pictures included. It can be imported again, here or elsewhere.',
  import: 'Import',
  importing: 'Reading the adventure …',
  importFailed: 'This file could not be imported',
  notJson: 'This is not an adventure file: it cannot be read as JSON.',
  importTooLarge: 'This file is larger than 8 MiB.',
  importFaults: 'Nothing was taken from it, because of this:',
  fault: '{{path}}: {{message}}',
  wholeFile: 'the file',
  empty: {
    mine: 'You have not written any adventures yet.',
    campaign: 'None of your campaigns has an adventure on its shelf yet.',
    community: 'Nobody has put an adventure on this shelf yet.',
    found: 'No adventure on this shelf is called that.',
  },
  remove: 'Delete adventure',
  removeTitle: 'Delete “{{title}}”?',
  removeText:
    'The adventure goes, with every session of it that was ever played: their chats, rolls and histories. This cannot be undone.',
  removeLive_one: 'One session of it has not ended. Everybody is sent away from it:',
  removeLive_other: '{{count}} sessions of it have not ended. Everybody is sent away from them:',
  liveLine: '{{status}}, {{count}} at the table, led by {{gm}}',
  waiting: 'Lobby open',
  active: 'Being played',
  paused: 'Paused',
  exportFirst: 'Export it first',
};

export type ShelfMessages = typeof shelf;
