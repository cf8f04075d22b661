import type { PicturesMessages } from '../en/pictures.ts';

export const pictures: PicturesMessages = {
  rule: 'PNG, JPEG oder WebP, höchstens 20 MiB.',
  choose: 'Datei auswählen',
  replace: 'Andere Datei auswählen',
  own: 'Deine Bilder',
  ofAdventure: 'Bilder des Abenteuers',
  ownTitle: 'Deine Bilder',
  ownNamed: 'Bild {{number}}, {{width}} × {{height}}, vom {{date}}',
  noneYet: 'Du hast noch keine Bilder hochgeladen.',
  chosen: '{{label}}, wie gewählt',
  remove: 'Entfernen',
  sending: 'Das Bild wird gesendet …',
  making: 'Der Server bereitet es auf …',
  giveUp: 'Anhalten',
  wrongType: 'Das ist kein Bild in PNG, JPEG oder WebP.',
  tooLarge: 'Dieses Bild ist zu groß: höchstens 20 MiB und 40 Megapixel.',
  full: 'Deine Bilder füllen allen Platz, den sie haben; ein früheres lässt sich noch aussuchen.',
  unreadable: 'Diese Datei lässt sich nicht als Bild lesen.',
  missing: 'Dieses Bild gibt es nicht mehr.',
};
