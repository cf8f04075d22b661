import type { ShelfMessages } from '../en/shelf.ts';

export const shelf: ShelfMessages = {
  newAdventure: 'Neues Abenteuer',
  edit: 'Bearbeiten',
  export: 'Exportieren',
  exportHint: 'Eine Datei mit allem, samt Bildern. Sie lässt sich wieder importieren, hier oder anderswo.',
  import: 'Importieren',
  importing: 'Das Abenteuer wird gelesen …',
  importFailed: 'Diese Datei ließ sich nicht importieren',
  notJson: 'Das ist keine Abenteuerdatei: Sie lässt sich nicht als JSON lesen.',
  importTooLarge: 'Diese Datei ist größer als 8 MiB.',
  importFaults: 'Nichts daraus wurde übernommen, und zwar deshalb:',
  fault: '{{path}}: {{message}}',
  wholeFile: 'die Datei',
  empty: {
    mine: 'Du hast noch kein Abenteuer geschrieben.',
    campaign: 'Noch steht in keiner deiner Kampagnen ein Abenteuer im Regal.',
    community: 'Noch hat niemand ein Abenteuer in dieses Regal gestellt.',
    found: 'Kein Abenteuer in diesem Regal heißt so.',
  },
  remove: 'Abenteuer löschen',
  removeTitle: '„{{title}}“ löschen?',
  removeText:
    'Das Abenteuer geht, und mit ihm jede Sitzung, die je damit gespielt wurde: ihre Gespräche, Würfe und Verläufe. Das lässt sich nicht zurücknehmen.',
  removeLive_one: 'Eine Sitzung davon ist noch nicht zu Ende. Alle werden von ihr weggeschickt:',
  removeLive_other: '{{count}} Sitzungen davon sind noch nicht zu Ende. Alle werden von ihnen weggeschickt:',
  liveLine: '{{status}}, {{count}} am Tisch, geleitet von {{gm}}',
  waiting: 'Lobby offen',
  active: 'Wird gespielt',
  paused: 'Pausiert',
  exportFirst: 'Vorher exportieren',
};
